import { setTimeout as sleep } from "node:timers/promises";
import type { Config, UserId } from "@static-engine/contracts";
import { AppError, CheckoutId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { sql } from "drizzle-orm";
import type { MemberContext, ServiceContext } from "../context.ts";
import { appendCreditsChanged, appendEvent } from "../events/append-event.ts";

/** One transaction in which money takes effect on one account, and what of it the member's tabs have to hear. */
export type AccountEffects = {
  ctx: ServiceContext;
  /** As it was before the transaction began: reading it inside could wait for a second connection. */
  config: Config;
  tx: Tx;
  userId: UserId;
  changed: Set<"subscription" | "payment" | "order">;
  checkoutId: string | null;
  creditsChanged: boolean;
  /** Others whose balance changed with it. */
  rewarded: Set<UserId>;
};

type Account = Pick<AccountEffects, "tx" | "config" | "userId">;

function keyOf(userId: UserId) {
  return sql`hashtextextended(${`billing:${userId}`}, 0)`;
}

/**
 * Runs `work` as the only one who changes this account's billing. What is read from the provider inside is therefore
 * never older than what another delivery has written. Events are appended last, as the lock order asks. Answers with
 * whose tabs are to be told after the commit.
 */
export async function inAccount(
  ctx: ServiceContext,
  account: Account,
  work: (effects: AccountEffects) => Promise<void>,
): Promise<UserId[]> {
  await account.tx.execute(sql`select pg_advisory_xact_lock(${keyOf(account.userId)})`);
  return takeEffect(ctx, account, work);
}

async function takeEffect(
  ctx: ServiceContext,
  { tx, config, userId }: Account,
  work: (effects: AccountEffects) => Promise<void>,
): Promise<UserId[]> {
  const effects: AccountEffects = {
    ctx,
    config,
    tx,
    userId,
    changed: new Set(),
    checkoutId: null,
    creditsChanged: false,
    rewarded: new Set(),
  };
  await work(effects);
  if (effects.creditsChanged) await appendCreditsChanged(tx, userId);
  const checkoutId = effects.checkoutId ? CheckoutId.parse(effects.checkoutId) : null;
  for (const what of effects.changed)
    await appendEvent(tx, userId, { type: "billing.changed", what, checkoutId });
  for (const other of effects.rewarded) await appendCreditsChanged(tx, other);
  return [userId, ...effects.rewarded];
}

/** The same in a transaction of its own; afterwards the member's tabs are told. */
export async function withAccount(
  ctx: ServiceContext,
  userId: UserId,
  work: (effects: AccountEffects) => Promise<void>,
): Promise<void> {
  const config = await ctx.config();
  const touched = await ctx.db.transaction((tx) => inAccount(ctx, { tx, config, userId }, work));
  for (const one of touched) ctx.hints.notify(one);
}

/** How long a member's call tries, and how often. */
const PATIENCE_MS = 4000;
const PAUSE_MS = 100;

/**
 * The same for a call of the member. The provider is asked while the account is locked, so whoever waited in the
 * database would keep a connection each: a few calls of one member must not take those of everybody.
 * @throws AppError CONFLICT when another change goes on for seconds
 */
export async function withOwnAccount(
  ctx: MemberContext,
  work: (effects: AccountEffects) => Promise<void>,
): Promise<void> {
  const { userId } = ctx;
  const config = await ctx.config();
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const touched = await ctx.db.transaction(async (tx) => {
      const [lock] = await tx.execute(sql`select pg_try_advisory_xact_lock(${keyOf(userId)}) as taken`);
      return lock?.taken === true ? takeEffect(ctx, { tx, config, userId }, work) : null;
    });
    for (const one of touched ?? []) ctx.hints.notify(one);
    if (touched) return;
    if (performance.now() > end) throw accountBusy();
    await sleep(PAUSE_MS);
  }
}

function accountBusy(): AppError {
  return new AppError(
    "CONFLICT",
    "Another change of your plan is being made. Wait a few seconds and try again. Nothing was charged by this try.",
    { details: { reason: "plan_busy" } },
  );
}
