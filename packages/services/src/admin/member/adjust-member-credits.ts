import { randomUUID } from "node:crypto";
import type { AdjustCreditsInput, AdjustedCredits } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import { creditTransactions, users } from "@static-engine/db/schema";
import { and, eq } from "drizzle-orm";
import type { AdminContext } from "../../context.ts";
import { adjustCredits } from "../../credits/ledger.ts";
import { readBalance } from "../../credits/read-balance.ts";
import { notFound } from "../../errors.ts";
import { appendCreditsChanged } from "../../events/append-event.ts";
import { recordAudit } from "../record-audit.ts";

/**
 * Gives or takes credits by hand, through the ledger and with a reason that the member can read. All of it or nothing:
 * what is not there cannot be taken, and what is held belongs to its run. The same key again changes nothing.
 * @throws AppError NOT_FOUND | INSUFFICIENT_CREDITS | IDEMPOTENCY_MISMATCH
 */
export async function adjustMemberCredits({
  ctx,
  input: { id, amount, reason, idempotencyKey },
}: {
  ctx: AdminContext;
  input: AdjustCreditsInput;
}): Promise<AdjustedCredits> {
  const key = `admin:${idempotencyKey ?? randomUUID()}`;
  const adjusted = await ctx.db.transaction(async (tx) => {
    if ((await tx.$count(users, eq(users.id, id))) === 0) throw notFound("member");
    const before = await readBalance(tx, id);
    const [known] = await tx
      .select({ userId: creditTransactions.userId, amount: creditTransactions.amount })
      .from(creditTransactions)
      .where(and(eq(creditTransactions.kind, "adjust"), eq(creditTransactions.idempotencyKey, key)));
    if (known && (known.userId !== id || known.amount !== Math.abs(amount))) {
      throw new AppError(
        "IDEMPOTENCY_MISMATCH",
        "This press was already used for another change. Press again. Nothing was changed.",
      );
    }
    const { applied, shortfall } = await adjustCredits(tx, { userId: id, delta: amount, key, reason });
    if (shortfall > 0) {
      throw new AppError(
        "INSUFFICIENT_CREDITS",
        `The member can spend ${before.available} credits; ${-amount} cannot be taken. Nothing was changed.`,
        { details: { available: before.available, reason: "adjust" } },
      );
    }
    const after = await readBalance(tx, id);
    await recordAudit(ctx, tx, {
      action: "ledger.adjust",
      subject: { type: "member", id },
      before,
      after: { ...after, amount, reason, again: known !== undefined },
    });
    await appendCreditsChanged(tx, id);
    return { applied, credits: after };
  });
  ctx.hints.notify(id);
  return adjusted;
}
