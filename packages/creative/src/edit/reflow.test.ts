import { describe, expect, it } from "vitest";
import { demoSubject, documentOf } from "../testing/fixtures.ts";
import { applyEdit, toEdit } from "./apply-edit.ts";
import { looksDifferent, reflowDocument } from "./reflow-document.ts";

const now = demoSubject("nomva", "magnesium");

describe("an ad after its brand or product has changed", () => {
  const document = documentOf("product-hero", "Sleep for $26, not for $260 or 26.5");

  it("is behind with nothing where nothing has changed", () => {
    expect(reflowDocument(document, now)).toEqual({ document, parts: [] });
  });

  it("shows the new price, in its words too, and in whole figures only", () => {
    const { document: next, parts } = reflowDocument(
      { ...document, facts: { ...document.facts, priceText: "26", currency: "USD" } },
      { ...now, product: { ...now.product, priceText: "29", currency: "USD" } },
    );
    expect(parts).toEqual(["price"]);
    expect(next.facts.priceText).toBe("29");
    expect(next.copy.headline).toBe("Sleep for $29, not for $260 or 26.5");
  });

  it("shows the new colours, names, logo, picture and offer", () => {
    const picture = { key: "p", width: 10, height: 10, cutout: true };
    const { document: next, parts } = reflowDocument(document, {
      brand: { ...now.brand, name: "Nova", primaryColor: "#112233", logo: { ...picture, key: "l" } },
      product: { ...now.product, picture, offerText: "Five for one" },
    });
    expect(parts).toEqual(["colors", "logo", "name", "picture", "offer"]);
    expect(next.brand).toMatchObject({ name: "Nova", logo: { key: "l" }, logoTone: null });
    expect(next.product.picture).toEqual(picture);
    expect(looksDifferent(document, next)).toBe(true);
    expect(looksDifferent(document, document)).toBe(false);
  });

  it("keeps what a member has set by hand", () => {
    const edit = toEdit(document);
    const mine = applyEdit(document, {
      ...edit,
      brandName: "My own",
      palette: { ...edit.palette, accent: "#FF0000" },
      facts: { ...edit.facts, priceText: "99" },
    });
    const { document: next, parts } = reflowDocument(mine, {
      brand: { ...now.brand, name: "Nova", primaryColor: "#112233" },
      product: { ...now.product, priceText: "29" },
    });
    expect(parts).toEqual([]);
    expect(next).toEqual(mine);
  });

  it("takes another arrangement where the old one cannot be drawn any more", () => {
    const priceless = documentOf("price-anchor", "Words", {
      composition: "offer-price-left",
      archetype: "offer",
    });
    const { document: next, parts } = reflowDocument(priceless, {
      ...now,
      product: { ...now.product, priceText: null, compareAtPrice: null },
    });
    expect(parts).toContain("price");
    expect(next.composition).not.toBe("offer-price-left");
    expect(() => looksDifferent(priceless, next)).not.toThrow();
  });
});
