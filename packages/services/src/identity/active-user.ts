import type { UserId } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { users } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";

/**
 * The account behind a proven link, locked until the transaction ends.
 * @throws AppError TOKEN_INVALID if it is gone, ACCOUNT_SUSPENDED
 */
export async function lockActiveUser(tx: Tx, userId: UserId): Promise<typeof users.$inferSelect> {
  const [user] = await tx.select().from(users).where(eq(users.id, userId)).for("update");
  if (user?.status === "suspended") {
    throw new AppError(
      "ACCOUNT_SUSPENDED",
      "This account is suspended. Write to support to have it looked at.",
    );
  }
  if (user?.status !== "active") {
    throw new AppError("TOKEN_INVALID", "This link was used already, or is too old. Ask for a new one.");
  }
  return user;
}
