import { Dashboard, DashboardInput } from "@static-engine/contracts";
import { readDashboard } from "@static-engine/services";
import { adminProcedure } from "../../admin-procedure.ts";
import { createRouter } from "../../trpc.ts";
import { adminAuthRouter } from "./auth.ts";
import { adminConceptRouter } from "./concepts.ts";
import { adminConfigRouter } from "./config.ts";
import { adminLedgerRouter, adminMemberRouter } from "./members.ts";
import { adminAuditRouter, adminCanvaRouter, adminSystemRouter } from "./operations.ts";
import { adminPromptRouter } from "./prompts.ts";
import { adminProviderRouter, adminQueueRouter } from "./queue.ts";
import { adminInviteRouter, adminStaffRouter } from "./staff.ts";

/** The admin group: sessions of its own, and a permission for every procedure. */
export const adminRouter = createRouter({
  admins: adminStaffRouter,
  audit: adminAuditRouter,
  auth: adminAuthRouter,
  canva: adminCanvaRouter,
  config: adminConfigRouter,
  concept: adminConceptRouter,
  dashboard: adminProcedure("dashboard.read")
    .input(DashboardInput.prefault({}))
    .output(Dashboard)
    .query(({ ctx, input }) => readDashboard({ ctx: ctx.admin, input })),
  invite: adminInviteRouter,
  ledger: adminLedgerRouter,
  member: adminMemberRouter,
  prompt: adminPromptRouter,
  provider: adminProviderRouter,
  queue: adminQueueRouter,
  system: adminSystemRouter,
});
