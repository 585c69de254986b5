import { contrast } from "../color/oklch.ts";
import type { FlatRole, Skin } from "../color/skin.ts";
import { skinOf } from "../color/skin.ts";
import type { Stage } from "../compositions/stage.ts";

/** The role of the second colour mass: the first of the wanted ones that clearly differs from the ground. */
export function otherMass(
  stage: Stage,
  ground: Skin,
  wanted: readonly FlatRole[] = ["canvas", "accent", "dark", "soft"],
): FlatRole {
  return (
    wanted.find((role) => contrast(skinOf(stage.palette, role).ground, ground.ground) >= 1.9) ??
    (ground.dark ? "soft" : "dark")
  );
}
