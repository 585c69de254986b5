import type { Stage } from "../compositions/stage.ts";
import { round, svg } from "./svg.ts";

type LeadOptions = {
  from: { x: number; y: number };
  to: { x: number; y: number };
  color: string;
  anchor: string;
  kind: "straight" | "curve";
};

/** A line from a label to the part it names, with its anchor on the part. */
export function leadLine(stage: Stage, { from, to, color, anchor, kind }: LeadOptions): void {
  const pad = 20;
  const x = Math.min(from.x, to.x) - pad;
  const y = Math.min(from.y, to.y) - pad;
  const w = Math.abs(from.x - to.x) + pad * 2;
  const h = Math.abs(from.y - to.y) + pad * 2;
  const [ax, ay] = [round(from.x - x), round(from.y - y)];
  const [bx, by] = [round(to.x - x), round(to.y - y)];
  const mid = round(ax + (bx - ax) * 0.5);
  const path =
    kind === "curve"
      ? `M${ax} ${ay}C${mid} ${ay} ${mid} ${by} ${bx} ${by}`
      : ay === by
        ? `M${ax} ${ay}H${bx}`
        : `M${ax} ${ay}H${mid}L${bx} ${by}`;
  const end =
    kind === "curve"
      ? `<circle cx="${bx}" cy="${by}" r="8" fill="${anchor}" stroke="${color}" stroke-width="3"/>`
      : `<rect x="${bx - 8}" y="${by - 8}" width="16" height="16" fill="${anchor}"/>`;
  svg(stage, {
    box: { x, y, w, h },
    viewBox: `0 0 ${round(w)} ${round(h)}`,
    body: `<path d="${path}" fill="none" stroke="${color}" stroke-width="2.5"/>${end}`,
  });
}
