import { migrateDatabase } from "@static-engine/db";
import { explainStartup } from "../embedded/explain-startup.ts";
import { withDatabaseUrl } from "../embedded/with-database-url.ts";

try {
  await withDatabaseUrl(migrateDatabase);
  console.log("The database is up to date.");
} catch (error) {
  console.error(explainStartup(error));
  process.exit(1);
}
