import type { FaceId } from "./faces.ts";
import { FACES } from "./faces.ts";
import type { TypeSet } from "./pairing.ts";

type StoredType = {
  display: string;
  text: string;
  bold: string;
  figure: string;
  hand: string;
  caps: boolean;
};

/** The name of a face's family, for people. */
export function familyOf(face: string): string {
  return isFace(face) ? FACES[face].family : face;
}

/** Reads stored face names; one that a later version no longer bundles falls back to the plain pair. */
export function toFaces(stored: StoredType): TypeSet {
  return {
    display: known(stored.display, "archivo"),
    text: known(stored.text, "golos"),
    bold: known(stored.bold, "golos-bold"),
    figure: known(stored.figure, "plex-mono"),
    hand: known(stored.hand, "caveat"),
    caps: stored.caps,
  };
}

/** True for the id of a bundled face. */
export function isFace(name: string): name is FaceId {
  return Object.hasOwn(FACES, name);
}

function known(name: string, fallback: FaceId): FaceId {
  return isFace(name) ? name : fallback;
}
