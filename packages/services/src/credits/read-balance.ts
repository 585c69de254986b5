import type { CreditBalance, UserId } from "@static-engine/contracts";
import type { Drizzle, Tx } from "@static-engine/db";
import { creditBalances } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";

/** What a member can spend and what is held. */
export async function readBalance(db: Pick<Drizzle | Tx, "select">, userId: UserId): Promise<CreditBalance> {
  const [row] = await db
    .select({ available: creditBalances.available, held: creditBalances.held })
    .from(creditBalances)
    .where(eq(creditBalances.userId, userId));
  return row ?? { available: 0, held: 0 };
}
