import { z } from "zod";

/** Every key of `system_config`, its shape and its default. A value that does not fit is refused. */
export const CONFIG_SCHEMAS = {
  "credits.signup": z.number().int().min(0).max(10_000).default(20),
  "credits.cost.create": z.number().int().min(0).max(1000).default(5),
  "credits.cost.fix": z.number().int().min(0).max(1000).default(2),
  "credits.cost.regenerate": z.number().int().min(0).max(1000).default(2),
  "credits.hold_minutes": z
    .number()
    .int()
    .min(5)
    .max(24 * 60)
    .default(60),
  "credits.release_grace_days": z.number().int().min(0).max(90).default(7),
  "generation.runs_per_minute": z.number().int().min(1).max(100).default(3),
  "generation.stale_minutes": z.number().int().min(1).max(120).default(10),
  "library.download_link_minutes": z
    .number()
    .int()
    .min(1)
    .max(24 * 60)
    .default(60),
} as const;

export type ConfigKey = keyof typeof CONFIG_SCHEMAS;
export type ConfigValue<Key extends ConfigKey> = z.output<(typeof CONFIG_SCHEMAS)[Key]>;
export type Config = { [Key in ConfigKey]: ConfigValue<Key> };
