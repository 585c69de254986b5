import type { Angle, Archetype } from "@static-engine/contracts";
import { seededOrder } from "./seeded-order.ts";

const ALL: readonly Angle[] = [
  "outcome",
  "offer",
  "urgency",
  "pain",
  "social_proof",
  "authority",
  "objection",
  "comparison",
  "curiosity",
  "mechanism",
  "identity",
  "founder",
];

const FIRST: Record<Archetype, Angle> = {
  table: "comparison",
  card: "social_proof",
  callouts: "outcome",
  offer: "offer",
  type: "outcome",
  split: "pain",
  list: "outcome",
  hero: "outcome",
};

/** Angles for the six slots: the concept's own first, then those with facts behind them, all different. */
export function angleOrder(archetype: Archetype, seed: number, strength: (angle: Angle) => number): Angle[] {
  const first = FIRST[archetype];
  const rest = seededOrder(
    ALL.filter((angle) => angle !== first),
    seed,
  );
  const ranked = rest
    .map((angle, i) => ({ angle, rank: -strength(angle) * 100 + i }))
    .sort((a, b) => a.rank - b.rank);
  const order = ranked.map(({ angle }) => angle);
  return strength(first) > 0 ? [first, ...order] : [...order, first];
}
