import type { CheckResult } from "@static-engine/contracts";
import { describe, expect, test } from "vitest";
import type { Box, ImageLayer, Layer, TextLayer } from "../layers/layer.ts";
import { ratioSize } from "../layers/ratio-size.ts";
import { documentOf } from "../testing/fixtures.ts";
import { lineWidth } from "../type/metrics.ts";
import { checkDistinct } from "./duplicates.ts";
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
    placed: flatten(layout),
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
  missing_glyphs: { refused: input([line("नम")]), passed: input([line("Oʻzbek, русский, €5")]) },
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

Object.assign(CASES, {
  visible: {
    refused: input([line("Fees"), line("Tips", { x: 1200, y: 700 })]),
    passed: input([line("Fees"), line("Tips", { y: 700 })]),
  },
  underlay: {
    refused: input([onSheet(line("Fees are tips", { x: 300, y: 40, size: 80 }))]),
    passed: input([onSheet(line("Fees are tips", { x: 20, y: 40, size: 60 }))]),
  },
  logo_size: {
    refused: input([line("Fees"), image("logo", { x: 80, y: 900, w: 40, h: 10 })], { document: withLogo }),
    passed: input([line("Fees"), image("logo", { x: 80, y: 900, w: 200, h: 50 })], { document: withLogo }),
  },
  logo_space: {
    refused: input([line("Fees", { y: 800 }), image("logo", { x: 80, y: 890, w: 200, h: 50 })]),
    passed: input([line("Fees", { y: 600 }), image("logo", { x: 80, y: 890, w: 200, h: 50 })]),
  },
  quiet_ground: {
    refused: input([line("Fees")], { ground: striped() }),
    passed: input([line("Fees")]),
  },
  palette: {
    refused: input([area("#24103A"), line("Fees", { color: "#FFFFFF" })], {
      ground: raster(1080, 1080, [70, 16, 40]),
    }),
    passed: input([area("#24103A"), line("Fees", { color: "#FFFFFF" })], {
      ground: raster(1080, 1080, [36, 16, 58]),
    }),
  },
  forbidden_color: {
    refused: input([area("#24103A"), line("Fees")], {
      document: { ...DOCUMENT, brand: { ...DOCUMENT.brand, forbiddenColors: ["#26123C"] } },
    }),
    passed: input([area("#24103A"), line("Fees")], {
      document: { ...DOCUMENT, brand: { ...DOCUMENT.brand, forbiddenColors: ["#FF0000"] } },
    }),
  },
  claims: {
    refused: input([line("Fees")], {
      document: {
        ...documentOf("bold-statement", "9 of 10 agree"),
        claims: [{ text: "9", kind: "number", field: null }],
      },
    }),
    passed: input([line("Fees")], {
      document: {
        ...documentOf("bold-statement", "9 of 10 agree"),
        claims: [{ text: "9", kind: "number", field: "product.usps.0" }],
      },
    }),
  },
  repetition: {
    refused: input([line("Fees are tips"), line("Fees are tips.", { y: 700, size: 60 })]),
    passed: input([line("Fees are tips"), line("Nobody agreed to them", { y: 700, size: 60 })]),
  },
  product_picture: {
    refused: input([image("product", { x: 300, y: 300, w: 400, h: 400 })]),
    passed: input([image("product", { x: 300, y: 300, w: 400, h: 400 })], {
      pictures: new Map([["product", raster(400, 400, [200, 30, 30])]]),
    }),
  },
  product_fidelity: {
    refused: input([image("product", { x: 300, y: 560, w: 400, h: 400 })], {
      ground: raster(1080, 1080, [160, 60, 30]),
    }),
    passed: input([image("product", { x: 300, y: 300, w: 400, h: 400 })], { ground: withSquare() }),
  },
} satisfies typeof CASES);

/** What the gate only points out: an ad that gets a note, and its neighbour without one. */
const NOTES: Record<string, { noted: GateInput; passed: GateInput }> = {
  capitals: {
    noted: input([line("Fees")], {
      document: documentOf("bold-statement", "SLEEP LIKE NEVER BEFORE TONIGHT"),
    }),
    passed: input([line("Fees")]),
  },
  policy: {
    noted: input([line("Fees")], { document: documentOf("bold-statement", "Are you overweight?") }),
    passed: input([line("Fees")]),
  },
  alignment: {
    noted: input([
      line("Fees", { x: 80, y: 100, size: 80 }),
      line("are tips that", { x: 173, y: 333, size: 60 }),
      line("nobody ever agreed", { x: 251, y: 571, size: 34 }),
      line("to", { x: 641, y: 817, size: 47 }),
    ]),
    passed: input([line("Fees"), line("are tips", { y: 600 }), line("you pay", { y: 800 })]),
  },
  text_share: {
    noted: input(
      [0, 1, 2, 3, 4].map((i) => line("Fees are tips", { size: 190, y: 20 + i * 210, x: 20, width: 1060 })),
    ),
    passed: input([line("Fees")]),
  },
  balance: {
    noted: input([line("Fees", { x: 20, size: 40 })]),
    passed: input([line("Fees are tips", { size: 140 })]),
  },
};

function onSheet(text: TextLayer): Layer {
  return { kind: "group", box: { x: 200, y: 200, w: 600, h: 400 }, rotate: -4, clip: false, layers: [text] };
}

function area(color: string): Layer {
  const request = {
    kind: "ground",
    family: "flat",
    seed: 1,
    colors: [color, color],
    width: 1080,
    height: 1080,
  } as const;
  return {
    kind: "image",
    role: "ground",
    request,
    box: { x: 0, y: 0, w: 1080, h: 1080 },
    rotate: 0,
    opacity: 1,
  };
}

function striped(): Raster {
  const ground = raster(1080, 1080, [244, 244, 244]);
  for (let y = 0; y < 1080; y++)
    for (let x = 0; x < 1080; x++) if ((x >> 3) & 1) ground.data.set([150, 150, 150], (y * 1080 + x) * 4);
  return ground;
}

function withSquare(): Raster {
  const ground = raster(1080, 1080, [244, 244, 244]);
  for (let y = 300; y < 700; y++)
    for (let x = 300; x < 700; x++) ground.data.set([200, 30, 30], (y * 1080 + x) * 4);
  return ground;
}

describe("the gate", () => {
  test("every check has a case", () => {
    const ids = runGate(input([line("Fees")])).map(({ id }) => id);
    expect([...Object.keys(CASES), ...Object.keys(NOTES)].sort()).toEqual([...ids].sort());
  });

  test.each(Object.entries(CASES))(
    "%s refuses the bad ad and passes its good neighbour",
    (id, { refused, passed }) => {
      expect(status(id, refused)).toBe("fail");
      expect(status(id, passed)).toBe("pass");
    },
  );

  test.each(Object.entries(NOTES))(
    "%s notes the weak ad and passes its neighbour",
    (id, { noted, passed }) => {
      expect(status(id, noted)).toBe("warn");
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

describe("an ad among its six", () => {
  const own = documentOf("bold-statement", "Fees are tips");

  test("is noted where it looks like another", () => {
    expect(checkDistinct(own, [documentOf("bold-statement", "Fees are tips")]).status).toBe("warn");
  });

  test("passes beside other words on another ground in another arrangement", () => {
    const other = documentOf("review-card", "I stopped bargaining", { canvas: "accent" });
    expect(checkDistinct({ ...own, canvas: "dark" }, [other]).status).toBe("pass");
  });
});
