import type { MemberSession } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import { sessions } from "@static-engine/db/schema";
import { and, desc, eq, gt } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { hashToken } from "./hash-token.ts";

/** Where the member is signed in, newest first. */
export async function listSessions({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { token: string };
}): Promise<{ items: MemberSession[] }> {
  const current = hashToken(input.token);
  const rows = await ctx.db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, ctx.userId), gt(sessions.expiresAt, ctx.clock.now())))
    .orderBy(desc(sessions.createdAt));
  return {
    items: rows.map((row) => ({
      id: row.id,
      userAgent: row.userAgent,
      isCurrent: row.id === current,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
    })),
  };
}

/**
 * Ends one of the member's sessions.
 * @throws AppError NOT_FOUND if it is nobody's or somebody else's
 */
export async function revokeSession({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { id: string };
}): Promise<void> {
  const ended = await ctx.db
    .delete(sessions)
    .where(and(eq(sessions.userId, ctx.userId), eq(sessions.id, input.id)))
    .returning({ id: sessions.id });
  if (ended.length === 0) throw new AppError("NOT_FOUND", "This session has ended already.");
}
