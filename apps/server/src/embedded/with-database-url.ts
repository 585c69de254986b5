import { startEmbeddedPostgres } from "@static-engine/db/embedded";
import type { Env } from "../env.ts";
import { readEnv } from "../env.ts";
import { lockFolder } from "./lock.ts";

/** Runs a one-off command against DATABASE_URL, or against the built-in server, which it starts and stops. */
export async function withDatabaseUrl(work: (url: string, env: Env) => Promise<void>): Promise<void> {
  const env = readEnv();
  if (env.DATABASE_URL) return work(env.DATABASE_URL, env);
  const unlock = await lockFolder(env.DATA_DIR);
  const postgres = await startEmbeddedPostgres({ folder: env.DATA_DIR });
  try {
    await work(postgres.url(), env);
  } finally {
    await postgres.stop();
    await unlock();
  }
}
