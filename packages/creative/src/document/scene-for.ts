import type { Archetype, SceneSpec } from "@static-engine/contracts";
import { SCENE_FAMILIES } from "../scene/scene-colors.ts";
import { seededOrder } from "./seeded.ts";

/** A scene for one slot: families are dealt without repeats from an order that the run's seed decides. */
export function sceneFor(
  seed: number,
  slot: number,
  brand: { industry: string },
  archetype: Archetype,
): SceneSpec {
  const order = seededOrder(
    SCENE_FAMILIES.filter((family) => suits(family, brand.industry) && carries(family, archetype)),
    seed,
  );
  return { family: order[(slot - 1) % order.length] ?? "mesh", seed: (seed + slot * 7919) >>> 0 };
}

function suits(family: string, industry: string): boolean {
  if (family === "leaf")
    return ["food_beverage", "beauty", "health_wellness", "home_garden", "travel", "other"].includes(
      industry,
    );
  if (family === "halftone") return !["health_wellness", "beauty"].includes(industry);
  return true;
}

// Where much is written the ground keeps quiet; a podium belongs to the composition that stands on it.
function carries(family: string, archetype: Archetype): boolean {
  if (family === "podium") return false;
  const wordy = archetype === "card" || archetype === "list" || archetype === "callouts";
  return !wordy || ["mesh", "leaf", "paper", "spotlight", "rays", "arcs"].includes(family);
}
