import { macro } from "./callouts/macro.ts";
import { podium } from "./callouts/podium.ts";
import { specSheet } from "./callouts/spec-sheet.ts";
import { comment } from "./card/comment.ts";
import { slip } from "./card/slip.ts";
import { typeQuote } from "./card/type-quote.ts";
import { wall } from "./card/wall.ts";
import type { Composition } from "./composition.ts";
import { ask } from "./hero/ask.ts";
import { crop } from "./hero/crop.ts";
import { float } from "./hero/float.ts";
import { label } from "./hero/label.ts";
import { letter } from "./hero/letter.ts";
import { note } from "./hero/note.ts";
import { outlets } from "./hero/outlets.ts";
import { photo } from "./hero/photo.ts";
import { thread } from "./hero/thread.ts";
import { checklist } from "./list/checklist.ts";
import { notes } from "./list/notes.ts";
import { pains } from "./list/pains.ts";
import { ruled } from "./list/ruled.ts";
import { stairs } from "./list/stairs.ts";
import { timeline } from "./list/timeline.ts";
import { codeTape } from "./offer/code-tape.ts";
import { counter } from "./offer/counter.ts";
import { guarantee } from "./offer/guarantee.ts";
import { numberWall } from "./offer/number-wall.ts";
import { priceLeft } from "./offer/price-left.ts";
import { diagonal } from "./split/diagonal.ts";
import { meme } from "./split/meme.ts";
import { seam } from "./split/seam.ts";
import { turn } from "./split/turn.ts";
import { grid } from "./table/grid.ts";
import { halves } from "./table/halves.ts";
import { inOut } from "./table/in-out.ts";
import { ledger } from "./table/ledger.ts";
import { slab } from "./table/slab.ts";
import { answer } from "./type/answer.ts";
import { chart } from "./type/chart.ts";
import { datum } from "./type/datum.ts";
import { stack } from "./type/stack.ts";
import { statement } from "./type/statement.ts";

/** Every composition that concepts can name. */
export const COMPOSITIONS: readonly Composition[] = [
  slab,
  ledger,
  halves,
  inOut,
  grid,
  typeQuote,
  slip,
  wall,
  comment,
  specSheet,
  podium,
  macro,
  numberWall,
  priceLeft,
  counter,
  codeTape,
  guarantee,
  statement,
  stack,
  datum,
  answer,
  chart,
  seam,
  turn,
  diagonal,
  meme,
  checklist,
  stairs,
  ruled,
  pains,
  timeline,
  notes,
  crop,
  label,
  float,
  note,
  photo,
  ask,
  thread,
  outlets,
  letter,
];

const BY_ID = new Map(COMPOSITIONS.map((composition) => [composition.id, composition]));

export function findComposition(id: string): Composition | undefined {
  return BY_ID.get(id);
}
