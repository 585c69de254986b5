import { openDatabase } from "@static-engine/db";
import { auditLedger } from "@static-engine/services";
import { explainStartup } from "../embedded/explain-startup.ts";
import { withDatabaseUrl } from "../embedded/with-database-url.ts";

try {
  await withDatabaseUrl(async (url) => {
    const database = openDatabase(url, { max: 1 });
    const differences = await auditLedger(database.drizzle);
    await database.close();
    for (const { userId, invariant, expected, found } of differences) {
      console.log(`${userId}  ${invariant}: expected ${expected}, found ${found}`);
    }
    console.log(differences.length === 0 ? "The ledger adds up." : `${differences.length} differences.`);
    process.exitCode = differences.length === 0 ? 0 : 1;
  });
} catch (error) {
  console.error(explainStartup(error));
  process.exit(1);
}
