import { openDatabase } from "@static-engine/db";
import { readConfig, syncCatalogue } from "@static-engine/services";
import type { PaymentsEnv } from "./payments.ts";
import { openPayments } from "./payments.ts";

/** Brings the provider's products and prices in line with ours. @throws AppError PAYMENTS_OFF | PAYMENTS_UNAVAILABLE */
export async function syncPrices(env: PaymentsEnv, url: string) {
  const database = openDatabase(url, { max: 2, name: "static-engine-prices" });
  try {
    const { drizzle: db } = database;
    return await syncCatalogue({ ctx: { db, config: () => readConfig(db), payments: openPayments(env) } });
  } finally {
    await database.close();
  }
}
