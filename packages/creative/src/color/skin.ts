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
  const groundEnd = endOf(ground, dark, dark ? palette.soft : palette.ink);
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
    result = step === 0 ? ground : shift(ground, { l: dark ? l - step : l + step });
    if (contrast(text, dark ? result : endOf(result, dark, text)) >= 4.75) return result;
  }
  return result;
}

/** The far end of the drift: darker, by less where the text needs the light. */
function endOf(ground: string, dark: boolean, text: string): string {
  const { l, c } = toOklch(ground);
  if (dark) return shift(ground, { l: l - 0.06, c: c * 1.04 });
  const steps = [0.045, 0.032, 0.02].map((step) => shift(ground, { l: l - step, c: c * 1.04 }));
  return steps.find((end) => contrast(text, end) >= 4.75) ?? steps[2] ?? ground;
}

function bestText(palette: Palette, ground: string, dark: boolean): string {
  const wanted = dark ? palette.soft : palette.ink;
  if (contrast(wanted, ground) >= 4.7) return wanted;
  const { l } = toOklch(wanted);
  for (let step = 0.02; step <= 0.2; step += 0.02) {
    const moved = shift(wanted, { l: dark ? l + step : l - step });
    if (contrast(moved, ground) >= 4.7) return moved;
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

// Secondary text keeps the ground's hue; a grey on colour would look like dirt.
function mutedOn(ground: string, text: string): string {
  const { c, h } = toOklch(ground);
  for (let amount = 0.62; amount < 1; amount += 0.04) {
    const plain = mix(ground, text, amount);
    const tone =
      c >= 0.03 ? shift(plain, { c: Math.max(toOklch(plain).c, Math.min(0.1, c * 1.15)), h }) : plain;
    if (contrast(tone, ground) >= 5.2) return tone;
  }
  return text;
}
