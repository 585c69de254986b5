import { z } from "zod";
import { AdCopy } from "./copy.ts";
import { Angle, Archetype, Language, Ratio } from "./enums.ts";
import { PictureRef } from "./snapshot.ts";

/** Which of the brand's colour roles fills the ground; the six of a run rotate through them. */
export const CanvasRole = z.enum(["canvas", "dark", "accent", "soft", "second", "picture"]);
export type CanvasRole = z.infer<typeof CanvasRole>;

export const SceneSpec = z.object({ family: z.string(), seed: z.number().int() });
export type SceneSpec = z.infer<typeof SceneSpec>;

export const AdDocument = z.object({
  version: z.literal(1),
  concept: z.string(),
  archetype: Archetype,
  composition: z.string(),
  canvas: CanvasRole,
  language: Language,
  angle: Angle,
  seed: z.number().int(),
  copy: AdCopy,
  brand: z.object({ name: z.string(), logo: PictureRef.nullable() }),
  product: z.object({ name: z.string(), picture: PictureRef.nullable() }),
  scene: SceneSpec.nullable(),
  overrides: z.partialRecord(Ratio, z.object({}).loose()),
});
export type AdDocument = z.infer<typeof AdDocument>;
