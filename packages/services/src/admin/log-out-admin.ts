import { adminSessions } from "@static-engine/db/schema";
import { and, eq } from "drizzle-orm";
import type { AdminContext } from "../context.ts";
import { hashToken } from "../identity/hash-token.ts";
import { recordAudit } from "./record-audit.ts";

/** Ends the session that this token opened. */
export async function logOutAdmin({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: { token: string };
}): Promise<void> {
  const { id } = ctx.admin;
  await ctx.db.transaction(async (tx) => {
    await tx
      .delete(adminSessions)
      .where(and(eq(adminSessions.id, hashToken(input.token)), eq(adminSessions.adminId, id)));
    await recordAudit(ctx, tx, { action: "admin.logout", subject: { type: "admin", id } });
  });
}
