import type { Config } from "@static-engine/contracts";
import { CONFIG_SCHEMAS, ConfigKey } from "@static-engine/contracts";
import type { Drizzle, Tx } from "@static-engine/db";
import { systemConfig } from "@static-engine/db/schema";
import { z } from "zod";

const ConfigValues = z.object(CONFIG_SCHEMAS);

/** Every key with its stored value, or its default where none is stored. */
export async function readConfig(db: Pick<Drizzle | Tx, "select">): Promise<Config> {
  const rows = await db.select({ key: systemConfig.key, value: systemConfig.value }).from(systemConfig);
  return ConfigValues.parse(Object.fromEntries(rows.map((row) => [row.key, row.value])));
}

export type ConfigReader = { read(): Promise<Config>; forget(): void };

/**
 * Reads the configuration at most once in `maxAgeMs`. Whoever hears of a change calls `forget`; where the message was
 * lost, the age alone brings the change in.
 */
export function createConfigReader(db: Drizzle, maxAgeMs = 1500): ConfigReader {
  let cached: { at: number; value: Promise<Config> } | null = null;
  return {
    read() {
      if (cached && Date.now() - cached.at <= maxAgeMs) return cached.value;
      const value = readConfig(db);
      const mine = { at: Date.now(), value };
      cached = mine;
      value.catch(() => {
        if (cached === mine) cached = null;
      });
      return value;
    },
    forget() {
      cached = null;
    },
  };
}

/** Every key, in the order of the schemas. */
export function configKeys(): ConfigKey[] {
  return Object.keys(CONFIG_SCHEMAS).map((key) => ConfigKey.parse(key));
}
