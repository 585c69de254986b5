import type { ConceptPage, ListConceptsInput } from "@static-engine/contracts";
import { findConceptsNamed } from "@static-engine/creative";
import { asMember } from "@static-engine/db";
import { adConcepts } from "@static-engine/db/schema";
import { and, arrayContains, desc, eq, inArray, like, or, sql } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { afterCursor, containsPattern, toPage } from "../paging.ts";
import { readFit } from "./read-fit.ts";
import { toConcept } from "./to-concept.ts";

/** Active concepts; for a product each says what the product lacks. */
export async function listConcepts({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ListConceptsInput;
}): Promise<ConceptPage> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const fit = input.productId ? await readFit(tx, input.productId) : null;
    const pattern = input.search ? containsPattern(input.search) : null;
    const named = input.search ? findConceptsNamed(input.search) : [];
    const found = await tx
      .select()
      .from(adConcepts)
      .where(
        and(
          eq(adConcepts.isActive, true),
          input.category ? eq(adConcepts.category, input.category) : undefined,
          input.tag ? arrayContains(adConcepts.tags, [input.tag]) : undefined,
          pattern
            ? or(
                like(sql`lower(${adConcepts.name})`, pattern),
                like(sql`lower(${adConcepts.description})`, pattern),
                like(sql`array_to_string(${adConcepts.tags}, ' ')`, pattern),
                inArray(adConcepts.name, named),
              )
            : undefined,
          afterCursor(adConcepts, input.cursor),
        ),
      )
      .orderBy(desc(adConcepts.createdAt), desc(adConcepts.id))
      .limit(input.limit + 1);
    const { rows, nextCursor } = toPage(found, input.limit);
    const items = rows.map((row) => toConcept(ctx, row, fit));
    return { items: input.readyOnly ? items.filter((item) => item.missing.length === 0) : items, nextCursor };
  });
}
