import { z } from "zod";
import { ConfigKey } from "./config.ts";
import { Instant, Page, PageInput } from "./primitives.ts";

/** One key with what counts now. Its shape is in `CONFIG_SCHEMAS`. */
export const ConfigEntry = z.object({
  key: ConfigKey,
  value: z.unknown().optional(),
  /** What counts where nothing is stored. */
  default: z.unknown().optional(),
  /** 0: never changed. */
  version: z.number().int(),
  updatedBy: z.string().nullable(),
  updatedAt: Instant.nullable(),
});
export type ConfigEntry = z.infer<typeof ConfigEntry>;

export const ConfigEntries = z.object({ items: z.array(ConfigEntry) });
export type ConfigEntries = z.infer<typeof ConfigEntries>;

const Version = z.number().int().min(0);

export const UpdateConfigInput = z.object({
  key: ConfigKey,
  value: z.unknown().optional(),
  /** The version that the editor saw; an older one is refused. */
  version: Version.optional(),
});
export type UpdateConfigInput = z.infer<typeof UpdateConfigInput>;

export const ConfigHistoryInput = PageInput.extend({ key: ConfigKey });
export type ConfigHistoryInput = z.infer<typeof ConfigHistoryInput>;

export const ConfigChange = z.object({
  id: z.uuid(),
  version: z.number().int(),
  value: z.unknown().optional(),
  by: z.string().nullable(),
  at: Instant,
});
export type ConfigChange = z.infer<typeof ConfigChange>;

export const ConfigHistory = Page(ConfigChange);
export type ConfigHistory = z.infer<typeof ConfigHistory>;

/** `to` is a version of the history; 0 is the default. */
export const RevertConfigInput = z.object({ key: ConfigKey, to: Version, version: Version.optional() });
export type RevertConfigInput = z.infer<typeof RevertConfigInput>;
