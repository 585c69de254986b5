import type { FaceId } from "./faces.ts";
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

type Voice = {
  professional: TypeSet;
  friendly: TypeSet;
  street: TypeSet;
  craft: TypeSet;
  fintech: TypeSet;
  editorial: TypeSet;
};

const SETS: Voice = {
  friendly: set("bricolage", "instrument", "instrument-bold"),
  fintech: set("unbounded", "onest", "onest-bold"),
  craft: set("yeseva", "golos", "golos-bold"),
  street: { ...set("anton", "barlow", "barlow-bold"), caps: true },
  editorial: set("fraunces", "manrope", "manrope-bold"),
  professional: set("archivo", "archivo-medium", "archivo-bold"),
};

/** Every pair that an ad can be set in. */
export const TYPE_SETS: readonly TypeSet[] = Object.values(SETS);

function set(display: FaceId, text: FaceId, bold: FaceId): TypeSet {
  return { display, text, bold, figure: "plex-mono", hand: "caveat", caps: false };
}

const BY_FONT_NAME: readonly [RegExp, keyof Voice][] = [
  [/bricolage|poppins|nunito|quicksand|gilroy|sora|outfit|instrument/i, "friendly"],
  [/unbounded|syne|space grotesk|clash|monument|lexend/i, "fintech"],
  [/yeseva|lora|merriweather|bitter|cormorant|pt serif/i, "craft"],
  [/anton|bebas|oswald|league gothic|barlow|impact|archivo narrow/i, "street"],
  [/fraunces|playfair|didot|bodoni|dm serif|garamond|canela|manrope/i, "editorial"],
  [/archivo|inter|helvetica|arial|roboto|ibm plex|work sans|golos|onest/i, "professional"],
];

const BY_VOICE: Record<string, keyof Voice> = {
  luxurious: "editorial",
  bold: "street",
  energetic: "street",
  professional: "professional",
  trustworthy: "professional",
  minimal: "professional",
  friendly: "friendly",
  playful: "friendly",
  witty: "friendly",
  caring: "craft",
};

const BY_INDUSTRY: Record<string, keyof Voice> = {
  finance: "fintech",
  software: "professional",
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

/** The same set where its display face holds every letter of the words, else the nearest that does. */
export function withAlphabet(set: TypeSet, words: string): TypeSet {
  const display = holdsLetters(set.display, words) ? set.display : substituteDisplay(set.display);
  const textHolds = holdsLetters(set.text, words);
  return {
    ...set,
    display,
    text: textHolds ? set.text : "golos",
    bold: textHolds ? set.bold : "golos-bold",
  };
}

function substituteDisplay(face: FaceId): FaceId {
  if (face === "fraunces") return "yeseva";
  return face === "unbounded" || face === "yeseva" ? "golos-black" : "golos-black";
}
