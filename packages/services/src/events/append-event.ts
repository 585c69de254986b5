import type { MemberEventBody, UserId } from "@static-engine/contracts";
import type { Drizzle, Tx } from "@static-engine/db";
import { sql } from "drizzle-orm";
import { readBalance } from "../credits/read-balance.ts";

/**
 * Appends to the member's event log inside the caller's transaction. Call it last: it holds the member's counter
 * row until commit. The caller hints the listeners after the commit.
 */
export async function appendEvent(db: Pick<Drizzle | Tx, "execute">, userId: UserId, body: MemberEventBody) {
  await db.execute(sql`select append_event(${userId}, ${JSON.stringify(body)}::jsonb)`);
}

/** Appends what the member can spend now. */
export async function appendCreditsChanged(tx: Tx, userId: UserId): Promise<void> {
  await appendEvent(tx, userId, { type: "credits.changed", credits: await readBalance(tx, userId) });
}
