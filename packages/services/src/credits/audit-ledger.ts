import type { Drizzle } from "@static-engine/db";
import { sql } from "drizzle-orm";
import { z } from "zod";

const Difference = z.object({
  user_id: z.string(),
  invariant: z.string(),
  expected: z.coerce.number(),
  found: z.coerce.number(),
});
export type LedgerDifference = { userId: string; invariant: string; expected: number; found: number };

/** Recomputes every balance, grant and hold from the entries. An empty list means that all adds up. */
export async function auditLedger(db: Drizzle): Promise<LedgerDifference[]> {
  const rows = await db.execute(sql`select * from ledger_differences()`);
  return z
    .array(Difference)
    .parse([...rows])
    .map(({ user_id, ...rest }) => ({ userId: user_id, ...rest }));
}
