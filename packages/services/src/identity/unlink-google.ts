import { AppError } from "@static-engine/contracts";
import { users } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { lockActiveUser } from "./active-user.ts";

/**
 * Google opens the account no more.
 * @throws AppError CONFLICT while there is no password, because then nothing else would
 */
export async function unlinkGoogle({ ctx }: { ctx: MemberContext }): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const user = await lockActiveUser(tx, ctx.userId);
    if (user.passwordHash === null) {
      throw new AppError("CONFLICT", "Choose a password first; otherwise you could not sign in any more.", {
        details: { reason: "no_password" },
      });
    }
    await tx.update(users).set({ googleSub: null }).where(eq(users.id, user.id));
  });
}
