import type { AdminLoginInput, AdminLoginResult } from "@static-engine/contracts";
import { AdminId, AppError } from "@static-engine/contracts";
import { adminUsers } from "@static-engine/db/schema";
import { eq, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { checkPassword } from "../identity/password.ts";
import { enforceRateLimit, forgetTries } from "../rate-limit.ts";
import { readAdmin } from "./read-admin.ts";
import { recordAudit } from "./record-audit.ts";
import { useRecoveryCode } from "./recovery-codes.ts";
import { invalidCode, takeCode } from "./second-factor.ts";

type AdminRow = typeof adminUsers.$inferSelect;

async function findByPassword(ctx: ServiceContext, { email, password }: AdminLoginInput): Promise<AdminRow> {
  const limit = { max: 10, windowSeconds: 300 };
  await enforceRateLimit(ctx, `admin-login:email:${email}`, limit);
  await enforceRateLimit(ctx, `admin-login:ip:${ctx.request.ip ?? "unknown"}`, { ...limit, max: 60 });
  const [known] = await ctx.db
    .select()
    .from(adminUsers)
    .where(eq(sql`lower(${adminUsers.email})`, email));
  const isOwner = await checkPassword(known?.passwordHash ?? null, password);
  if (!known || !isOwner || known.status !== "active") {
    throw new AppError("INVALID_CREDENTIALS", "E-mail or password is wrong.");
  }
  return known;
}

/** One code opens one session: whoever read it over a shoulder comes too late. @throws AppError TOTP_INVALID | RATE_LIMITED */
async function checkSecondFactor(
  ctx: ServiceContext,
  admin: AdminRow,
  input: AdminLoginInput,
): Promise<void> {
  const adminId = AdminId.parse(admin.id);
  await enforceRateLimit(ctx, `admin-totp:${adminId}`, { max: 6, windowSeconds: 300 });
  const now = ctx.clock.now();
  if (input.recoveryCode) {
    const code = input.recoveryCode;
    if (!(await ctx.db.transaction((tx) => useRecoveryCode(tx, adminId, code, now)))) throw invalidCode();
    return;
  }
  await takeCode(ctx, admin, input.code ?? "");
}

/**
 * Checks password and second factor. `totpRequired` without an admin: the password was right and the code is wanted.
 * @throws AppError INVALID_CREDENTIALS | TOTP_INVALID | RATE_LIMITED
 */
export async function logInAdmin({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: AdminLoginInput;
}): Promise<AdminLoginResult> {
  const known = await findByPassword(ctx, input);
  const adminId = AdminId.parse(known.id);
  const hasTotp = known.totpConfirmedAt !== null;
  if (hasTotp && !input.code && !input.recoveryCode) return { totpRequired: true, admin: null };
  if (hasTotp) await checkSecondFactor(ctx, known, input);
  await forgetTries(ctx, `admin-login:email:${input.email}`);
  await forgetTries(ctx, `admin-totp:${adminId}`);
  return ctx.db.transaction(async (tx) => {
    await tx.update(adminUsers).set({ lastLoginAt: ctx.clock.now() }).where(eq(adminUsers.id, adminId));
    const by = !hasTotp ? "password" : input.recoveryCode ? "recovery code" : "code";
    await recordAudit(ctx, tx, {
      action: "admin.login",
      subject: { type: "admin", id: adminId },
      after: { by },
      adminId,
    });
    return { totpRequired: hasTotp, admin: await readAdmin(tx, adminId) };
  });
}
