import { z } from "zod";
import { Angle } from "./enums.ts";

/** The words of one ad. Lengths are upper bounds; layouts and checks ask for less. */
export const AdCopy = z.object({
  headline: z.string(),
  subheadline: z.string().nullable(),
  bodyText: z.string().nullable(),
  callouts: z.array(z.string()),
  cta: z.string().nullable(),
});
export type AdCopy = z.infer<typeof AdCopy>;

/** One of the six: an angle, its words, and what the scene behind them should show. */
export const CopyVariation = z.object({
  slot: z.number().int().min(1).max(6),
  angle: Angle,
  copy: AdCopy,
  scenePrompt: z.string().nullable(),
});
export type CopyVariation = z.infer<typeof CopyVariation>;
