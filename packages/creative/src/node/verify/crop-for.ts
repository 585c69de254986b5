/** A part of a picture, in its own px. */
export type Crop = { left: number; top: number; width: number; height: number };

type Size = { width: number; height: number };

/** Off by less, a scene covers its place as it is. */
const TOLERANCE = 0.02;
/** The most of one side that may be cut away: beyond it, what the scene shows is not what was asked for. */
const MAX_LOSS = 0.12;

/** The middle of a picture that has the wanted shape; null where the whole has it, "impossible" where too much is lost. */
export function cropFor(given: Size, wanted: Size): Crop | null | "impossible" {
  const shape = wanted.width / wanted.height;
  const off = given.width / given.height / shape;
  if (Math.abs(off - 1) <= TOLERANCE) return null;
  const loss = off > 1 ? 1 - 1 / off : 1 - off;
  if (loss > MAX_LOSS) return "impossible";
  const width = off > 1 ? Math.round(given.height * shape) : given.width;
  const height = off > 1 ? given.height : Math.round(given.width / shape);
  return {
    left: Math.floor((given.width - width) / 2),
    top: Math.floor((given.height - height) / 2),
    width,
    height,
  };
}

/** The largest part in the middle of `within` that has exactly the wanted shape: what is left to cut is a line or two. */
export function trimTo(within: Crop, wanted: Size): Crop {
  const shape = wanted.width / wanted.height;
  const width = Math.min(within.width, Math.round(within.height * shape));
  const height = Math.min(within.height, Math.round(within.width / shape));
  return {
    left: within.left + Math.floor((within.width - width) / 2),
    top: within.top + Math.floor((within.height - height) / 2),
    width,
    height,
  };
}
