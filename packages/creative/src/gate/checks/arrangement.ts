import type { CheckResult } from "@static-engine/contracts";
import type { Box } from "../../layers/layer.ts";
import { readable, shared } from "../flatten.ts";
import type { LayoutInput } from "../gate-input.ts";
import { result } from "../result.ts";
import { THRESHOLDS } from "../thresholds.ts";

/** Nothing was arranged so small or so far out that nobody sees it. */
export function checkVisible({ layout, placed, ratio }: LayoutInput): CheckResult {
  const canvas = { x: 0, y: 0, w: layout.width, h: layout.height };
  const seen = [
    ...readable(placed.lines)
      .filter(({ text }) => text.trim() !== "")
      .map(({ box, text }) => ({ box, name: `“${text}”` })),
    ...placed.images
      .filter(({ layer }) => layer.role === "product" || layer.role === "logo")
      .map(({ box, layer }) => ({ box, name: layer.role === "logo" ? "The logo" : "The product" })),
  ];
  const lost = seen.filter(({ box }) => shared(box, canvas) < Math.max(12, area(box) * 0.1));
  const value = seen.length > 0 ? (1 - lost.length / seen.length) * 100 : 100;
  return result({
    id: "visible",
    ratio,
    value,
    threshold: THRESHOLDS.visible,
    unit: "%",
    ok: value >= THRESHOLDS.visible,
    pass: "Everything that was placed can be seen.",
    fail: `${lost[0]?.name ?? "Something"} lies outside the picture.`,
  });
}

/** Text on a note, label or tape stays inside it: each line of a turned sheet within that sheet. */
export function checkUnderlay({ placed, ratio, layout }: LayoutInput): CheckResult {
  const sheets = layout.layers.filter((layer) => layer.kind === "group" && layer.rotate !== 0);
  let worst = 0;
  let text = "";
  for (const line of placed.lines) {
    if (line.group === 0) continue;
    const own = sheets.find(
      (sheet) => sheet.kind === "group" && sheet.layers.some((child) => child === line.layer),
    );
    if (own?.kind !== "group") continue;
    const room = { ...own.box, x: own.box.x - 1, y: own.box.y - 1, w: own.box.w + 2, h: own.box.h + 2 };
    const out = (1 - shared(room, line.flat) / Math.max(1, area(line.flat))) * 100;
    if (out > worst) {
      worst = out;
      text = line.text;
    }
  }
  return result({
    id: "underlay",
    ratio,
    value: worst,
    threshold: THRESHOLDS.underlay,
    unit: "%",
    ok: worst <= THRESHOLDS.underlay,
    pass: "Text on a note or label stays on it.",
    fail: `“${text}” runs over the edge of what it is written on.`,
  });
}

/** Lines hang on few axes: mean distance of each block's nearest edge to an edge of another, as PosterLayout's Ali. */
export function checkAlignment({ layout, placed, ratio }: LayoutInput): CheckResult {
  const blocks = blocksOf(placed.lines.filter((line) => line.group === 0 && line.layer.role !== "decor"));
  const near = blocks.map((block, i) =>
    Math.min(
      ...blocks.flatMap((other, k) =>
        k === i ? [] : edges(block).map((edge, e) => Math.abs(edge - (edges(other)[e] ?? 0))),
      ),
    ),
  );
  const side = Math.min(layout.width, layout.height);
  const value =
    blocks.length > 2
      ? near.reduce((sum, gap) => sum - Math.log10(1 - Math.min(0.9, gap / side)), 0) / near.length
      : 0;
  return result({
    id: "alignment",
    ratio,
    value,
    threshold: THRESHOLDS.alignment,
    unit: "",
    ok: value <= THRESHOLDS.alignment,
    otherwise: "warn",
    pass: "Text hangs on shared lines.",
    fail: "Text starts at many different places.",
  });
}

/** How much of the picture is text: less than a poster says nothing, more is a leaflet. */
export function checkTextShare({ layout, placed, ratio }: LayoutInput): CheckResult {
  const sum = readable(placed.lines).reduce((total, { flat }) => total + area(flat), 0);
  const value = (sum / (layout.width * layout.height)) * 100;
  return result({
    id: "text_share",
    ratio,
    value,
    threshold: THRESHOLDS.text_share,
    unit: "%",
    ok: value <= THRESHOLDS.text_share,
    otherwise: "warn",
    pass: "Text leaves the picture room.",
    fail: "There is more text than can be taken in at a glance.",
  });
}

/** Lines of one layer as one block. */
function blocksOf(lines: LayoutInput["placed"]["lines"]): Box[] {
  const blocks = new Map<number, Box>();
  for (const { order, box } of lines) {
    const known = blocks.get(order);
    const x = Math.min(known?.x ?? box.x, box.x);
    const y = Math.min(known?.y ?? box.y, box.y);
    const right = Math.max(known ? known.x + known.w : 0, box.x + box.w);
    const foot = Math.max(known ? known.y + known.h : 0, box.y + box.h);
    blocks.set(order, { x, y, w: right - x, h: foot - y });
  }
  return [...blocks.values()];
}

function edges({ x, y, w, h }: Box): number[] {
  return [x, x + w / 2, x + w, y, y + h / 2, y + h];
}

function area({ w, h }: Box): number {
  return w * h;
}
