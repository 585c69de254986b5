import type { Drizzle } from "@static-engine/db";
import { adminSessions, adminUsers } from "@static-engine/db/schema";
import { eq, lte } from "drizzle-orm";
import type { Adapter, DatabaseSession } from "lucia";
import { hashToken } from "./hash-token.ts";

function toSession(token: string, row: typeof adminSessions.$inferSelect): DatabaseSession {
  return {
    id: token,
    userId: row.adminId,
    expiresAt: row.expiresAt,
    attributes: { userAgent: row.userAgent },
  };
}

/** Lucia's storage for admins: a table of its own, so that no token of a member ever names an admin. */
export function createAdminSessionAdapter(db: Drizzle): Adapter {
  return {
    async getSessionAndUser(token) {
      const [row] = await db
        .select({ session: adminSessions, status: adminUsers.status })
        .from(adminSessions)
        .innerJoin(adminUsers, eq(adminUsers.id, adminSessions.adminId))
        .where(eq(adminSessions.id, hashToken(token)));
      if (!row) return [null, null];
      return [toSession(token, row.session), { id: row.session.adminId, attributes: { status: row.status } }];
    },
    async getUserSessions(adminId) {
      const rows = await db.select().from(adminSessions).where(eq(adminSessions.adminId, adminId));
      return rows.map((row) => toSession(row.id, row));
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      await db
        .insert(adminSessions)
        .values({ id: hashToken(id), adminId: userId, expiresAt, userAgent: attributes.userAgent });
    },
    async updateSessionExpiration(token, expiresAt) {
      await db
        .update(adminSessions)
        .set({ expiresAt })
        .where(eq(adminSessions.id, hashToken(token)));
    },
    async deleteSession(token) {
      await db.delete(adminSessions).where(eq(adminSessions.id, hashToken(token)));
    },
    async deleteUserSessions(adminId) {
      await db.delete(adminSessions).where(eq(adminSessions.adminId, adminId));
    },
    async deleteExpiredSessions() {
      await db.delete(adminSessions).where(lte(adminSessions.expiresAt, new Date()));
    },
  };
}
