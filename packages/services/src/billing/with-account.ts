import type { Config, UserId } from "@static-engine/contracts";
import { CheckoutId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
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

/**
 * Runs `work` as the only one who changes this account's billing. What is read from the provider inside is therefore
 * never older than what another delivery has written. Events are appended last, as the lock order asks. Answers with
 * whose tabs are to be told after the commit.
 */
export async function inAccount(
  ctx: ServiceContext,
  { tx, config, userId }: Pick<AccountEffects, "tx" | "config" | "userId">,
  work: (effects: AccountEffects) => Promise<void>,
): Promise<UserId[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`billing:${userId}`}, 0))`);
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
