import { UserId } from "@static-engine/contracts";
import type { Drizzle } from "@static-engine/db";
import { Lucia, TimeSpan } from "lucia";
import { createSessionAdapter } from "./session-adapter.ts";

export interface Sessions {
  /** Opens a session; answers with the `Set-Cookie` value. */
  open(userId: UserId, userAgent: string | null): Promise<string>;
  /** Who a `Cookie` header stands for; `renewedCookie` is set when the session was extended. */
  read(cookieHeader: string | undefined): Promise<{
    userId: UserId;
    status: "active" | "suspended" | "deleted";
    token: string;
    renewedCookie: string | null;
  } | null>;
  close(token: string): Promise<void>;
  closeAll(userId: UserId): Promise<void>;
  /** `Set-Cookie` value that forgets the session. */
  blankCookie(): string;
}

type SessionOptions = { db: Drizzle; secureCookies: boolean };

function createLucia(options: SessionOptions) {
  return new Lucia(createSessionAdapter(options.db), {
    sessionExpiresIn: new TimeSpan(7, "d"),
    sessionCookie: {
      name: options.secureCookies ? "__Host-static_engine" : "static_engine",
      attributes: { secure: options.secureCookies, sameSite: "lax", path: "/" },
    },
    getUserAttributes: ({ status }) => ({ status }),
  });
}

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof createLucia>;
  }
}

/** Sessions of members: seven days, sliding; over https the cookie is bound to the host. */
export function createSessions(options: SessionOptions): Sessions {
  const lucia = createLucia(options);
  return {
    async open(userId, userAgent) {
      const session = await lucia.createSession(userId, { userAgent: userAgent?.slice(0, 300) ?? null });
      return lucia.createSessionCookie(session.id).serialize();
    },
    async read(cookieHeader) {
      const token = lucia.readSessionCookie(cookieHeader ?? "");
      if (!token) return null;
      const { session, user } = await lucia.validateSession(token);
      if (!session) return null;
      const renewedCookie = session.fresh ? lucia.createSessionCookie(session.id).serialize() : null;
      return { userId: UserId.parse(user.id), status: user.status, token, renewedCookie };
    },
    close: (token) => lucia.invalidateSession(token),
    closeAll: (userId) => lucia.invalidateUserSessions(userId),
    blankCookie: () => lucia.createBlankSessionCookie().serialize(),
  };
}
