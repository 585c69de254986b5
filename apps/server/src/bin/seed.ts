import { migrateDatabase } from "@static-engine/db";
import { explainStartup } from "../embedded/explain-startup.ts";
import { withDatabaseUrl } from "../embedded/with-database-url.ts";
import { seedAll } from "../seed/seed-all.ts";

try {
  await withDatabaseUrl(async (url, env) => {
    await migrateDatabase(url);
    await seedAll({ env, url });
    console.log("Seeded: concepts, prompts, and the demo workspace.");
  });
} catch (error) {
  console.error(explainStartup(error));
  process.exit(1);
}
