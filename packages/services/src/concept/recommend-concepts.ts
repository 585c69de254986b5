import type { Concept, RecommendedConceptsInput } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { adConcepts } from "@static-engine/db/schema";
import { desc, eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { readFit } from "./read-fit.ts";
import { toConcept } from "./to-concept.ts";

/**
 * Concepts that the product is ready for, those that use more of what it has first, then those that are used most;
 * at most two of a category before the others had their turn.
 */
export async function recommendConcepts({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: RecommendedConceptsInput;
}): Promise<{ items: Concept[] }> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const fit = await readFit(tx, input.productId);
    const rows = await tx
      .select()
      .from(adConcepts)
      .where(eq(adConcepts.isActive, true))
      .orderBy(desc(adConcepts.usageCount), desc(adConcepts.createdAt), desc(adConcepts.id));
    const ready = rows
      .map((row) => toConcept(ctx, row, fit))
      .filter((concept) => concept.missing.length === 0)
      .map((concept, rank) => ({ concept, score: concept.requiredFields.length * 3 - rank * 0.1 }))
      .sort((a, b) => b.score - a.score)
      .map(({ concept }) => concept);
    return { items: spreadCategories(ready).slice(0, input.limit) };
  });
}

function spreadCategories(concepts: Concept[]): Concept[] {
  const seen = new Map<string, number>();
  const first: Concept[] = [];
  const later: Concept[] = [];
  for (const concept of concepts) {
    const count = seen.get(concept.category) ?? 0;
    seen.set(concept.category, count + 1);
    (count < 2 ? first : later).push(concept);
  }
  return [...first, ...later];
}
