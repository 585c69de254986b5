import type { BrandProposal, VoiceTag } from "@static-engine/contracts";
import type { CheerioAPI } from "cheerio";

type Colors = Pick<BrandProposal, "primaryColor" | "secondaryColor" | "accentColor" | "backgroundColor">;

const COLOR = /#([0-9a-f]{6}|[0-9a-f]{3})\b|rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/gi;

/** A word and what stands behind its colon; from the beginnings of words only, or dashes would be read again and again. */
const NAMED = /(?<![\w-])([\w-]+)\s*:\s*(?=([^;}]{3,40}))/g;

/** Selectors with what is declared for them, in one pass, as strangers' sheets may be two megabytes of brackets. */
function* rulesOf(css: string): Generator<{ selector: string; body: string }> {
  let before = "";
  for (const [index, part] of css.split("{").entries()) {
    const [body = ""] = part.split("}", 1);
    if (index > 0) yield { selector: before.slice(before.lastIndexOf("}") + 1).trim(), body };
    before = part;
  }
}

/** What the rules of these selectors say of a property. */
function* valuesOf(css: string, selectors: RegExp, property: RegExp): Generator<string> {
  for (const { selector, body } of rulesOf(css)) {
    const value = selectors.test(selector) ? property.exec(body)?.[1] : undefined;
    if (value) yield value;
  }
}

function hex(text: string): string | null {
  const [match] = text.matchAll(COLOR);
  if (!match) return null;
  const [, digits, r, g, b] = match;
  if (digits) {
    const six = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
    return `#${six.toUpperCase()}`;
  }
  const parts = [r, g, b].map((part) => Math.min(255, Number(part)).toString(16).padStart(2, "0"));
  return `#${parts.join("").toUpperCase()}`;
}

/** Shares of 1: how much colour there is in a colour, and how light it is. */
function measure(color: string): { chroma: number; light: number; hue: number } {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  const span = most - least;
  const hue =
    span === 0
      ? 0
      : most === r
        ? ((g - b) / span + 6) % 6
        : most === g
          ? (b - r) / span + 2
          : (r - g) / span + 4;
  return { chroma: span, light: (most + least) / 2, hue: hue * 60 };
}

function farApart(a: string, b: string): boolean {
  const distance = Math.abs(measure(a).hue - measure(b).hue);
  return Math.min(distance, 360 - distance) > 25 || Math.abs(measure(a).light - measure(b).light) > 0.25;
}

/** The colours that a site wears most, greys apart; what it declares as its theme goes first. */
export function readColors($: CheerioAPI, css: string, manifest: Record<string, unknown> | null): Colors {
  const counts = new Map<string, number>();
  for (const [text] of css.matchAll(COLOR)) {
    const color = hex(text);
    if (color) counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  for (const [, word = "", value = ""] of css.matchAll(NAMED)) {
    const [, ...name] = word.split("--");
    const color = /brand|primary|accent|main/i.test(name.join("--")) ? hex(value) : null;
    if (color) counts.set(color, (counts.get(color) ?? 0) + 20);
  }
  const worn = [...counts]
    .filter(([color]) => measure(color).chroma > 0.12 && measure(color).light < 0.93)
    .sort(([, a], [, b]) => b - a)
    .map(([color, uses]) => ({ value: color, source: "css" as const, where: `${uses}×` }));
  const theme = hex($('meta[name="theme-color"]').first().attr("content") ?? "");
  const declared = hex(typeof manifest?.theme_color === "string" ? manifest.theme_color : "");
  const isColored = (color: string | null): color is string => color !== null && measure(color).chroma > 0.12;
  const primary = isColored(theme)
    ? { value: theme, source: "meta" as const, where: "theme-color" }
    : isColored(declared)
      ? { value: declared, source: "manifest" as const, where: "theme_color" }
      : (worn[0] ?? null);
  const others = worn.filter(({ value }) => primary && farApart(value, primary.value));
  const accent = others[0] ?? null;
  const secondary = others.find(({ value }) => accent && farApart(value, accent.value)) ?? null;
  const [body] = valuesOf(css, /(?:body|html|:root)$/i, /background(?:-color)?\s*:\s*([^;]+)/i);
  const ground = hex(body ?? "");
  const paper = hex(typeof manifest?.background_color === "string" ? manifest.background_color : "");
  return {
    primaryColor: primary,
    secondaryColor: secondary,
    accentColor: accent,
    backgroundColor: ground
      ? { value: ground, source: "css", where: "body" }
      : paper
        ? { value: paper, source: "manifest", where: "background_color" }
        : null,
  };
}

const GENERIC =
  /^(inherit|initial|unset|revert|serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-.*|-apple-system|BlinkMacSystemFont|Segoe UI|Arial|Helvetica( Neue)?|Times( New Roman)?|Georgia|Roboto|var\(.*)$/i;

function familyIn(declaration: string | undefined): string | null {
  const names = (declaration ?? "").split(",").map((name) => name.trim().replace(/^["']|["']$/g, ""));
  const name = names.find((candidate) => candidate && !GENERIC.test(candidate));
  return name && /^[\w .-]{2,60}$/.test(name) ? name : null;
}

const FAMILY = /font-family\s*:\s*([^;]+)/i;

export function readFonts($: CheerioAPI, css: string): Pick<BrandProposal, "headingFont" | "bodyFont"> {
  const of = (selectors: RegExp) => {
    const [family] = valuesOf(css, selectors, FAMILY);
    return familyIn(family);
  };
  const linked = $('link[href*="fonts.googleapis.com"]')
    .toArray()
    .flatMap((link) => {
      const href = $(link).attr("href") ?? "";
      return URL.canParse(href, "https://fonts.googleapis.com")
        ? new URL(href, "https://fonts.googleapis.com").searchParams.getAll("family")
        : [];
    })
    .map((family) => family.split(":")[0] ?? "");
  const faces = [...valuesOf(css, /@font-face$/i, FAMILY)].map(familyIn);
  const known = [...linked, ...faces].filter((name): name is string => Boolean(name && familyIn(name)));
  const heading = of(/(?:^|[,\s])h1/i) ?? known[0] ?? null;
  const body = of(/(?:^|[,\s])body/i) ?? known.find((name) => name !== heading) ?? heading;
  const found = (value: string | null, where: string) =>
    value ? { value, source: "css" as const, where } : null;
  return { headingFont: found(heading, "h1"), bodyFont: found(body, "body") };
}

/** Words that a voice is heard by, in the three languages of the screens. */
const VOICES: readonly [VoiceTag, RegExp][] = [
  ["luxurious", /\b(luxur|premium|exquisite|haute|couture|refined)|роскош|премиал|изыскан|hashamat|nafis/gi],
  [
    "trustworthy",
    /\b(clinical|proven|certified|trusted|guarantee|tested|secure)|провер|гаранти|сертифи|надёжн|kafolat|ishonch/gi,
  ],
  ["caring", /\b(gentle|calm|care|caring|soft|kind|comfort|soothe)|бережн|забот|нежн|мягк|gʻamxoʻr|mehr/gi],
  ["minimal", /\b(minimal|simple|essential|clean|less|pure)|прост|миним|чист|sodda|oddiy/gi],
  ["bold", /\b(bold|power|strong|fearless|rebel|loud)|смел|сильн|мощн|dadil|kuchli/gi],
  ["playful", /\b(fun|play|joy|happy|silly|yum)|весел|игра|радост|quvnoq|oʻyin/gi],
  ["energetic", /\b(energy|fast|move|run|boost|active|go)\b|энерг|быстр|движен|tez|energiya/gi],
  ["friendly", /\b(hello|friend|welcome|together|we love|hey)|привет|друз|вместе|salom|doʻst/gi],
  [
    "professional",
    /\b(professional|expert|business|solution|enterprise|team)|профессионал|эксперт|бизнес|решени|mutaxassis|biznes/gi,
  ],
];

/** How the page sounds; a guess, and said to be one. */
export function guessVoice(text: string): BrandProposal["voiceTags"] {
  const heard = VOICES.map(([tag, words]) => ({ tag, times: [...text.matchAll(words)].length }))
    .filter(({ times }) => times >= 2)
    .sort((a, b) => b.times - a.times)
    .slice(0, 3);
  return heard.length > 0 ? { value: heard.map(({ tag }) => tag), source: "guess", where: "" } : null;
}
