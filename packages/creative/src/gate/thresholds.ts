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
  /** percent of what was placed that can be seen */
  visible: 100,
  /** percent of a line that leaves the sheet it is written on */
  underlay: 3,
  /** PosterLayout's Ali, a mean of −log10(1 − gap); warned of only */
  alignment: 0.03,
  /** percent of the canvas that is text; warned of only */
  text_share: 46,
  /** distance of the weight from the middle, in widths; warned of only */
  balance: 0.26,
  /** percent of the width, or twice the percent of the short side that it is high */
  logo_size: 8,
  /** heights of the logo that stay free around it */
  logo_clear: 0.25,
  /** percent of that room that text may touch */
  logo_space: 1,
  /** mean gradient of lightness under a line, 0–1 */
  quiet_ground: 0.08,
  /** CIEDE2000 of a flat area to the brand's nearest tone */
  palette: 3,
  /** distance of words, arrangement and ground to the nearest of the same run, 0–1; warned of only */
  distinct: 0.3,
  /** colours that would pass for a forbidden one */
  forbidden_color: 0,
  /** claims that nothing backs */
  claims: 0,
  /** lines that say what another says */
  repetition: 0,
  /** percent of the words with four letters or more; warned of only */
  capitals: 50,
  /** platform rules that the words or the concept touch; warned of only */
  policy: 0,
  /** 1 less the mean difference to the photo, 0–1 */
  product_fidelity: 0.97,
  /** times that the photo is enlarged */
  product_picture: 3,
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
  /** 1 less the mean difference to the photo, 0–1 */
  product_fidelity: 0.9,
} as const;

export const SAFE_ZONE = { left: 65, right: 940, top: 300, bottom: 1248 } as const;
export const PHONE_WIDTH = 390;

/** Whether a size is shown at its own pixels. */
export function isDisplay(size: AdSize): boolean {
  return AD_SIZES[size].kind === "display";
}
