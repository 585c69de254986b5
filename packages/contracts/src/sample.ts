import { z } from "zod";
import { CheckResult } from "./checks.ts";
import { Angle, Industry, Ratio } from "./enums.ts";

/** A real ad of a demo brand, drawn and checked by the same engine as everybody's. */
export const Sample = z.object({
  id: z.string(),
  brand: z.string(),
  industry: Industry,
  concept: z.object({ slug: z.string(), name: z.string() }),
  headline: z.string(),
  angle: Angle,
  pictures: z.array(z.object({ ratio: Ratio, url: z.string(), width: z.number(), height: z.number() })),
  checks: z.array(CheckResult),
});
export type Sample = z.infer<typeof Sample>;
export const SampleList = z.object({ items: z.array(Sample) });
export type SampleList = z.infer<typeof SampleList>;
