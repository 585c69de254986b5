import type { ConceptId } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import { findConcept } from "@static-engine/creative";
import { adConcepts, generationJobs } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { AdminContext } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { recordAudit } from "../record-audit.ts";

/**
 * Deletes a concept that no run was ever made with. One that was used is part of its ads: archive it instead.
 * @throws AppError NOT_FOUND | CONFLICT
 */
export async function deleteConcept({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: { id: ConceptId };
}): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    // A run takes a lock on what it refers to: one that is just being made is seen, or comes too late.
    const [row] = await tx.select().from(adConcepts).where(eq(adConcepts.id, input.id)).for("update");
    if (!row) throw notFound("concept");
    if (findConcept(row.slug)) {
      throw new AppError(
        "CONFLICT",
        "This concept comes with the product. Archive it, and it is offered no more. Nothing was deleted.",
        { details: { reason: "concept_built_in" } },
      );
    }
    const runs = await tx.$count(generationJobs, eq(generationJobs.conceptId, input.id));
    if (runs > 0) {
      throw new AppError(
        "CONFLICT",
        `${runs} runs were made with this concept, so its ads need it. Archive it instead. Nothing was deleted.`,
        { details: { reason: "concept_in_use", runs } },
      );
    }
    await tx.delete(adConcepts).where(eq(adConcepts.id, input.id));
    await recordAudit(ctx, tx, {
      action: "concept.delete",
      subject: { type: "concept", id: input.id },
      before: { slug: row.slug, name: row.name, layout: row.layout, version: row.version },
    });
  });
}
