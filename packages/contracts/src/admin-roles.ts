import { z } from "zod";
import type { AdminRole } from "./enums.ts";

const EVERYBODY = ["super_admin", "content_admin", "support"] as const;
const CONTENT = ["super_admin", "content_admin"] as const;
const SUPER = ["super_admin"] as const;

/**
 * Who may do what in the admin group: the one place that says so. Procedures name a permission, screens show what the
 * signed-in role holds, and a test walks every procedure with every role.
 */
export const ADMIN_PERMISSIONS = {
  /** Their own session and second factor. */
  "self.manage": EVERYBODY,
  "dashboard.read": EVERYBODY,
  "member.read": EVERYBODY,
  "member.write": SUPER,
  "ledger.adjust": SUPER,
  "concept.read": CONTENT,
  "concept.write": CONTENT,
  "concept.delete": SUPER,
  "prompt.read": CONTENT,
  "prompt.write": CONTENT,
  "config.read": SUPER,
  "config.write": SUPER,
  "order.read": EVERYBODY,
  "order.write": EVERYBODY,
  "queue.read": EVERYBODY,
  "queue.write": SUPER,
  "provider.read": EVERYBODY,
  "provider.write": SUPER,
  "audit.read": SUPER,
  "system.read": SUPER,
  "system.write": SUPER,
  "admin.read": SUPER,
  "admin.write": SUPER,
} as const satisfies Record<string, readonly AdminRole[]>;

export type AdminPermission = keyof typeof ADMIN_PERMISSIONS;

const isPermission = (key: string): key is AdminPermission => key in ADMIN_PERMISSIONS;

export const AdminPermission = z.string().refine(isPermission);

/** Whether a role holds a permission. */
export function roleMay(role: AdminRole, permission: AdminPermission): boolean {
  return ADMIN_PERMISSIONS[permission].some((holder) => holder === role);
}

/** Every permission, in the order of the matrix. */
export function allPermissions(): AdminPermission[] {
  return Object.keys(ADMIN_PERMISSIONS).filter(isPermission);
}

/** All that a role holds. */
export function permissionsOf(role: AdminRole): AdminPermission[] {
  return allPermissions().filter((permission) => roleMay(role, permission));
}
