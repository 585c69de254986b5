import type { AdSize, PackPlatform } from "@static-engine/contracts";

/** One file of a pack, as its platform wants it. */
export type FileSpec = {
  /** Where it goes; part of names and of the manifest. */
  placement: string;
  /** The ad, the ad's picture without words, or the brand's logo. */
  kind: "ad" | "clean" | "logo";
  /** Whose layout it is; a logo has none. */
  size: AdSize | null;
  /** Pixels at 1×. */
  width: number;
  height: number;
  /** False where the platform takes these pixels and no others. */
  scales: boolean;
  formats: readonly ("png" | "jpeg")[];
  maxBytes: number;
  source: string;
  checkedOn: string;
};

/** One text that a platform asks for. */
export type TextSpec = {
  column: string;
  /** Characters; the visible part where the platform shows less than it takes. */
  limit: number;
  from: "headline" | "subheadline" | "body" | "offer" | "brand" | "everything";
  /** Signs that the platform refuses. */
  without?: "emoji-braces-hash";
};

export type PackSpec = {
  platform: PackPlatform;
  files: readonly FileSpec[];
  texts: readonly TextSpec[];
};
