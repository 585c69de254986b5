import { users } from "@static-engine/db/schema";
import { randomEmail, waitFor } from "@static-engine/testing";
import { sql } from "drizzle-orm";
import type { TestServer } from "./test-server.ts";

/** Does something while another account with these values is being made: it is there once the first one waits for it. */
export async function raceForUsers<T>(
  server: TestServer,
  values: { email?: string; googleSub?: string },
  act: () => Promise<T>,
): Promise<T> {
  const db = server.container.database.drizzle;
  let acting: Promise<T> | null = null;
  await db.transaction(async (tx) => {
    const referralCode = crypto.randomUUID().slice(0, 12);
    await tx.insert(users).values({ email: randomEmail(), referralCode, ...values });
    acting = act();
    await waitFor("somebody waits for this account", async () => {
      const [row] = await db.execute(
        sql`select count(*)::int as waiting from pg_locks where not granted and locktype = 'transactionid'`,
      );
      return Number(row?.waiting) > 0;
    });
  });
  if (!acting) throw new Error("nothing was done");
  return acting;
}
