import { AD_SIZES, AdDocument, AdEdit, AdSize } from "@static-engine/contracts";
import { describe, expect, it } from "vitest";
import { layOut } from "../compositions/lay-out.ts";
import { CONCEPTS } from "../concepts/concepts.ts";
import { flatten } from "../gate/flatten.ts";
import { documentOf } from "../testing/fixtures.ts";
import { applyEdit, faultOfEdit, toEdit } from "./apply-edit.ts";
import { fieldsOf } from "./fields.ts";
import { setField } from "./set-field.ts";
import { clearOverride, hiddenAt, productPlace, scopeAt, setOverride } from "./set-override.ts";
import { snapBox, snapLines } from "./snap.ts";
import type { EditTarget } from "./targets.ts";
import { editTargets, followTarget } from "./targets.ts";
import { caretAt, printedValue, textFieldStyle, typedInto } from "./text-caret.ts";
import { layoutVariants, withComposition } from "./variants.ts";

const hero = documentOf("product-hero", "Sleep that stays asleep");

function productBoxes(document: AdDocument, size: AdSize) {
  return flatten(layOut(document, size)).images.filter(({ layer }) => layer.role === "product");
}

describe("documents of before", () => {
  it("still parse, with empty, unknown and missing parts", () => {
    const { edited: _edited, ...stored } = hero;
    expect(AdDocument.parse({ ...stored, overrides: {} })).toEqual(stored);
    expect(AdDocument.parse({ ...stored, overrides: { "9:16": { anything: 1 } } }).overrides).toEqual({
      "9:16": {},
    });
  });
});

describe("texts on the ad", () => {
  it("lead back to the field that they print, in every concept's own typesetting", () => {
    for (const { slug } of CONCEPTS) {
      const document = documentOf(slug, "Words of nobody else");
      for (const size of ["1:1", "9:16", "16:9"] as const) {
        const known = editTargets(document, size).filter(({ text }) => text?.field);
        expect(known.length, `${slug} ${size}`).toBeGreaterThan(0);
      }
    }
    const headline = editTargets(hero, "1:1").find(({ text }) => text?.layer.role === "headline");
    expect(headline?.text?.field?.path).toBe("copy.headline");
  });

  it("are found by their printed form: quotes, capitals, prices", () => {
    const document = documentOf("product-hero", `"Don't count sheep" - sleep`);
    const headline = editTargets(document, "9:16").find(({ key }) => key === "copy.headline");
    expect(headline?.text?.layer.lines.map(({ text }) => text).join(" ")).toContain("“Don’t");
    expect(headline?.text?.field?.value).toBe(`"Don't count sheep" - sleep`);
  });

  it("change through their field and nowhere else", () => {
    for (const { path } of fieldsOf(hero)) {
      const changed = setField(hero, path, "Changed words");
      const now = fieldsOf(changed).filter(({ value }) => value === "Changed words");
      expect(
        now.map((field) => field.path),
        path,
      ).toEqual([path]);
    }
    expect(setField(hero, "facts.usps.99", "x")).toEqual(hero);
    expect(setField(hero, "brand.logo.key", "x")).toEqual(hero);
  });
});

describe("overrides", () => {
  it("move and scale the product with its shadow, in one size or in all", () => {
    const place = { dx: 0.1, dy: -0.05, scale: 1.2 };
    const moved = { ...hero, overrides: { "1:1": { product: place } } };
    const before = productBoxes(hero, "1:1")[0]?.box;
    const after = productBoxes(moved, "1:1")[0]?.box;
    expect(after?.w).toBeCloseTo((before?.w ?? 0) * 1.2, 3);
    const middle = (box: typeof after) => (box?.x ?? 0) + (box?.w ?? 0) / 2;
    expect(middle(after) - middle(before)).toBeCloseTo(108, 3);
    const shadow = (document: AdDocument) =>
      flatten(layOut(document, "1:1")).images.find(({ layer }) => layer.role === "shadow")?.box;
    expect(middle(shadow(moved)) - middle(shadow(hero))).toBeCloseTo(108, 3);
    expect(layOut(moved, "9:16")).toEqual(layOut(hero, "9:16"));
    const all = { ...hero, overrides: { all: { product: place } } };
    for (const size of AdSize.options) {
      const isSame = JSON.stringify(layOut(all, size)) === JSON.stringify(layOut(hero, size));
      expect(isSame, size).toBe(AD_SIZES[size].kind === "display");
    }
  });

  it("hide a field, the logo, or the product with its shadow", () => {
    for (const key of ["copy.headline", "logo", "product"]) {
      const hidden = { ...hero, overrides: { all: { hidden: [key] } } };
      expect(editTargets(hero, "1:1").map((target) => target.key)).toContain(key);
      expect(editTargets(hidden, "1:1").map((target) => target.key)).not.toContain(key);
      const reworded = setField(hidden, "copy.headline", "Other words altogether");
      expect(editTargets(reworded, "1:1").map((target) => target.key)).not.toContain(key);
    }
    const bare = { ...hero, overrides: { all: { hidden: ["product"] } } };
    expect(flatten(layOut(bare, "1:1")).images.some(({ layer }) => layer.role === "shadow")).toBe(false);
  });

  it("lets one size have its own arrangement", () => {
    const other = layoutVariants(hero).find((id) => id !== hero.composition) ?? "";
    const split = { ...hero, overrides: { "16:9": { composition: other } } };
    expect(layOut(split, "16:9")).toEqual(layOut({ ...hero, composition: other }, "16:9"));
    expect(layOut(split, "1:1")).toEqual(layOut(hero, "1:1"));
  });
});

describe("an edit", () => {
  it("goes there and back, and keeps what it must not touch", () => {
    const edit = AdEdit.parse({ ...toEdit(hero), brandName: "Other" });
    const edited = applyEdit(hero, edit);
    expect(AdDocument.parse(edited)).toEqual(edited);
    expect(edited.brand).toEqual({ ...hero.brand, name: "Other" });
    expect(edited.product.picture).toEqual(hero.product.picture);
    expect(edited.edited).toEqual(["brand.name"]);
    expect(applyEdit(hero, AdEdit.parse(toEdit(hero)))).toEqual(hero);
  });

  it("is refused by name where it cannot be drawn", () => {
    const edit = toEdit(hero);
    expect(faultOfEdit(hero, edit)).toBeNull();
    expect(faultOfEdit(hero, { ...edit, composition: "nonsense" })).toBe("composition");
    expect(faultOfEdit(hero, { ...edit, type: { ...edit.type, display: "comic" } })).toBe("type");
    expect(faultOfEdit(hero, { ...edit, canvas: "picture", scene: null })).toBe("scene");
    expect(faultOfEdit(hero, { ...edit, overrides: { "1:1": { composition: "x" } } })).toBe(
      "overrides.1:1.composition",
    );
    for (const id of layoutVariants(hero)) {
      expect(faultOfEdit(hero, toEdit(withComposition(hero, id))), id).toBeNull();
    }
  });
});

describe("scopes", () => {
  it("a size with its own word keeps it until it follows all again", () => {
    const place = { dx: 0.1, dy: 0, scale: 1 };
    const own = setOverride(hero, "9:16", { hidden: ["logo"] });
    expect(scopeAt(own, "9:16", "all")).toBe("9:16");
    expect(scopeAt(own, "1:1", "all")).toBe("all");
    const both = setOverride(own, "all", { product: place });
    expect(productPlace(both, "9:16")).toEqual(place);
    expect(hiddenAt(both, "1:1")).toEqual([]);
    expect(clearOverride(both, "9:16").overrides).toEqual({ all: { product: place } });
    expect(setOverride(hero, "all", { product: { dx: 0, dy: 0, scale: 1 } })).toEqual(hero);
  });
});

describe("a text that is typed", () => {
  const headline = (document: AdDocument, last: EditTarget | null) =>
    followTarget(document, editTargets(document, "1:1"), "copy.headline", last);

  it("keeps its place when nothing is left of it, and when print and words part", () => {
    const first = headline(hero, null);
    expect(first?.text?.field?.value).toBe(hero.copy.headline);
    const emptied = headline(setField(hero, "copy.headline", ""), first);
    expect(emptied?.text).toMatchObject({ layer: { lines: [{ text: "" }] }, field: { value: "" } });
    const again = headline(setField(hero, "copy.headline", "A"), emptied);
    expect(again?.text?.field?.value).toBe("A");
    const odd = headline(setField(hero, "copy.headline", "4x 5x6"), first);
    expect(odd?.text?.field?.value).toBe("4x 5x6");
    expect(followTarget(hero, [], null, first)).toBeNull();
    expect(followTarget(hero, [], "logo", first)).toBeNull();
  });
});

describe("a text field over the painted text", () => {
  const document = documentOf("product-hero", `Don't count sheep tonight, "really"`);
  const found = editTargets(document, "1:1").find(({ key }) => key === "copy.headline")?.text;
  if (!found) throw new Error("the headline is not printed");
  const printed = printedValue(found) ?? "";

  it("has the painted lines, and what is typed goes into the field's own words", () => {
    expect(printed.replace(/[\n\u00A0]/g, " ")).toBe("Don’t count sheep tonight, “really”");
    const at = printed.indexOf("sheep");
    const typed = `${printed.slice(0, at)}black ${printed.slice(at)}`;
    expect(typedInto(found.field?.value ?? "", printed, typed)).toBe(
      `Don't count black sheep tonight, "really"`,
    );
    expect(typedInto("ab", "AB", "B")).toBe("b");
    expect(typedInto("ab", "AB", "AB ")).toBe("ab ");
    expect(typedInto("a b", "A\nB", "A\nXB")).toBe("a Xb");
  });

  it("puts the caret where the painted letters are", () => {
    const { layer } = found;
    expect(caretAt(found, layer.x - 50, layer.y)).toBe(0);
    expect(caretAt(found, layer.x + 5000, layer.y)).toBe(layer.lines[0]?.text.length);
    const last = layer.y + layer.leading * (layer.lines.length - 1);
    expect(caretAt(found, layer.x + 5000, last + 4)).toBe(printed.length);
    expect(textFieldStyle(found)).toMatchObject({ fontSize: layer.size, textAlign: "left" });
  });

  it("is not offered where print and words have different lengths", () => {
    const price = { ...found, field: { path: "facts.priceText", value: "26", printed: [] } };
    expect(printedValue(price)).toBeNull();
  });
});

describe("snapping", () => {
  it("draws a box to the nearest line within reach, each axis by itself", () => {
    const lines = snapLines(hero, "1:1");
    const near = snapBox({ x: 436, y: 70, w: 200, h: 100 }, lines, 12);
    expect(near.x).toBe(440);
    expect(near.y).toBe(66);
    expect(near.lines).toEqual([
      { axis: "x", at: 540 },
      { axis: "y", at: 66 },
    ]);
    expect(snapBox({ x: 300, y: 300, w: 111, h: 77 }, lines, 5).lines).toEqual([]);
  });
});
