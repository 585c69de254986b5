import type { FaceId } from "../type/faces.ts";

export type Box = { x: number; y: number; w: number; h: number };

/** What a text or picture is for; the gate's rules are written against these. */
export type TextRole =
  | "headline"
  | "sub"
  | "body"
  | "label"
  | "figure"
  | "legal"
  | "wordmark"
  | "note"
  | "seal"
  /** Pattern made of letters; nobody needs to read it. */
  | "decor";
type ImageRole = "product" | "logo" | "shadow" | "ground" | "decor";

type GroundSpec = {
  kind: "ground";
  family: string;
  seed: number;
  /** Colours that the family paints with, darkest mass first. */
  colors: readonly string[];
  width: number;
  height: number;
};

/** A gradient map from dark to light by luminance, for the night half of a split. */
export type Duotone = readonly [dark: string, middle: string, light: string];

export type AssetRequest =
  | {
      kind: "picture";
      key: string;
      duotone?: Duotone;
      cover?: { w: number; h: number };
      /** A solid ground: it comes no larger than it is, and is enlarged where it is laid. */
      soft?: true;
    }
  | {
      kind: "shadow";
      key: string;
      style: "floating" | "standing";
      tint: string;
      rotate: number;
      w: number;
      h: number;
      pad: number;
    }
  | GroundSpec
  | { kind: "svg"; markup: string };

export type TextLine = { text: string; color?: string };

export type TextLayer = {
  kind: "text";
  role: TextRole;
  face: FaceId;
  size: number;
  leading: number;
  /** em */
  tracking: number;
  color: string;
  align: "left" | "center" | "right";
  /** Cap top of the first line; x and width bound the alignment. */
  x: number;
  y: number;
  width: number;
  lines: readonly TextLine[];
  /** Display type: each line is hung so that its first stem, not its box, stands on x. */
  hang?: boolean;
  /** Colour of the ground it was set for; the gate measures the real one. */
  strike?: { color: string; thickness: number; rise: number } | null;
  /** Text that may be covered by the product (giant display type). */
  under?: boolean;
};

export type ImageLayer = {
  kind: "image";
  role: ImageRole;
  request: AssetRequest;
  box: Box;
  rotate: number;
  opacity: number;
};

type RectLayer = {
  kind: "rect";
  box: Box;
  color: string;
  radius: number;
  /** CSS box-shadow: a thing that lies on the ad. */
  shadow?: string;
};

/** Layers that turn together about the middle of the box, or are cut off at its edge. */
type GroupLayer = { kind: "group"; box: Box; rotate: number; clip: boolean; layers: readonly Layer[] };

export type Layer = TextLayer | ImageLayer | RectLayer | GroupLayer;

/** A finished layout: back to front. */
export type Layout = { width: number; height: number; ground: string; layers: readonly Layer[] };
