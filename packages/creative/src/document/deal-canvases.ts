import type { CanvasRole } from "@static-engine/contracts";
import type { Palette } from "../color/palette.ts";
import { skinOf } from "../color/skin.ts";
import type { Composition } from "../compositions/composition.ts";
import { seededOrder } from "./seeded.ts";

/** Two pictures of a run differ by their scenes, so a picture counts half. */
const PICTURE_WEIGHT = 0.5;

/**
 * Grounds for the six compositions of a run: each takes the colour that the run has used least, in an
 * order that the seed decides. Roles that a brand fills with the same colour count as one. With `painted`, whatever can
 * stand on a picture does.
 */
export function dealCanvases(
  compositions: readonly Composition[],
  palette: Palette,
  seed: number,
  { needsScene, painted }: { needsScene: boolean; painted: boolean },
): CanvasRole[] {
  const used = new Map<string, number>();
  return compositions.map((composition, i) => {
    const takesPicture = composition.canvases.includes("picture") && (painted || (i === 0 && needsScene));
    const dealt = i === 0 ? composition.canvases : seededOrder(composition.canvases, seed + i * 101);
    const order: readonly CanvasRole[] = takesPicture ? ["picture"] : dealt;
    const weight = (role: CanvasRole) => used.get(colorOf(role, palette)) ?? 0;
    const role = i === 0 ? order[0] : [...order].sort((a, b) => weight(a) - weight(b))[0];
    const chosen = role ?? "canvas";
    const color = colorOf(chosen, palette);
    used.set(color, (used.get(color) ?? 0) + (chosen === "picture" ? PICTURE_WEIGHT : 1));
    return chosen;
  });
}

function colorOf(role: CanvasRole, palette: Palette): string {
  return role === "picture" ? role : skinOf(palette, role).ground;
}
