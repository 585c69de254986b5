import { macro } from "./callouts/macro.ts";
import { podium } from "./callouts/podium.ts";
import { specSheet } from "./callouts/spec-sheet.ts";
import { slip } from "./card/slip.ts";
import { typeQuote } from "./card/type-quote.ts";
import { wall } from "./card/wall.ts";
import type { Composition } from "./composition.ts";
import { crop } from "./hero/crop.ts";
import { float } from "./hero/float.ts";
import { label } from "./hero/label.ts";
import { note } from "./hero/note.ts";
import { photo } from "./hero/photo.ts";
import { checklist } from "./list/checklist.ts";
import { ruled } from "./list/ruled.ts";
import { stairs } from "./list/stairs.ts";
import { codeTape } from "./offer/code-tape.ts";
import { counter } from "./offer/counter.ts";
import { numberWall } from "./offer/number-wall.ts";
import { priceLeft } from "./offer/price-left.ts";
import { diagonal } from "./split/diagonal.ts";
import { seam } from "./split/seam.ts";
import { turn } from "./split/turn.ts";
import { halves } from "./table/halves.ts";
import { ledger } from "./table/ledger.ts";
import { slab } from "./table/slab.ts";
import { answer } from "./type/answer.ts";
import { datum } from "./type/datum.ts";
import { stack } from "./type/stack.ts";
import { statement } from "./type/statement.ts";

/** Every composition that concepts can name. */
export const COMPOSITIONS: readonly Composition[] = [
  slab,
  ledger,
  halves,
  typeQuote,
  slip,
  wall,
  specSheet,
  podium,
  macro,
  numberWall,
  priceLeft,
  counter,
  codeTape,
  statement,
  stack,
  datum,
  answer,
  seam,
  turn,
  diagonal,
  checklist,
  stairs,
  ruled,
  crop,
  label,
  float,
  note,
  photo,
];

const BY_ID = new Map(COMPOSITIONS.map((composition) => [composition.id, composition]));

export function findComposition(id: string): Composition | undefined {
  return BY_ID.get(id);
}
