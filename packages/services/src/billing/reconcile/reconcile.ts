import { billingDifferences } from "@static-engine/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { ServiceContext } from "../../context.ts";
import type { Difference } from "./find-differences.ts";
import { findDifferences } from "./find-differences.ts";
import { repairDifference } from "./repair.ts";

/** A month and a few days: longer than Stripe tries to deliver, and than any sensible gap between two comparisons. */
const LOOK_BACK_DAYS = 40;
const DAY_MS = 86_400_000;

export type Reconciled = Difference & { isRepaired: boolean };

async function note(ctx: ServiceContext, { kind, objectId, ours, theirs }: Difference): Promise<void> {
  const open = and(
    eq(billingDifferences.kind, kind),
    eq(billingDifferences.objectId, objectId),
    isNull(billingDifferences.repairedAt),
  );
  const known = await ctx.db.update(billingDifferences).set({ ours, theirs }).where(open).returning();
  if (known.length === 0) await ctx.db.insert(billingDifferences).values({ kind, objectId, ours, theirs });
}

async function noteRepaired(ctx: ServiceContext, { kind, objectId }: Difference): Promise<void> {
  await ctx.db
    .update(billingDifferences)
    .set({ repairedAt: ctx.clock.now() })
    .where(
      and(
        eq(billingDifferences.kind, kind),
        eq(billingDifferences.objectId, objectId),
        isNull(billingDifferences.repairedAt),
      ),
    );
}

/**
 * Compares the provider's subscriptions, invoices, one-off payments and refunds with our rows. Every difference is
 * written down; with `repair`, what the provider says is taken over, and the difference is closed.
 */
export async function reconcile({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { repair: boolean; since?: Date };
}): Promise<Reconciled[]> {
  const since = input.since ?? new Date(ctx.clock.now().getTime() - LOOK_BACK_DAYS * DAY_MS);
  const all: Reconciled[] = [];
  for await (const found of findDifferences(ctx, since)) {
    await note(ctx, found);
    const isRepaired =
      input.repair &&
      (await repairDifference(ctx, found).then(
        () => true,
        (error: unknown) => {
          ctx.log.error({ err: error, ...found }, "a billing difference could not be repaired");
          return false;
        },
      ));
    if (isRepaired) await noteRepaired(ctx, found);
    all.push({ ...found, isRepaired });
  }
  return all;
}
