import type { LoginInput } from "@static-engine/contracts";
import { AppError, UserId } from "@static-engine/contracts";
import { users } from "@static-engine/db/schema";
import { eq, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { enforceRateLimit, forgetTries } from "../rate-limit.ts";
import { checkPassword } from "./password.ts";

/**
 * Checks e-mail and password. One neutral answer for a wrong address, a wrong password and a deleted account.
 * @throws AppError INVALID_CREDENTIALS | ACCOUNT_SUSPENDED | RATE_LIMITED
 */
export async function logIn({ ctx, input }: { ctx: ServiceContext; input: LoginInput }): Promise<UserId> {
  const limit = { max: 10, windowSeconds: 300 };
  await enforceRateLimit(ctx, `login:email:${input.email}`, limit);
  await enforceRateLimit(ctx, `login:ip:${ctx.request.ip ?? "unknown"}`, { ...limit, max: 60 });
  const [known] = await ctx.db
    .select({ id: users.id, status: users.status, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(sql`lower(${users.email})`, input.email));
  const isOwner = await checkPassword(known?.passwordHash ?? null, input.password);
  if (!known || !isOwner || known.status === "deleted") {
    throw new AppError("INVALID_CREDENTIALS", "E-mail or password is wrong.");
  }
  if (known.status === "suspended") {
    throw new AppError(
      "ACCOUNT_SUSPENDED",
      "This account is suspended. Write to support to have it looked at.",
    );
  }
  await forgetTries(ctx, `login:email:${input.email}`);
  return UserId.parse(known.id);
}
