import type { Tx } from "@static-engine/db";
import { users } from "@static-engine/db/schema";
import { and, asc, eq, isNull, lt, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { daysBefore } from "../days.ts";
import { makeReferralCode } from "../identity/referral-code.ts";

/** As the screen and the mail say: until then the right password brings everything back. */
const KEPT_DAYS = 30;
const LIMIT = 200;

/**
 * Owned rows, in an order that foreign keys allow; what hangs on them goes with them, and files are removed when no
 * row names them any more. What is not here stays: ledger, payments and plans, which bookkeeping needs.
 */
export const OWNED_TABLES = [
  "canva_orders",
  "checkouts",
  "share_links",
  "mail_outbox",
  "reflows",
  "generation_jobs",
  "generated_ads",
  "ad_folders",
  "library_words",
  "products",
  "brands",
  "bulk_downloads",
  "sessions",
  "identity_links",
  "user_events",
  "assets",
] as const;

/** Empties accounts that were closed thirty days ago, each in a transaction of its own. */
export async function purgeAccounts({ ctx }: { ctx: ServiceContext }): Promise<{ purged: number }> {
  const due = await ctx.db
    .select({ id: users.id })
    .from(users)
    .where(isDue(ctx))
    .orderBy(asc(users.deletedAt))
    .limit(LIMIT);
  let purged = 0;
  for (const { id } of due) {
    const isGone = await ctx.db
      .transaction((tx) => purgeAccount(tx, ctx, id))
      .catch((error: unknown) => {
        ctx.log.error({ err: error, userId: id }, "an account could not be purged");
        return false;
      });
    if (isGone) purged += 1;
  }
  return { purged };
}

function isDue(ctx: ServiceContext) {
  return and(
    eq(users.status, "deleted"),
    isNull(users.purgedAt),
    lt(users.deletedAt, daysBefore(ctx.clock.now(), KEPT_DAYS)),
  );
}

async function purgeAccount(tx: Tx, ctx: ServiceContext, id: string): Promise<boolean> {
  // Somebody may have come back since the list was read.
  const [user] = await tx
    .select({ customerId: users.stripeCustomerId })
    .from(users)
    .where(and(eq(users.id, id), isDue(ctx)))
    .for("update");
  if (!user) return false;
  await tx.update(users).set({ avatarId: null }).where(eq(users.id, id));
  for (const table of OWNED_TABLES) {
    await tx.execute(sql`delete from ${sql.identifier(table)} where user_id = ${id}`);
  }
  if (user.customerId) await blankEvents(tx, id, user.customerId);
  await tx
    .update(users)
    .set({
      // Free for a new account; unique, and no address of anybody.
      email: `${id}@purged.invalid`,
      fullName: "",
      passwordHash: null,
      googleSub: null,
      emailVerifiedAt: null,
      referralCode: makeReferralCode(),
      purgedAt: ctx.clock.now(),
    })
    .where(eq(users.id, id));
  return true;
}

/** What the provider told of this customer says name, address and mail. Its number stays, for a replay to find. */
async function blankEvents(tx: Tx, id: string, customerId: string): Promise<void> {
  const left = JSON.stringify({ data: { object: { customer: customerId } } });
  await tx.execute(sql`
    update stripe_events set payload = ${left}::jsonb
    where object_id = ${customerId} or payload #>> '{data,object,customer}' = ${customerId}
      or payload #>> '{data,object,payment_intent}' in (
        select stripe_payment_intent_id from payments where user_id = ${id})`);
}
