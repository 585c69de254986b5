import type { Stage } from "../compositions/stage.ts";
import { priceLine } from "../format/numbers.ts";
import { text } from "./text.ts";

type FootOptions = {
  x: number;
  baseline: number;
  w: number;
  color: string;
  align?: "left" | "right";
  size?: number;
};

/** What the buyer may want to know last: product and price, on the line of the logo. */
export function footFact(stage: Stage, options: FootOptions): void {
  const words = footWords(stage);
  if (!words) return;
  const size = options.size ?? 30;
  text(stage, words, {
    x: options.x,
    y: options.baseline - size * 0.71,
    w: options.w,
    size,
    min: 26,
    color: options.color,
    face: stage.type.bold,
    align: options.align ?? "left",
    maxLines: 1,
    role: "label",
  });
}

export function footWords(stage: Stage): string | null {
  const { facts, product, language } = stage.document;
  if (facts.priceText) {
    const price = priceLine(facts.priceText, facts.currency, language);
    return product.name.length + price.length <= 24 ? `${product.name}, ${price}` : price;
  }
  return product.name.length <= 26 ? product.name : null;
}
