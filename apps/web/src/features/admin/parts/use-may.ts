import type { AdminPermission } from "@static-engine/contracts";
import { trpc } from "../../../lib/trpc.ts";

/** Whether the signed-in role holds a permission; what it does not hold is not offered. */
export function useMay(permission: AdminPermission): boolean {
  const { data: me } = trpc.admin.auth.me.useQuery();
  return me?.permissions.includes(permission) ?? false;
}
