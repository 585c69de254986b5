import type { AdminPermission } from "@static-engine/contracts";
import { redirect } from "@tanstack/react-router";
import { loadAdminWords } from "../../i18n/admin/load.ts";
import { readAppError } from "../../lib/errors.ts";
import { trpcUtils } from "../clients.ts";

/** Thrown where a role does not open a page; the page says so instead. */
export class ClosedSection extends Error {}

/** Admins with a second factor only; a member's session is none. */
export async function requireAdmin({ location }: { location: { href: string } }): Promise<void> {
  await loadAdminWords();
  try {
    const me = await trpcUtils.admin.auth.me.ensureData(undefined, { trpc: { context: { guard: true } } });
    if (me.mustEnrol && !location.href.startsWith("/admin/second-factor")) {
      throw redirect({ to: "/admin/second-factor", replace: true });
    }
  } catch (error) {
    if (readAppError(error)?.code === "UNAUTHENTICATED") {
      throw redirect({ to: "/admin/signin", search: { next: location.href }, replace: true });
    }
    throw error;
  }
}

/** For a page of the group: its permission must be among those of the role. */
export function requirePermission(permission: AdminPermission) {
  return () => {
    const me = trpcUtils.admin.auth.me.getData();
    if (!me?.permissions.includes(permission)) {
      throw new ClosedSection(permission);
    }
  };
}
