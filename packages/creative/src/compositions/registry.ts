import { typeQuote } from "./card/type-quote.ts";
import type { Composition } from "./composition.ts";
import { slab } from "./table/slab.ts";
import { statement } from "./type/statement.ts";

/** Every composition that concepts can name. */
export const COMPOSITIONS: readonly Composition[] = [slab, typeQuote, statement];

const BY_ID = new Map(COMPOSITIONS.map((composition) => [composition.id, composition]));

export function findComposition(id: string): Composition | undefined {
  return BY_ID.get(id);
}
