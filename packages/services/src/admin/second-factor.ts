import { AppError } from "@static-engine/contracts";
import { adminUsers } from "@static-engine/db/schema";
import { and, eq, isNull, lt, or } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { findTotpStep } from "./totp.ts";

export function invalidCode(): AppError {
  return new AppError(
    "TOTP_INVALID",
    "This code is not right, or was used already. Wait for the next one and try again. Nothing was changed.",
  );
}

/** Uses a code of the authenticator up: it opens one thing, once. @throws AppError TOTP_INVALID */
export async function takeCode(
  ctx: ServiceContext,
  admin: Pick<typeof adminUsers.$inferSelect, "id" | "totpSecret">,
  code: string,
): Promise<void> {
  const step = findTotpStep(ctx.secrets.open(admin.totpSecret ?? ""), code, ctx.clock.now());
  if (step === null) throw invalidCode();
  const taken = await ctx.db
    .update(adminUsers)
    .set({ totpLastStep: step })
    .where(
      and(
        eq(adminUsers.id, admin.id),
        or(isNull(adminUsers.totpLastStep), lt(adminUsers.totpLastStep, step)),
      ),
    )
    .returning({ id: adminUsers.id });
  if (taken.length === 0) throw invalidCode();
}
