import type { AdSize } from "@static-engine/contracts";
import { AD_SIZES } from "@static-engine/contracts";

/** What an ad must measure to be paid for; the unit stands beside each. */
export const THRESHOLDS = {
  /** px that a measured line may be wider than its room */
  text_fit: 4,
  /** px of ink outside the canvas */
  text_clipping: 0,
  /** share of the smaller box, percent */
  text_overlap: 2,
  /** share of a line's ink that the product touches, percent */
  text_hidden: 5,
  /** the same for giant display type that the product is meant to overlap */
  text_hidden_display: 22,
  /** percent of the short side */
  margins: 3.6,
  /** px outside x 65–940, y 300–1248 of a 9:16 */
  safe_zone: 2,
  /** WCAG ratio, 5th percentile of the ground under a line */
  contrast_text: 4.5,
  contrast_display: 3,
  /** px on a master from which type counts as large */
  large_from: 64,
  /** px on a phone 390 px wide */
  minimum_size: 10.8,
  minimum_size_legal: 8.6,
  /** characters that no bundled face can draw */
  missing_glyphs: 0,
  /** percent of change against the file's own proportions */
  logo_aspect: 1,
  /** WCAG ratio of the logo's mean colour to the ground round it */
  logo_contrast: 1.9,
  /** times the running text */
  hierarchy: 1.6,
  /** characters */
  headline_length: 70,
  /** OKLab distance between the product's edge and the ground beside it */
  product_separation: 0.07,
} as const;

/** Display sizes are shown at their own pixels, not scaled to a phone: the same measures in px as seen. */
export const DISPLAY_THRESHOLDS = {
  /** px */
  minimum_size: 12,
  minimum_size_legal: 9.5,
  /** px */
  margins: 4,
  /** px from which type counts as large for contrast */
  large_from: 24,
} as const;

export const SAFE_ZONE = { left: 65, right: 940, top: 300, bottom: 1248 } as const;
export const PHONE_WIDTH = 390;

/** Whether a size is shown at its own pixels. */
export function isDisplay(size: AdSize): boolean {
  return AD_SIZES[size].kind === "display";
}
