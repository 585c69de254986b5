import { seeded } from "../../document/seeded.ts";
import type { Row, SceneFamily } from "./family.ts";
import { field } from "./field.ts";
import { mixLab, smooth } from "./oklab.ts";
import { shape } from "./shape.ts";
import { valueNoise } from "./value-noise.ts";

/** A sheet of paper under slanted light: fine tooth, a few fibres, a shade towards one corner. */
export const paper: SceneFamily = async ({ size, inks: { lab, hex }, random, w, h }) => {
  const ground = field(size, 16, (u, v) =>
    mixLab(lab.ground, lab.end, smooth(0.4, 1.5, Math.hypot(u / w, v / h)) * 0.75),
  );
  const tooth = relief(Math.floor(random() * TILE), Math.floor(random() * TILE));
  const dice = seeded(Math.floor(random() * 1e9));
  const fibres = Array.from({ length: 240 }, () => {
    const x = dice() * w * 1000;
    const y = dice() * h * 1000;
    const turn = dice() * Math.PI;
    const length = 6 + dice() * 22;
    const dx = Math.cos(turn) * length;
    const dy = Math.sin(turn) * length;
    return `<path d="M${x.toFixed(1)} ${y.toFixed(1)}q${(dx * 0.5 + dy * 0.2).toFixed(1)} ${(dy * 0.5 - dx * 0.2).toFixed(1)} ${dx.toFixed(1)} ${dy.toFixed(1)}" fill="none" stroke="#fff" stroke-width="1.1"/>`;
  }).join("");
  return { rows: [ground, tooth, await shape(size, fibres, hex.ink, 0.05, { scale: 0.5 })], grain: 3.6 };
};

const TILE = 1024;
/** Bumps across the tile: it has to hold whole ones, or its edges would show. */
const FINE = 142;
const COARSE = 23;
let tile: Float32Array | null = null;

// The tooth is the same for every sheet: light on bumps of 7 and 46 px, each sheet another cut of it.
function toothTile(): Float32Array {
  if (tile) return tile;
  const fine = valueNoise(71, FINE);
  const coarse = valueNoise(72, COARSE);
  const bump = (x: number, y: number) =>
    fine((x * FINE) / TILE, (y * FINE) / TILE) * 0.6 + coarse((x * COARSE) / TILE, (y * COARSE) / TILE);
  tile = Float32Array.from({ length: TILE * TILE }, (_, i) => {
    const [x, y] = [i % TILE, Math.floor(i / TILE)];
    const light = bump(x, y) - bump(x + 3.2, y + 4.3);
    return Math.max(-0.024, Math.min(0.024, light * 0.05)) * 290;
  });
  return tile;
}

function relief(dx: number, dy: number): Row {
  const tooth = toothTile();
  return (line, y) => {
    const row = ((y + dy) % TILE) * TILE;
    for (let at = 0, x = dx; at < line.length; at += 3, x++) {
      const add = tooth[row + (x & (TILE - 1))] ?? 0;
      line[at] = (line[at] ?? 0) + add;
      line[at + 1] = (line[at + 1] ?? 0) + add;
      line[at + 2] = (line[at + 2] ?? 0) + add;
    }
  };
}
