import type { ConfirmTotpInput, RecoveryCodes, TotpEnrolment } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import { adminUsers } from "@static-engine/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { AdminContext } from "../context.ts";
import { enforceRateLimit } from "../rate-limit.ts";
import { recordAudit } from "./record-audit.ts";
import { replaceRecoveryCodes } from "./recovery-codes.ts";
import { findTotpStep, makeTotpSecret, totpUri } from "./totp.ts";

const subject = (ctx: AdminContext) => ({ type: "admin", id: ctx.admin.id });

/**
 * Begins the enrolment of an authenticator. It counts from `confirmTotp` on; one that is confirmed is never replaced
 * by this, or whoever found an open tab could put their own in its place.
 * @throws AppError CONFLICT
 */
export async function enrolTotp({ ctx }: { ctx: AdminContext }): Promise<TotpEnrolment> {
  const secret = makeTotpSecret();
  return ctx.db.transaction(async (tx) => {
    const [begun] = await tx
      .update(adminUsers)
      .set({ totpSecret: ctx.secrets.seal(secret), totpLastStep: null })
      .where(and(eq(adminUsers.id, ctx.admin.id), isNull(adminUsers.totpConfirmedAt)))
      .returning({ email: adminUsers.email });
    if (!begun) {
      throw new AppError("CONFLICT", "Your second factor is set up already. Nothing was changed.", {
        details: { reason: "totp_known" },
      });
    }
    await recordAudit(ctx, tx, { action: "admin.enrolTotp", subject: subject(ctx) });
    return { secret, uri: totpUri(secret, begun.email) };
  });
}

/**
 * Proves that the authenticator knows the secret; from now on it is asked for. Answers with the recovery codes, once.
 * @throws AppError TOTP_INVALID | RATE_LIMITED
 */
export async function confirmTotp({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: ConfirmTotpInput;
}): Promise<RecoveryCodes> {
  await enforceRateLimit(ctx, `admin-totp:${ctx.admin.id}`, { max: 6, windowSeconds: 300 });
  const now = ctx.clock.now();
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx.select().from(adminUsers).where(eq(adminUsers.id, ctx.admin.id)).for("update");
    const isOpen = row?.totpSecret && !row.totpConfirmedAt;
    const step = isOpen ? findTotpStep(ctx.secrets.open(row.totpSecret ?? ""), input.code, now) : null;
    if (step === null) {
      throw new AppError(
        "TOTP_INVALID",
        "This code is not right. Check the clock of your phone and try the next one. Nothing was changed.",
      );
    }
    await tx
      .update(adminUsers)
      .set({ totpConfirmedAt: now, totpLastStep: step })
      .where(eq(adminUsers.id, ctx.admin.id));
    const recoveryCodes = await replaceRecoveryCodes(tx, ctx.admin.id);
    await recordAudit(ctx, tx, {
      action: "admin.confirmTotp",
      subject: subject(ctx),
      before: { hasTotp: false },
      after: { hasTotp: true },
    });
    return { recoveryCodes };
  });
}
