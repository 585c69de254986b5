import { z } from "zod";
import { AdSize } from "./ad-size.ts";

/** One named, reproducible measurement of one picture. Never a score. */
export const CheckResult = z.object({
  id: z.string(),
  ratio: AdSize.nullable(),
  status: z.enum(["pass", "warn", "fail"]),
  value: z.number(),
  threshold: z.number(),
  unit: z.string(),
  /** One sentence that a marketer understands. */
  message: z.string(),
});
export type CheckResult = z.infer<typeof CheckResult>;
