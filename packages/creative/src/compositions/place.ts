import type { AdSize, Ratio } from "@static-engine/contracts";
import type { Stage } from "./stage.ts";
import { FRAMES } from "./stage.ts";

type Options<T> = Record<Ratio, T> & Partial<Record<AdSize, T>>;
type Axis = "x" | "y";
type Knots = readonly (readonly [master: number, derived: number])[];
type Place = {
  x?: number;
  y?: number;
  w?: number;
  h?: number;
  cx?: number;
  cy?: number;
  baseline?: number;
  bottom?: number;
  base?: number;
};

/**
 * Where the lines of a master come to lie in the sizes derived from it. 4:5 keeps the top and gives the
 * extra height to rows and product; 1.91:1 gives up a little everywhere; 2:3 has no buttons to keep clear
 * of, so its words use the room above and to the right.
 */
const RELAYS: Partial<Record<AdSize, Record<Axis, Knots>>> = {
  "4:5": {
    x: [
      [0, 0],
      [60, 64],
      [1020, 1016],
      [1080, 1080],
    ],
    y: [
      [0, 0],
      [80, 84],
      [1022, 1286],
      [1080, 1350],
    ],
  },
  "1.91:1": {
    x: [
      [0, 0],
      [1920, 1920],
    ],
    y: [
      [0, 0],
      [84, 66],
      [1004, 941],
      [1080, 1005],
    ],
  },
  "2:3": {
    x: [
      [0, 0],
      [66, 66],
      [940, 1014],
      [1080, 1080],
    ],
    y: [
      [0, 0],
      [304, 84],
      [1240, 1092],
      [1920, 1620],
    ],
  },
};

/** Picks by size; every composition states the three masters, and a derived size where it wants its own. */
export function per<T>(stage: Stage, options: Options<T>): T {
  return options[stage.size] ?? options[stage.ratio];
}

/** A height on the canvas: where no derived size is stated, the master's place in the derived room. */
export function perY(stage: Stage, options: Options<number>): number {
  return options[stage.size] ?? relaid(stage, "y", options[stage.ratio]);
}

export function perX(stage: Stage, options: Options<number>): number {
  return options[stage.size] ?? relaid(stage, "x", options[stage.ratio]);
}

/** A distance down the canvas: rows grow with the room that a derived size gives them. */
export function perH(stage: Stage, options: Options<number>, zone: "text" | "foot" = "text"): number {
  const from = zone === "text" ? FRAMES[stage.ratio].top : FRAMES[stage.ratio].bottom;
  return options[stage.size] ?? span(stage, "y", from, options[stage.ratio]);
}

/** A column's width; one that kept to the margins still does. */
export function perW(stage: Stage, options: Options<number>): number {
  const master = FRAMES[stage.ratio];
  const own = options[stage.ratio];
  const wide = span(stage, "x", master.left, own);
  return options[stage.size] ?? (own <= master.width ? Math.min(wide, stage.frame.width) : wide);
}

/** A place on the canvas, each of its measures laid out again along its own axis. */
export function perBox<P extends Place>(stage: Stage, options: Options<P>): P {
  return options[stage.size] ?? relayPlace(stage, options[stage.ratio]);
}

/** The same for a place that is not chosen by ratio. */
export function relayPlace<P extends Place>(stage: Stage, place: P): P {
  if (stage.size === stage.ratio) return place;
  const down = (value: number | undefined) => (value === undefined ? undefined : relaid(stage, "y", value));
  const { x, y, w, h } = place;
  const laid = {
    x: x === undefined ? undefined : relaid(stage, "x", x),
    cx: place.cx === undefined ? undefined : relaid(stage, "x", place.cx),
    y: down(y),
    cy: down(place.cy),
    baseline: down(place.baseline),
    bottom: down(place.bottom),
    base: down(place.base),
    w: w === undefined ? undefined : span(stage, "x", x ?? FRAMES[stage.ratio].left, w),
    h:
      h === undefined
        ? undefined
        : span(stage, "y", y ?? (place.base === undefined ? FRAMES[stage.ratio].top : place.base - h), h),
  };
  return { ...place, ...Object.fromEntries(Object.entries(laid).filter(([, value]) => value !== undefined)) };
}

function span(stage: Stage, axis: Axis, from: number, length: number): number {
  return relaid(stage, axis, from + length) - relaid(stage, axis, from);
}

function relaid(stage: Stage, axis: Axis, at: number): number {
  const knots = RELAYS[stage.size]?.[axis];
  return knots ? along(knots, at) : at;
}

// Straight between its knots, and on with the last slope beyond them.
function along(knots: Knots, at: number): number {
  const found = knots.findIndex(([from]) => at <= from);
  const next = Math.max(1, found < 0 ? knots.length - 1 : found);
  const [a, p] = knots[next - 1] ?? [0, 0];
  const [b, q] = knots[next] ?? [1, 1];
  return p + ((at - a) / (b - a)) * (q - p);
}
