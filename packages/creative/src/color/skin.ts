import { contrast, mix, shift, toOklch } from "./oklch.ts";
import type { Palette } from "./palette.ts";

export type FlatRole = "canvas" | "dark" | "accent" | "soft" | "second";

/** One colour mass and everything that may be set on it. */
export type Skin = {
  ground: string;
  /** The far end of the ground's lightness drift. */
  groundEnd: string;
  text: string;
  /** Second sentence, price, winning fact; equals `text` where no hue reads well. */
  accent: string;
  muted: string;
  rule: string;
  /** Tint of product shadows. */
  shade: string;
  dark: boolean;
};

/** Text and accent colours for one of the palette's masses, each with its contrast guaranteed. */
export function skinOf(palette: Palette, role: FlatRole): Skin {
  const wanted = role === "dark" ? palette.ink : palette[role];
  const dark = contrast(palette.soft, wanted) > contrast(palette.ink, wanted);
  const ground = settle(wanted, dark ? palette.soft : palette.ink, dark);
  const groundEnd = endOf(ground, dark);
  const { l, c, h } = toOklch(ground);
  // Text is judged against the worse end of the drift.
  const worse = dark ? ground : groundEnd;
  const text = bestText(palette, worse, dark);
  return {
    ground,
    groundEnd,
    text,
    accent: bestAccent(palette, worse, text),
    muted: mutedOn(worse, text),
    rule: mix(ground, text, 0.28),
    shade: shift(ground, { l: Math.min(0.2, l * 0.45), c: Math.min(c, 0.11), h }),
    dark,
  };
}

// A middle tone carries neither light nor dark text well: it steps away from its text until it does.
function settle(ground: string, text: string, dark: boolean): string {
  let result = ground;
  const { l } = toOklch(ground);
  for (let step = 0; step <= 0.24; step += 0.02) {
    result = shift(ground, { l: dark ? l - step : l + step });
    if (contrast(text, dark ? result : endOf(result, dark)) >= 4.85) return result;
  }
  return result;
}

function endOf(ground: string, dark: boolean): string {
  const { l, c } = toOklch(ground);
  return shift(ground, { l: l - (dark ? 0.06 : 0.045), c: c * 1.04 });
}

function bestText(palette: Palette, ground: string, dark: boolean): string {
  const wanted = dark ? palette.soft : palette.ink;
  if (contrast(wanted, ground) >= 4.8) return wanted;
  const { l } = toOklch(wanted);
  for (let step = 0.02; step <= 0.2; step += 0.02) {
    const moved = shift(wanted, { l: dark ? l + step : l - step });
    if (contrast(moved, ground) >= 4.8) return moved;
  }
  return contrast("#FDFDFC", ground) > contrast("#0C0C0C", ground) ? "#FDFDFC" : "#0C0C0C";
}

// The accent must read as large type (3:1 with margin) and must differ from the text, else it says nothing.
function bestAccent(palette: Palette, ground: string, text: string): string {
  const candidates = [palette.accent, palette.canvas, palette.second, palette.soft];
  const loud = candidates.find((color) => {
    const enough = contrast(color, ground) >= 4.6;
    return enough && toOklch(color).c >= 0.07 && contrast(color, text) >= 1.08;
  });
  return loud ?? text;
}

function mutedOn(ground: string, text: string): string {
  for (let amount = 0.62; amount < 1; amount += 0.04) {
    const tone = mix(ground, text, amount);
    if (contrast(tone, ground) >= 5.2) return tone;
  }
  return text;
}
