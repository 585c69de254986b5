/** A face is one weight of one family, as registered with the renderer and the browser. */
export type FaceId =
  | "bricolage"
  | "instrument"
  | "instrument-bold"
  | "unbounded"
  | "onest"
  | "onest-bold"
  | "plex-mono"
  | "plex-mono-bold"
  | "yeseva"
  | "golos"
  | "golos-bold"
  | "golos-black"
  | "caveat"
  | "anton"
  | "barlow"
  | "barlow-bold"
  | "fraunces"
  | "manrope"
  | "manrope-bold"
  | "archivo"
  | "archivo-medium"
  | "archivo-bold"
  | "montserrat"
  | "roboto-slab"
  | "fira-black"
  | "fira"
  | "fira-bold"
  | "noto-symbols"
  | "noto-emoji"
  | "noto-arabic"
  | "noto-cjk";

export type Genre =
  | "grotesque"
  | "geometric"
  | "humanist"
  | "slab"
  | "extended"
  | "serif"
  | "condensed"
  | "text"
  | "mono"
  | "hand"
  | "fallback";

export type Face = {
  family: string;
  /** Package of the font files. */
  source: string;
  weight: number;
  genre: Genre;
  /** Tracking at display sizes, in em. */
  displayTracking: number;
};

/** The faces that ads are set in. Every one is bundled, so browser and server agree. */
export const FACES: Record<FaceId, Face> = {
  bricolage: face("Bricolage Grotesque", "bricolage-grotesque", 800, "grotesque", -0.04),
  instrument: face("Instrument Sans", "instrument-sans", 500, "text", 0),
  "instrument-bold": face("Instrument Sans", "instrument-sans", 700, "text", -0.01),
  unbounded: face("Unbounded", "unbounded", 800, "extended", -0.047),
  onest: face("Onest", "onest", 500, "text", -0.005),
  "onest-bold": face("Onest", "onest", 700, "text", -0.01),
  "plex-mono": face("IBM Plex Mono", "ibm-plex-mono", 500, "mono", 0),
  "plex-mono-bold": face("IBM Plex Mono", "ibm-plex-mono", 700, "mono", 0),
  yeseva: face("Yeseva One", "yeseva-one", 400, "serif", -0.012),
  golos: face("Golos Text", "golos-text", 500, "text", 0),
  "golos-bold": face("Golos Text", "golos-text", 700, "text", -0.005),
  "golos-black": face("Golos Text", "golos-text", 900, "grotesque", -0.03),
  caveat: face("Caveat", "caveat", 700, "hand", 0),
  anton: face("Anton", "anton", 400, "condensed", -0.01),
  barlow: face("Barlow Condensed", "barlow-condensed", 600, "text", 0),
  "barlow-bold": face("Barlow Condensed", "barlow-condensed", 700, "text", 0),
  fraunces: face("Fraunces", "fraunces", 600, "serif", -0.025),
  manrope: face("Manrope", "manrope", 500, "text", 0),
  "manrope-bold": face("Manrope", "manrope", 700, "text", -0.01),
  archivo: face("Archivo", "archivo", 800, "grotesque", -0.035),
  "archivo-medium": face("Archivo", "archivo", 500, "text", 0),
  "archivo-bold": face("Archivo", "archivo", 700, "text", -0.01),
  montserrat: face("Montserrat", "montserrat", 800, "geometric", -0.035),
  "roboto-slab": face("Roboto Slab", "roboto-slab", 800, "slab", -0.025),
  "fira-black": face("Fira Sans", "fira-sans", 800, "humanist", -0.03),
  fira: face("Fira Sans", "fira-sans", 500, "text", 0),
  "fira-bold": face("Fira Sans", "fira-sans", 700, "text", -0.005),
  "noto-symbols": face("Noto Sans Symbols 2", "noto-sans-symbols-2", 400, "fallback", 0),
  "noto-emoji": face("Noto Emoji", "noto-emoji", 700, "fallback", 0),
  "noto-arabic": face("Noto Sans Arabic", "noto-sans-arabic", 700, "fallback", 0),
  "noto-cjk": {
    family: "Noto Sans SC Variable",
    source: "@fontsource-variable/noto-sans-sc",
    weight: 700,
    genre: "fallback",
    displayTracking: 0,
  },
};

/** Every face, as listed. */
export const FACE_IDS = Object.keys(FACES).filter((id): id is FaceId => id in FACES);

function face(family: string, source: string, weight: number, genre: Genre, displayTracking: number): Face {
  return { family, source: `@fontsource/${source}`, weight, genre, displayTracking };
}
