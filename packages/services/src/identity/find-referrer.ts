import type { Tx } from "@static-engine/db";
import { users } from "@static-engine/db/schema";
import { and, eq } from "drizzle-orm";

/** Who brought this member. A code that nobody has, or has no more, stands in nobody's way. */
export async function findReferrer(tx: Tx, code: string | undefined): Promise<string | null> {
  if (!code) return null;
  const [found] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.referralCode, code), eq(users.status, "active")));
  return found?.id ?? null;
}
