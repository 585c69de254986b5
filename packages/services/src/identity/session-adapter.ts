import { UserId as MemberId } from "@static-engine/contracts";
import type { Drizzle } from "@static-engine/db";
import { sessions, users } from "@static-engine/db/schema";
import { eq, lte } from "drizzle-orm";
import type { Adapter, DatabaseSession } from "lucia";
import { hashToken } from "./hash-token.ts";

declare module "lucia" {
  interface Register {
    /** Of a member or of an admin, as the adapter says. */
    UserId: string;
    DatabaseUserAttributes: { status: "active" | "suspended" | "deleted" };
    DatabaseSessionAttributes: { userAgent: string | null };
  }
}

function toSession(token: string, row: typeof sessions.$inferSelect): DatabaseSession {
  return {
    id: token,
    userId: MemberId.parse(row.userId),
    expiresAt: row.expiresAt,
    attributes: { userAgent: row.userAgent },
  };
}

/** Lucia's storage, with tokens hashed at rest. Nothing outside this folder knows lucia. */
export function createSessionAdapter(db: Drizzle): Adapter {
  return {
    async getSessionAndUser(token) {
      const [row] = await db
        .select({ session: sessions, user: { id: users.id, status: users.status } })
        .from(sessions)
        .innerJoin(users, eq(users.id, sessions.userId))
        .where(eq(sessions.id, hashToken(token)));
      if (!row) return [null, null];
      const user = { id: MemberId.parse(row.user.id), attributes: { status: row.user.status } };
      return [toSession(token, row.session), user];
    },
    async getUserSessions(userId) {
      const rows = await db.select().from(sessions).where(eq(sessions.userId, userId));
      return rows.map((row) => toSession(row.id, row));
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      await db
        .insert(sessions)
        .values({ id: hashToken(id), userId, expiresAt, userAgent: attributes.userAgent });
    },
    async updateSessionExpiration(token, expiresAt) {
      await db
        .update(sessions)
        .set({ expiresAt })
        .where(eq(sessions.id, hashToken(token)));
    },
    async deleteSession(token) {
      await db.delete(sessions).where(eq(sessions.id, hashToken(token)));
    },
    async deleteUserSessions(userId) {
      await db.delete(sessions).where(eq(sessions.userId, userId));
    },
    async deleteExpiredSessions() {
      await db.delete(sessions).where(lte(sessions.expiresAt, new Date()));
    },
  };
}
