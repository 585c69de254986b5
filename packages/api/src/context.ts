import type { AdminSessions, ServiceContext, Sessions } from "@static-engine/services";

/** What a transport hands to the procedures of one request. */
export type ApiContext = {
  services: ServiceContext;
  sessions: Sessions;
  adminSessions: AdminSessions;
  cookie: string | undefined;
  userAgent: string | null;
  setCookie(value: string): void;
};
