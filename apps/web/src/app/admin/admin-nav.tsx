import type { AdminPermission } from "@static-engine/contracts";
import { Link } from "@tanstack/react-router";
import {
  Gauge,
  LayoutGrid,
  ListOrdered,
  MessageSquareText,
  Package,
  Plug,
  Scale,
  ScrollText,
  SlidersHorizontal,
  Users,
  UsersRound,
} from "lucide-react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../lib/trpc.ts";

/** In the order of the day's work; each is shown to the roles that may open it. */
const SECTIONS = [
  { to: "/admin", label: "admin.shell.sections.dashboard", icon: Gauge, permission: "dashboard.read" },
  { to: "/admin/members", label: "admin.shell.sections.members", icon: Users, permission: "member.read" },
  { to: "/admin/orders", label: "admin.shell.sections.orders", icon: Package, permission: "order.read" },
  { to: "/admin/queue", label: "admin.shell.sections.queue", icon: ListOrdered, permission: "queue.read" },
  {
    to: "/admin/providers",
    label: "admin.shell.sections.providers",
    icon: Plug,
    permission: "provider.read",
  },
  {
    to: "/admin/concepts",
    label: "admin.shell.sections.concepts",
    icon: LayoutGrid,
    permission: "concept.read",
  },
  {
    to: "/admin/prompts",
    label: "admin.shell.sections.prompts",
    icon: MessageSquareText,
    permission: "prompt.read",
  },
  {
    to: "/admin/config",
    label: "admin.shell.sections.config",
    icon: SlidersHorizontal,
    permission: "config.read",
  },
  { to: "/admin/system", label: "admin.shell.sections.system", icon: Scale, permission: "system.read" },
  { to: "/admin/audit", label: "admin.shell.sections.audit", icon: ScrollText, permission: "audit.read" },
  { to: "/admin/team", label: "admin.shell.sections.team", icon: UsersRound, permission: "admin.read" },
] as const satisfies readonly { to: string; label: string; icon: unknown; permission: AdminPermission }[];

export function AdminNav({ onFollow }: { onFollow?: () => void }) {
  const { t } = useTranslation();
  const { data: me } = trpc.admin.auth.me.useQuery();
  const open = SECTIONS.filter(({ permission }) => me?.permissions.includes(permission));
  return (
    <nav aria-label={t("admin.shell.nav")} className="grid gap-0.5">
      {open.map(({ to, label, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          onClick={onFollow}
          activeOptions={{ exact: to === "/admin", includeSearch: false }}
          className="flex min-h-8 items-center gap-3 rounded-control px-2.5 py-1 text-ink2 hover:bg-hover hover:text-ink data-[status=active]:bg-press data-[status=active]:font-label data-[status=active]:text-ink pointer-coarse:min-h-11"
        >
          <Icon />
          <span className="min-w-0">{t(label)}</span>
        </Link>
      ))}
    </nav>
  );
}
