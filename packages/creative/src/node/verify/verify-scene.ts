import type { Solid } from "../picture.ts";
import { groundPicture } from "../picture.ts";
import { isBlank } from "./blank.ts";
import { borderSides } from "./border.ts";
import type { Crop } from "./crop-for.ts";
import { cropFor, trimTo } from "./crop-for.ts";
import type { Raster } from "./decode-scene.ts";
import { decodeCut, encodeScene, MAX_SCENE_PIXELS, sizeOf } from "./decode-scene.ts";
import { lumaOf, third } from "./plane.ts";
import { strayText } from "./stray-text.ts";
import type { TextRow } from "./text-rows.ts";

/** What makes a model's picture useless as a scene; `detail` is for logs. */
export type SceneFault = {
  id: "undecodable" | "too_many_pixels" | "wrong_ratio" | "too_small" | "blank" | "border" | "stray_text";
  detail: string;
};

/** How sure the search for letters is: a seeing model can be asked about those that are only suspected. */
export type LetterVerdict = "none" | "suspected" | "certain";

export type SceneVerdict = {
  ok: boolean;
  faults: SceneFault[];
  /** Always "none" where text is allowed. */
  letters: LetterVerdict;
  /** The part to be used, where the picture's shape is off by more than 2 %. */
  cropped: Crop | null;
  /**
   * That part, or all of it, trimmed to the wished shape: its pixels, and the file that is kept. Null where it cannot be
   * used.
   */
  scene: { raster: Raster; data: Buffer } | null;
};

export type SceneWish = {
  width: number;
  height: number;
  /** Whether letters in it are a fault. */
  textFree: boolean;
};

/** Brings a kept file to a canvas of a size, px. */
export type SceneShow = (data: Buffer, size: { w: number; h: number }) => Promise<Solid>;

/** The least part of the wished side: a model's 1K picture stands on a 1080 canvas, a smaller one looks soft. */
const MIN_PART_OF_WISH = 0.65;
/** A line of so many letters, or so many in several, is no accident of texture. */
const CERTAIN = { inOneRow: 8, inAll: 14 };

/**
 * Judges what a model gave by its pixels alone, in milliseconds and without a model: it must decode to its end, have the
 * wanted shape or come to it by a small cut, show something, carry no bars, and no letters where none belong. What is
 * looked at is the file that is kept, as it will stand on a canvas of the wished size. Same bytes, same verdict; never
 * throws.
 * @param show brings the kept file to a canvas; the painter's own, so that it need not do so again
 */
export async function verifyScene(
  bytes: Uint8Array,
  wish: SceneWish,
  show: SceneShow = groundPicture,
): Promise<SceneVerdict> {
  const size = await sizeOf(bytes).catch(() => null);
  if (!size) return refuse({ id: "undecodable", detail: "no picture of a known format" });
  const { width, height } = size;
  if (width * height > MAX_SCENE_PIXELS) {
    return refuse({ id: "too_many_pixels", detail: `${width} × ${height}` });
  }
  const crop = cropFor(size, wish);
  if (crop === "impossible") {
    return refuse({
      id: "wrong_ratio",
      detail: `${width} × ${height} instead of ${wish.width} × ${wish.height}`,
    });
  }
  const whole = crop ?? { left: 0, top: 0, width, height };
  if (whole.width < wish.width * MIN_PART_OF_WISH) {
    return refuse({ id: "too_small", detail: `${width} × ${height} for ${wish.width} × ${wish.height}` });
  }
  const part = trimTo(whole, wish);
  const raster = await decodeCut(bytes, part, size.hasAlpha).catch((error: unknown) => String(error));
  if (typeof raster === "string") return refuse({ id: "undecodable", detail: raster });
  const data = await encodeScene(raster, { isSoft: wish.textFree });
  const shown = await show(data, { w: wish.width, h: wish.height });
  const luma = lumaOf(shown.data, shown.width, shown.height);
  // Bars, blanks and large letters are looked for in this one.
  const coarse = third(luma);
  if (isBlank(coarse)) return refuse({ id: "blank", detail: "equally bright all over" });
  const faults: SceneFault[] = [];
  const sides = borderSides(coarse);
  if (sides.length > 0) faults.push({ id: "border", detail: sides.join(", ") });
  const rows = wish.textFree ? strayText(luma, coarse) : [];
  const [first] = rows;
  if (first) {
    const scale = part.width / shown.width;
    const [x, y] = [Math.round(first.left * scale), Math.round(first.top * scale)];
    faults.push({
      id: "stray_text",
      detail: `${rows.length} rows, the first of ${first.letters} at ${x}, ${y}`,
    });
  }
  return {
    ok: faults.length === 0,
    faults,
    letters: lettersOf(rows),
    cropped: crop,
    scene: { raster, data },
  };
}

function refuse(fault: SceneFault): SceneVerdict {
  return { ok: false, faults: [fault], letters: "none", cropped: null, scene: null };
}

function lettersOf(rows: readonly TextRow[]): LetterVerdict {
  if (rows.length === 0) return "none";
  const longest = Math.max(...rows.map(({ letters }) => letters));
  const all = rows.reduce((sum, { letters }) => sum + letters, 0);
  return longest >= CERTAIN.inOneRow || all >= CERTAIN.inAll ? "certain" : "suspected";
}
