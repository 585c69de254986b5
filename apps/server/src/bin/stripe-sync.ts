import { migrateDatabase } from "@static-engine/db";
import { explainStartup } from "../embedded/explain-startup.ts";
import { withDatabaseUrl } from "../embedded/with-database-url.ts";
import { syncPrices } from "../sync-prices.ts";

try {
  await withDatabaseUrl(async (url, env) => {
    await migrateDatabase(url);
    for (const { lookupKey, amount, currency, priceId } of await syncPrices(env, url))
      console.log(`${lookupKey}  ${(amount / 100).toFixed(2)} ${currency.toUpperCase()}  ${priceId}`);
  });
} catch (error) {
  console.error(explainStartup(error));
  process.exit(1);
}
