import type { Config } from "@static-engine/contracts";
import { CONFIG_SCHEMAS } from "@static-engine/contracts";
import type { Drizzle } from "@static-engine/db";
import { systemConfig } from "@static-engine/db/schema";
import { z } from "zod";

const ConfigValues = z.object(CONFIG_SCHEMAS);

/** Every key with its stored value, or its default where none is stored. */
export async function readConfig(db: Drizzle): Promise<Config> {
  const rows = await db.select({ key: systemConfig.key, value: systemConfig.value }).from(systemConfig);
  return ConfigValues.parse(Object.fromEntries(rows.map((row) => [row.key, row.value])));
}

/** Reads the configuration at most once in `maxAgeMs`, so that a change is in effect everywhere within that time. */
export function createConfigReader(db: Drizzle, maxAgeMs = 2000): () => Promise<Config> {
  let cached: { at: number; value: Promise<Config> } | null = null;
  return () => {
    if (!cached || Date.now() - cached.at > maxAgeMs) {
      const value = readConfig(db);
      cached = { at: Date.now(), value };
      value.catch(() => {
        cached = null;
      });
    }
    return cached.value;
  };
}
