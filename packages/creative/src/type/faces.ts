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
  | "archivo-bold";

export type Genre = "grotesque" | "extended" | "serif" | "condensed" | "text" | "mono" | "hand";

export type Face = {
  family: string;
  /** Folder of the font files under @fontsource. */
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
};

function face(family: string, source: string, weight: number, genre: Genre, displayTracking: number): Face {
  return { family, source, weight, genre, displayTracking };
}
