import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readDashboardSearch } from "../../features/admin/dashboard/dashboard-search.ts";
import { readMembersSearch } from "../../features/admin/members/members-search.ts";
import { loadAdminWords } from "../../i18n/admin/load.ts";
import { rootRoute } from "../root-route.tsx";
import { AdminError } from "./admin-error.tsx";
import { requireAdmin, requirePermission } from "./admin-guards.ts";

/** Only a page of the group: an address from outside must not send anybody elsewhere after signing in. */
function readNext(search: Record<string, unknown>): { next?: string } {
  const { next } = search;
  return typeof next === "string" && /^\/admin(\/|$|\?)/.test(next) ? { next } : {};
}

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/admin/signin",
  validateSearch: readNext,
  beforeLoad: loadAdminWords,
  component: lazyRouteComponent(
    () => import("../../features/admin/auth/admin-sign-in-screen.tsx"),
    "AdminSignInScreen",
  ),
});

const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/admin/join",
  validateSearch: ({ token }: Record<string, unknown>) => ({ token: typeof token === "string" ? token : "" }),
  beforeLoad: loadAdminWords,
  component: lazyRouteComponent(() => import("../../features/admin/auth/join-screen.tsx"), "JoinScreen"),
});

const secondFactorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/admin/second-factor",
  beforeLoad: requireAdmin,
  component: lazyRouteComponent(
    () => import("../../features/admin/auth/second-factor-screen.tsx"),
    "SecondFactorScreen",
  ),
});

const adminLayout = createRoute({
  getParentRoute: () => rootRoute,
  id: "admin",
  beforeLoad: requireAdmin,
  component: lazyRouteComponent(() => import("./admin-shell.tsx"), "AdminShell"),
});

const parent = { getParentRoute: () => adminLayout, errorComponent: AdminError };

const dashboardRoute = createRoute({
  ...parent,
  path: "/admin",
  validateSearch: readDashboardSearch,
  beforeLoad: requirePermission("dashboard.read"),
  component: lazyRouteComponent(
    () => import("../../features/admin/dashboard/dashboard-screen.tsx"),
    "DashboardScreen",
  ),
});

const conceptsRoute = createRoute({
  ...parent,
  path: "/admin/concepts",
  beforeLoad: requirePermission("concept.read"),
  component: lazyRouteComponent(
    () => import("../../features/admin/concepts/concepts-screen.tsx"),
    "AdminConceptsScreen",
  ),
});

const newConceptRoute = createRoute({
  ...parent,
  path: "/admin/concepts/new",
  beforeLoad: requirePermission("concept.write"),
  component: lazyRouteComponent(
    () => import("../../features/admin/concepts/concept-screen.tsx"),
    "NewConceptScreen",
  ),
});

const conceptRoute = createRoute({
  ...parent,
  path: "/admin/concepts/$conceptId",
  beforeLoad: requirePermission("concept.read"),
  component: lazyRouteComponent(
    () => import("../../features/admin/concepts/concept-screen.tsx"),
    "AdminConceptScreen",
  ),
});

const promptsRoute = createRoute({
  ...parent,
  path: "/admin/prompts",
  beforeLoad: requirePermission("prompt.read"),
  component: lazyRouteComponent(
    () => import("../../features/admin/prompts/prompts-screen.tsx"),
    "PromptsScreen",
  ),
});

const promptRoute = createRoute({
  ...parent,
  path: "/admin/prompts/$promptKey",
  beforeLoad: requirePermission("prompt.read"),
  component: lazyRouteComponent(
    () => import("../../features/admin/prompts/prompt-screen.tsx"),
    "PromptScreen",
  ),
});

const configRoute = createRoute({
  ...parent,
  path: "/admin/config",
  beforeLoad: requirePermission("config.read"),
  component: lazyRouteComponent(
    () => import("../../features/admin/config/config-screen.tsx"),
    "ConfigScreen",
  ),
});

const membersRoute = createRoute({
  ...parent,
  path: "/admin/members",
  validateSearch: readMembersSearch,
  beforeLoad: requirePermission("member.read"),
  component: lazyRouteComponent(
    () => import("../../features/admin/members/members-screen.tsx"),
    "MembersScreen",
  ),
});

const memberRoute = createRoute({
  ...parent,
  path: "/admin/members/$memberId",
  beforeLoad: requirePermission("member.read"),
  component: lazyRouteComponent(
    () => import("../../features/admin/members/member-screen.tsx"),
    "MemberScreen",
  ),
});

const queueRoute = createRoute({
  ...parent,
  path: "/admin/queue",
  beforeLoad: requirePermission("queue.read"),
  component: lazyRouteComponent(() => import("../../features/admin/queue/queue-screen.tsx"), "QueueScreen"),
});

const runRoute = createRoute({
  ...parent,
  path: "/admin/runs/$runId",
  beforeLoad: requirePermission("queue.read"),
  component: lazyRouteComponent(
    () => import("../../features/admin/queue/admin-run-screen.tsx"),
    "AdminRunScreen",
  ),
});

const ordersRoute = createRoute({
  ...parent,
  path: "/admin/orders",
  beforeLoad: requirePermission("order.read"),
  component: lazyRouteComponent(
    () => import("../../features/admin/orders/admin-orders-screen.tsx"),
    "AdminOrdersScreen",
  ),
});

const providersRoute = createRoute({
  ...parent,
  path: "/admin/providers",
  beforeLoad: requirePermission("provider.read"),
  component: lazyRouteComponent(
    () => import("../../features/admin/providers/providers-screen.tsx"),
    "ProvidersScreen",
  ),
});

const auditRoute = createRoute({
  ...parent,
  path: "/admin/audit",
  beforeLoad: requirePermission("audit.read"),
  component: lazyRouteComponent(() => import("../../features/admin/audit/audit-screen.tsx"), "AuditScreen"),
});

const systemRoute = createRoute({
  ...parent,
  path: "/admin/system",
  beforeLoad: requirePermission("system.read"),
  component: lazyRouteComponent(
    () => import("../../features/admin/system/system-screen.tsx"),
    "SystemScreen",
  ),
});

const teamRoute = createRoute({
  ...parent,
  path: "/admin/team",
  beforeLoad: requirePermission("admin.read"),
  component: lazyRouteComponent(() => import("../../features/admin/team/team-screen.tsx"), "TeamScreen"),
});

export const adminRoutes = [
  signInRoute,
  joinRoute,
  secondFactorRoute,
  adminLayout.addChildren([
    dashboardRoute,
    conceptsRoute,
    newConceptRoute,
    conceptRoute,
    promptsRoute,
    promptRoute,
    auditRoute,
    ordersRoute,
    providersRoute,
    queueRoute,
    runRoute,
    systemRoute,
    configRoute,
    memberRoute,
    membersRoute,
    teamRoute,
  ]),
];
