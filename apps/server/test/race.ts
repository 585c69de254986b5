import type { Tx } from "@static-engine/db";
import { users } from "@static-engine/db/schema";
import { randomEmail, waitFor } from "@static-engine/testing";
import { sql } from "drizzle-orm";
import type { TestServer } from "./test-server.ts";

/** Acts while somebody else has written, but not yet committed; that is done once the actor waits for it. */
export async function race<T>(
  server: TestServer,
  write: (tx: Tx) => Promise<unknown>,
  act: () => Promise<T>,
): Promise<T> {
  const db = server.container.database.drizzle;
  let acting: Promise<T> | null = null;
  await db.transaction(async (tx) => {
    await write(tx);
    acting = act();
    await waitFor("somebody waits for this transaction", async () => {
      const [row] = await db.execute(
        sql`select count(*)::int as waiting from pg_locks where not granted and locktype = 'transactionid'`,
      );
      return Number(row?.waiting) > 0;
    });
  });
  if (!acting) throw new Error("nothing was done");
  return acting;
}

/** The same against another account that is being made with these values. */
export function raceForUsers<T>(
  server: TestServer,
  values: { email?: string; googleSub?: string },
  act: () => Promise<T>,
): Promise<T> {
  const account = { email: randomEmail(), referralCode: crypto.randomUUID().slice(0, 12), ...values };
  return race(server, (tx) => tx.insert(users).values(account), act);
}
