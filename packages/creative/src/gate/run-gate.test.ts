import type { CheckResult } from "@static-engine/contracts";
import { describe, expect, test } from "vitest";
import type { Box, ImageLayer, Layer, TextLayer } from "../layers/layer.ts";
import { ratioSize } from "../layers/ratio-size.ts";
import { documentOf } from "../testing/fixtures.ts";
import { lineWidth } from "../type/metrics.ts";
import { flatten } from "./flatten.ts";
import type { GateInput, Raster } from "./gate-input.ts";
import { runGate } from "./run-gate.ts";

const DOCUMENT = documentOf("bold-statement", "Fees are tips");

function line(text: string, change: Partial<TextLayer> = {}): TextLayer {
  return {
    kind: "text",
    role: "headline",
    face: "bricolage",
    size: 120,
    leading: 112,
    tracking: 0,
    color: "#111111",
    align: "left",
    x: 80,
    y: 400,
    width: 900,
    lines: [{ text }],
    ...change,
  };
}

function image(role: "logo" | "product", box: Box): ImageLayer {
  return { kind: "image", role, request: { kind: "picture", key: role }, box, rotate: 0, opacity: 1 };
}

function raster(width: number, height: number, rgb: [number, number, number]): Raster {
  const data = new Uint8Array(width * height * 4);
  for (let i = 0; i < data.length; i += 4) data.set([...rgb, 255], i);
  return { width, height, data };
}

function input(layers: Layer[], change: Partial<GateInput> = {}): GateInput {
  const ratio = change.ratio ?? "1:1";
  const { width, height } = ratioSize(ratio);
  const layout = { width, height, ground: "#F4F4F4", layers };
  const lineWidths = flatten(layout).lines.map(
    ({ layer, text }) => lineWidth(text, layer.face, layer.tracking) * layer.size,
  );
  return {
    document: DOCUMENT,
    ratio,
    layout,
    lineWidths,
    ground: raster(width, height, [244, 244, 244]),
    pictures: new Map([["product", raster(10, 10, [200, 30, 30])]]),
    ...change,
  };
}

function status(id: string, given: GateInput): CheckResult["status"] | undefined {
  return runGate(given).find((check) => check.id === id)?.status;
}

const logo = { width: 400, height: 100, key: "logo", cutout: true };
const withLogo = { ...DOCUMENT, brand: { ...DOCUMENT.brand, logo, logoTone: "#101010" } };

/** Twice of each: an ad that the check must refuse, and its neighbour that it must let through. */
const CASES: Record<string, { refused: GateInput; passed: GateInput }> = {
  text_fit: {
    refused: input([line("Fees are tips", { width: 300 })]),
    passed: input([line("Fees are tips")]),
  },
  text_clipping: {
    refused: input([line("Fees are tips", { x: 500, width: 900 })]),
    passed: input([line("Fees are tips")]),
  },
  text_overlap: {
    refused: input([line("Fees"), line("Tips", { y: 420 })]),
    passed: input([line("Fees"), line("Tips", { y: 600 })]),
  },
  text_hidden: {
    refused: input([line("Fees"), image("product", { x: 100, y: 380, w: 300, h: 300 })]),
    passed: input([line("Fees"), image("product", { x: 100, y: 560, w: 300, h: 300 })]),
  },
  margins: { refused: input([line("Fees", { x: 4 })]), passed: input([line("Fees")]) },
  safe_zone: {
    refused: input([line("Fees", { y: 1400 })], { ratio: "9:16" }),
    passed: input([line("Fees", { y: 700 })], { ratio: "9:16" }),
  },
  contrast: { refused: input([line("Fees", { color: "#D0D0D0" })]), passed: input([line("Fees")]) },
  minimum_size: {
    refused: input([line("Fees", { size: 20, role: "body" })]),
    passed: input([line("Fees", { size: 30, role: "body" })]),
  },
  missing_glyphs: { refused: input([line("漢字")]), passed: input([line("Oʻzbek, русский, €5")]) },
  headline_length: {
    refused: input([line("Fees")], { document: documentOf("bold-statement", "Fees are tips ".repeat(8)) }),
    passed: input([line("Fees")]),
  },
  hierarchy: {
    refused: input([line("Fees", { size: 50 }), line("tips", { y: 700, size: 44, role: "body" })]),
    passed: input([line("Fees"), line("tips", { y: 700, size: 44, role: "body" })]),
  },
  logo_aspect: {
    refused: input([line("Fees"), image("logo", { x: 80, y: 900, w: 300, h: 100 })], { document: withLogo }),
    passed: input([line("Fees"), image("logo", { x: 80, y: 900, w: 200, h: 50 })], { document: withLogo }),
  },
  logo_contrast: {
    refused: input([line("Fees"), image("logo", { x: 80, y: 900, w: 200, h: 50 })], {
      document: withLogo,
      ground: raster(1080, 1080, [30, 30, 30]),
    }),
    passed: input([line("Fees"), image("logo", { x: 80, y: 900, w: 200, h: 50 })], { document: withLogo }),
  },
  product_separation: {
    refused: input([image("product", { x: 300, y: 300, w: 400, h: 400 })], {
      ground: raster(1080, 1080, [200, 30, 30]),
    }),
    passed: input([image("product", { x: 300, y: 300, w: 400, h: 400 })], { ground: withSquare() }),
  },
};

function withSquare(): Raster {
  const ground = raster(1080, 1080, [244, 244, 244]);
  for (let y = 300; y < 700; y++)
    for (let x = 300; x < 700; x++) ground.data.set([200, 30, 30], (y * 1080 + x) * 4);
  return ground;
}

describe("the gate", () => {
  test("every check has a case", () => {
    const ids = runGate(input([line("Fees")])).map(({ id }) => id);
    expect(Object.keys(CASES).sort()).toEqual([...ids].sort());
  });

  test.each(Object.entries(CASES))(
    "%s refuses the bad ad and passes its good neighbour",
    (id, { refused, passed }) => {
      expect(status(id, refused)).toBe("fail");
      expect(status(id, passed)).toBe("pass");
    },
  );

  test("giant display type may go a little behind the product, patterns of letters are not text", () => {
    const product = image("product", { x: 250, y: 460, w: 200, h: 300 });
    expect(status("text_hidden", input([line("Fees are tips", { under: true }), product]))).toBe("pass");
    expect(
      status("margins", input([line("Fees", { x: -200, role: "decor" }), line("Tips", { y: 700 })])),
    ).toBe("pass");
  });
});
