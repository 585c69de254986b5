import type { Archetype, CanvasRole } from "@static-engine/contracts";
import type { Stage } from "./stage.ts";

/** A fact without which a composition has nothing to show. */
export type Need =
  | "picture"
  | "cutout"
  | "photo"
  | "quote"
  | "quotes3"
  | "rating"
  | "price"
  | "offer"
  | "code"
  | "features2"
  | "features3"
  | "usps3"
  | "rival"
  | "stat"
  | "beforeAfter"
  | "press"
  | "figure"
  | "rows3rival"
  | "features3rival"
  | "pains3"
  | "inOut"
  | "outlets3"
  | "founder"
  | "items3"
  | "faq"
  | "comment"
  | "guarantee"
  | "milestones3"
  | "chart";

/** One way to arrange an ad, drawn for all three ratios. */
export type Composition = {
  id: string;
  archetype: Archetype;
  needs: readonly Need[];
  /** Grounds on which it was drawn to look right. */
  canvases: readonly CanvasRole[];
  arrange(stage: Stage): void;
};
