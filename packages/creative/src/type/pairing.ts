import type { FaceId } from "./faces.ts";
import { FACES } from "./faces.ts";
import { holdsLetters } from "./metrics.ts";

/** The faces of one ad: display, text and its bold, figures, handwriting. */
export type TypeSet = {
  display: FaceId;
  text: FaceId;
  bold: FaceId;
  figure: FaceId;
  hand: FaceId;
  /** Display lines are set in capitals. */
  caps: boolean;
};

type Voice =
  | "professional"
  | "friendly"
  | "street"
  | "craft"
  | "fintech"
  | "editorial"
  | "geometric"
  | "slab"
  | "humanist";

const SETS: Record<Voice, TypeSet> = {
  friendly: set("bricolage", "instrument", "instrument-bold"),
  fintech: set("unbounded", "onest", "onest-bold"),
  craft: set("yeseva", "golos", "golos-bold"),
  street: { ...set("anton", "barlow", "barlow-bold"), caps: true },
  editorial: set("fraunces", "manrope", "manrope-bold"),
  professional: set("archivo", "archivo-medium", "archivo-bold"),
  geometric: set("montserrat", "manrope", "manrope-bold"),
  slab: set("roboto-slab", "golos", "golos-bold"),
  humanist: set("fira-black", "fira", "fira-bold"),
};

/** Every pair that an ad can be set in. */
export const TYPE_SETS: readonly TypeSet[] = Object.values(SETS);

function set(display: FaceId, text: FaceId, bold: FaceId): TypeSet {
  return { display, text, bold, figure: "plex-mono", hand: "caveat", caps: false };
}

const BY_FONT_NAME: readonly [RegExp, Voice][] = [
  [/montserrat|poppins|futura|gotham|jost|outfit|raleway|avenir|century gothic/i, "geometric"],
  [/slab|rockwell|courier|zilla|arvo|clarendon|bitter/i, "slab"],
  [/fira|source sans|open sans|lato|pt sans|noto sans|ubuntu|frutiger|myriad/i, "humanist"],
  [/bricolage|nunito|quicksand|gilroy|sora|instrument/i, "friendly"],
  [/unbounded|syne|space grotesk|clash|monument|lexend/i, "fintech"],
  [/yeseva|lora|merriweather|cormorant|pt serif/i, "craft"],
  [/anton|bebas|oswald|league gothic|barlow|impact|archivo narrow/i, "street"],
  [/fraunces|playfair|didot|bodoni|dm serif|garamond|canela|manrope/i, "editorial"],
  [/archivo|inter|helvetica|arial|roboto|ibm plex|work sans|golos|onest/i, "professional"],
];

const BY_VOICE: Record<string, Voice> = {
  luxurious: "editorial",
  bold: "street",
  energetic: "street",
  professional: "professional",
  trustworthy: "humanist",
  minimal: "geometric",
  friendly: "friendly",
  playful: "friendly",
  witty: "friendly",
  caring: "craft",
};

const BY_INDUSTRY: Record<string, Voice> = {
  finance: "fintech",
  software: "professional",
  education: "slab",
  electronics: "geometric",
  health_wellness: "humanist",
  fashion: "street",
  fitness: "street",
  beauty: "editorial",
  food_beverage: "craft",
  home_garden: "craft",
  travel: "editorial",
};

/** Chooses the type for a brand: its own font if named, else its voice, else its trade. */
export function chooseTypeSet(brand: {
  headingFont: string | null;
  voiceTags: readonly string[];
  industry: string;
}): TypeSet {
  const named = BY_FONT_NAME.find(([pattern]) => pattern.test(brand.headingFont ?? ""))?.[1];
  const voiced = brand.voiceTags.map((tag) => BY_VOICE[tag]).find((voice) => voice !== undefined);
  return SETS[named ?? voiced ?? BY_INDUSTRY[brand.industry] ?? "friendly"];
}

/**
 * The same set where its faces hold every letter of the words, else the nearest that do. Scripts that no display face
 * holds are left to the stand-ins, whatever the face.
 */
export function withAlphabet(set: TypeSet, all: string): TypeSet {
  const words = all.replace(/[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+/gu, " ");
  const display = [set.display, ...displayTwins(set.display)].find((face) => holdsLetters(face, words));
  const pair = [
    { text: set.text, bold: set.bold },
    { text: "golos", bold: "golos-bold" },
    { text: "fira", bold: "fira-bold" },
  ] as const;
  const running = pair.find(({ text }) => holdsLetters(text, words)) ?? pair[0];
  return { ...set, display: display ?? set.display, ...running };
}

// Serifs are answered by serifs, the rest by the heaviest plain faces; Fira and the slab hold Greek as well.
function displayTwins(face: FaceId): readonly FaceId[] {
  return FACES[face].genre === "serif"
    ? ["yeseva", "roboto-slab"]
    : ["golos-black", "montserrat", "fira-black"];
}
