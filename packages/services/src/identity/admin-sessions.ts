import { AdminId } from "@static-engine/contracts";
import type { Drizzle } from "@static-engine/db";
import { Lucia, TimeSpan } from "lucia";
import { createAdminSessionAdapter } from "./admin-session-adapter.ts";

export interface AdminSessions {
  /** Opens a session; answers with the `Set-Cookie` value. */
  open(adminId: AdminId, userAgent: string | null): Promise<string>;
  /** Whose admin session a `Cookie` header carries; a member's cookie is none. */
  read(
    cookieHeader: string | undefined,
  ): Promise<{ adminId: AdminId; token: string; renewedCookie: string | null } | null>;
  close(token: string): Promise<void>;
  /** `Set-Cookie` value that forgets the session. */
  blankCookie(): string;
}

/** Sessions of admins: twelve hours, under a cookie of their own that is never sent from another site. */
export function createAdminSessions(options: { db: Drizzle; secureCookies: boolean }): AdminSessions {
  const lucia = new Lucia(createAdminSessionAdapter(options.db), {
    sessionExpiresIn: new TimeSpan(12, "h"),
    sessionCookie: {
      name: options.secureCookies ? "__Host-static_engine_admin" : "static_engine_admin",
      attributes: { secure: options.secureCookies, sameSite: "strict", path: "/" },
    },
    getUserAttributes: ({ status }) => ({ status }),
  });
  return {
    async open(adminId, userAgent) {
      const session = await lucia.createSession(adminId, { userAgent: userAgent?.slice(0, 300) ?? null });
      return lucia.createSessionCookie(session.id).serialize();
    },
    async read(cookieHeader) {
      const token = lucia.readSessionCookie(cookieHeader ?? "");
      if (!token) return null;
      const { session, user } = await lucia.validateSession(token);
      if (!session || user.status !== "active") return null;
      const renewedCookie = session.fresh ? lucia.createSessionCookie(session.id).serialize() : null;
      return { adminId: AdminId.parse(user.id), token, renewedCookie };
    },
    close: (token) => lucia.invalidateSession(token),
    blankCookie: () => lucia.createBlankSessionCookie().serialize(),
  };
}
