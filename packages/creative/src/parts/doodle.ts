import type { Stage } from "../compositions/stage.ts";
import { svg } from "./svg.ts";

type DoodleOptions = { x: number; y: number; size: number; color: string; mood: "tangled" | "calm" };

// A face in one pen's width; above it the day as it feels.
const FACE =
  '<path d="M30 128C22 84 54 62 92 64C134 66 158 92 150 132C144 166 118 184 86 182C56 180 34 160 30 128Z"/>';
const TANGLED = `${FACE}<path d="M58 116L80 122M122 114L100 122"/><path d="M64 134h12M104 132h12"/><path d="M70 162C80 150 102 150 112 160"/><path d="M42 44C58 8 104 4 118 30C128 50 88 62 74 44C62 26 104 6 134 22C160 36 150 62 120 52C92 42 66 24 52 50"/>`;
const CALM = `${FACE}<path d="M60 122C66 130 74 130 80 122M102 122C108 130 116 130 122 122"/><path d="M66 146C78 164 104 164 116 146"/><path d="M90 44V20M128 52L144 32M52 54L36 34M156 84L178 76M24 88L4 80"/>`;

/** A drawn face, out of sorts or at ease: an own drawing where a meme would take somebody's picture. */
export function doodle(stage: Stage, { x, y, size, color, mood }: DoodleOptions): void {
  svg(stage, {
    box: { x, y, w: size, h: size },
    viewBox: "-4 -4 190 192",
    body: `<g fill="none" stroke="${color}" stroke-width="8" stroke-linecap="round" stroke-linejoin="round">${mood === "tangled" ? TANGLED : CALM}</g>`,
  });
}
