import type { Concept, ConceptId, ProductId } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { adConcepts } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { notFound } from "../errors.ts";
import { readFit } from "./read-fit.ts";
import { toConcept } from "./to-concept.ts";

export async function getConcept({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { id: ConceptId; productId?: ProductId };
}): Promise<Concept> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const [row] = await tx.select().from(adConcepts).where(eq(adConcepts.id, input.id));
    if (!row) throw notFound("concept");
    return toConcept(ctx, row, input.productId ? await readFit(tx, input.productId) : null);
  });
}
