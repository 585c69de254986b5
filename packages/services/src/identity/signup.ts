import type { SignupInput } from "@static-engine/contracts";
import { AppError, UserId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { users } from "@static-engine/db/schema";
import { eq, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { enforceRateLimit } from "../rate-limit.ts";
import { findReferrer } from "./find-referrer.ts";
import { makeAccount } from "./make-account.ts";
import { checkPassword, hashPassword } from "./password.ts";

/**
 * Makes an account with the sign-up credits. A soft-deleted account is restored by its right password, with all
 * that it held; the credits are granted once per account for ever.
 * @throws AppError EMAIL_TAKEN | RATE_LIMITED
 */
export async function signUp({ ctx, input }: { ctx: ServiceContext; input: SignupInput }): Promise<UserId> {
  await enforceRateLimit(ctx, `signup:${ctx.request.ip ?? "unknown"}`, { max: 20, windowSeconds: 3600 });
  const passwordHash = await hashPassword(input.password);
  const config = await ctx.config();
  return ctx.db.transaction(async (tx) => {
    const created = await makeAccount(tx, ctx, config, {
      email: input.email,
      passwordHash,
      fullName: input.fullName ?? "",
      locale: input.locale,
      referredBy: await findReferrer(tx, input.referralCode),
    });
    return created ?? restore(tx, input);
  });
}

async function restore(tx: Tx, input: SignupInput): Promise<UserId> {
  const [known] = await tx
    .select({ id: users.id, status: users.status, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(sql`lower(${users.email})`, input.email))
    .for("update");
  const isOwner = await checkPassword(known?.passwordHash ?? null, input.password);
  if (known?.status !== "deleted" || !isOwner) {
    throw new AppError(
      "EMAIL_TAKEN",
      "This e-mail cannot be used for a new account. Sign in, or use another one.",
    );
  }
  await tx.update(users).set({ status: "active", deletedAt: null }).where(eq(users.id, known.id));
  return UserId.parse(known.id);
}
