import { openDatabase } from "@static-engine/db";
import type { Env } from "../env.ts";
import { openStorage } from "../storage.ts";
import { seedConcepts } from "./seed-concepts.ts";
import { seedDemo } from "./seed-demo.ts";
import { seedPrompts } from "./seed-prompts.ts";

/**
 * Brings the data that the product ships with up to date: concepts, prompts, demo pictures and, outside
 * production, the demo workspace. Running it again changes nothing that somebody has edited.
 */
export async function seedAll({ env, url }: { env: Env; url: string }): Promise<void> {
  const database = openDatabase(url, { max: 2, name: "static-engine-seed" });
  try {
    await seedConcepts(database.drizzle);
    await seedPrompts(database.drizzle);
    await seedDemo({ db: database.drizzle, files: openStorage(env), env });
  } finally {
    await database.close();
  }
}
