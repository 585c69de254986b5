import type { AdminPermission } from "@static-engine/contracts";
import { AppError, roleMay } from "@static-engine/contracts";
import type { AdminContext } from "@static-engine/services";
import { readAdmin } from "@static-engine/services";
import { publicProcedure } from "./trpc.ts";

/** Open to somebody who has yet to set up their second factor. */
const BEFORE_ENROLMENT: AdminPermission = "self.manage";

/**
 * Admins whose role holds the permission. Role and status are read anew on each call. A mutation that wrote no audit
 * row fails: what an admin changes and nobody can look up must not pass a test.
 */
export function adminProcedure(permission: AdminPermission) {
  return publicProcedure.meta({ permission }).use(async ({ ctx, type, path, next }) => {
    const session = await ctx.adminSessions.read(ctx.cookie);
    if (!session) throw new AppError("UNAUTHENTICATED", "Sign in to go on. Nothing was changed.");
    const { id, name, role, mustEnrol } = await readAdmin(ctx.services.db, session.adminId);
    if (mustEnrol && permission !== BEFORE_ENROLMENT) {
      throw new AppError(
        "TOTP_MISSING",
        "Set up the second factor first; until then nothing else is open to you. Nothing was changed.",
      );
    }
    if (!roleMay(role, permission)) {
      throw new AppError("FORBIDDEN", `Your role does not include this. Nothing was changed.`, {
        details: { reason: "role", permission },
      });
    }
    if (session.renewedCookie) ctx.setCookie(session.renewedCookie);
    const admin: AdminContext = { ...ctx.services, admin: { id, name, role, trail: { rows: 0 } } };
    const result = await next({ ctx: { ...ctx, admin, adminToken: session.token } });
    if (type === "mutation" && result.ok && admin.admin.trail.rows === 0) {
      throw new Error(`${path} changed something and wrote no audit row`);
    }
    return result;
  });
}
