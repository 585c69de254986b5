import type { AdDocument, Industry, Ratio } from "@static-engine/contracts";
import { skinOf } from "../color/skin.ts";
import { wordsToPaint } from "./whole.ts";

/** Where words stand and where the product does, so that a painter keeps the one calm and lights the other. */
const ROOM: Record<Ratio, { calm: string; stage: string }> = {
  "1:1": { calm: "the left half and the upper third", stage: "the lower right" },
  "9:16": { calm: "the upper two thirds", stage: "the lower third, a little right of the middle" },
  "16:9": { calm: "the left half", stage: "the right third" },
};

/** A surface and a light that suit a trade, for ads whose copywriter asked for nothing else. */
const IDEAS: Record<Industry, string> = {
  beauty: "a smooth plaster surface in soft window light with long blurred shadows",
  fashion: "a seamless paper backdrop with one hard diagonal shadow",
  food_beverage: "a stone worktop in low morning light, out of focus behind",
  health_wellness: "folded linen and diffuse daylight, almost empty",
  fitness: "a concrete floor and wall, one strong light from the side",
  home_garden: "a limewashed wall with the blurred shadow of leaves",
  electronics: "a dark matte surface with a thin rim of light",
  software: "large soft shapes of frosted glass, out of focus",
  finance: "calm stacked planes of paper with soft edges",
  education: "a desk surface in even daylight, out of focus",
  travel: "a hazy horizon with a wide, empty sky",
  other: "an even studio backdrop with a soft pool of light",
};

/** Masses on which the brand's text reads for certain; a run's scenes take turns. */
const GROUNDS = ["soft", "canvas", "dark"] as const;

/** What a scene prompt is filled in with. Colours are named by value: models keep to them better than to names. */
export function describeScene(
  document: AdDocument,
  ratio: Ratio,
  idea: string | null,
): Record<"ground" | "scene" | "colors" | "calm" | "stage" | "ratio", string> {
  const { palette, brand, seed } = document;
  const grounds = GROUNDS.map((role) => skinOf(palette, role).ground);
  const ground = grounds[seed % grounds.length] ?? palette.soft;
  const colors = [...new Set([ground, ...grounds, palette.second])].filter((color) => color !== ground);
  return {
    ground,
    scene: idea ?? IDEAS[brand.industry ?? "other"],
    colors: colors.join(", "),
    calm: ROOM[ratio].calm,
    stage: ROOM[ratio].stage,
    ratio,
  };
}

/** What the prompt of a whole ad is filled in with. */
export function describeWhole(
  document: AdDocument,
  ratio: Ratio,
  idea: string | null,
): Record<"ground" | "scene" | "colors" | "ratio" | "words" | "product" | "brand", string> {
  const { ground, scene, colors } = describeScene(document, ratio, idea);
  const { product, brand } = document;
  return {
    ground,
    scene,
    colors,
    ratio,
    words: JSON.stringify(wordsToPaint(document)),
    product: JSON.stringify(product.name),
    brand: JSON.stringify(brand.name),
  };
}
