import type { AdminMe } from "@static-engine/contracts";
import { AdminId, AppError, permissionsOf } from "@static-engine/contracts";
import type { Drizzle, Tx } from "@static-engine/db";
import { adminRecoveryCodes, adminUsers } from "@static-engine/db/schema";
import { and, eq, isNull } from "drizzle-orm";

/** The admin as they are now: a role that was taken away is gone with the next call. @throws AppError UNAUTHENTICATED */
export async function readAdmin(db: Drizzle | Tx, id: AdminId): Promise<AdminMe> {
  const [row] = await db
    .select()
    .from(adminUsers)
    .where(and(eq(adminUsers.id, id), eq(adminUsers.status, "active")));
  if (!row) throw new AppError("UNAUTHENTICATED", "Sign in to go on. Nothing was changed.");
  const hasTotp = row.totpConfirmedAt !== null;
  const recoveryCodesLeft = hasTotp
    ? await db.$count(
        adminRecoveryCodes,
        and(eq(adminRecoveryCodes.adminId, id), isNull(adminRecoveryCodes.usedAt)),
      )
    : 0;
  return {
    id: AdminId.parse(row.id),
    email: row.email,
    name: row.name,
    role: row.role,
    hasTotp,
    mustEnrol: row.totpRequired && !hasTotp,
    recoveryCodesLeft,
    permissions: permissionsOf(row.role),
  };
}
