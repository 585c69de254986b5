import type { MemberEventBody, UserId } from "@static-engine/contracts";
import type { Drizzle, Tx } from "@static-engine/db";
import { sql } from "drizzle-orm";

/**
 * Appends to the member's event log inside the caller's transaction. Call it last: it holds the member's counter
 * row until commit. The caller hints the listeners after the commit.
 */
export async function appendEvent(db: Pick<Drizzle | Tx, "execute">, userId: UserId, body: MemberEventBody) {
  await db.execute(sql`select append_event(${userId}, ${JSON.stringify(body)}::jsonb)`);
}

/** Appends what the member can spend now, and after it what else has happened. */
export async function appendCreditsChanged(tx: Tx, userId: UserId, then?: MemberEventBody): Promise<void> {
  await tx.execute(
    sql`select append_credits_changed(${userId}, ${then ? JSON.stringify(then) : null}::jsonb)`,
  );
}
