import {
  AdminOrder,
  AdminOrderPage,
  AuditPage,
  ListAuditInput,
  ListEventsInput,
  ListOrdersInput,
  Reconciled,
  ReconcileInput,
  ReplayInput,
  SweptFiles,
  SystemState,
  UpdateOrderInput,
  WebhookEventPage,
} from "@static-engine/contracts";
import {
  auditLedgerNow,
  listAllOrders,
  listAudit,
  listWebhookEvents,
  readSystem,
  reconcileNow,
  replayWebhookEvent,
  sweepFilesNow,
  updateOrder,
} from "@static-engine/services";
import { adminProcedure } from "../../admin-procedure.ts";
import { createRouter } from "../../trpc.ts";
import { OK, Ok } from "../member.ts";

export const adminCanvaRouter = createRouter({
  list: adminProcedure("order.read")
    .input(ListOrdersInput.prefault({}))
    .output(AdminOrderPage)
    .query(({ ctx, input }) => listAllOrders({ ctx: ctx.admin, input })),
  update: adminProcedure("order.write")
    .input(UpdateOrderInput)
    .output(AdminOrder)
    .mutation(({ ctx, input }) => updateOrder({ ctx: ctx.admin, input })),
});

export const adminAuditRouter = createRouter({
  list: adminProcedure("audit.read")
    .input(ListAuditInput.prefault({}))
    .output(AuditPage)
    .query(({ ctx, input }) => listAudit({ ctx: ctx.admin, input })),
});

const read = adminProcedure("system.read");
const write = adminProcedure("system.write");

export const adminSystemRouter = createRouter({
  state: read.output(SystemState).query(({ ctx }) => readSystem({ ctx: ctx.admin })),
  auditLedger: write.output(SystemState).mutation(({ ctx }) => auditLedgerNow({ ctx: ctx.admin })),
  reconcile: write
    .input(ReconcileInput.prefault({}))
    .output(Reconciled)
    .mutation(({ ctx, input }) => reconcileNow({ ctx: ctx.admin, input })),
  sweepFiles: write.output(SweptFiles).mutation(({ ctx }) => sweepFilesNow({ ctx: ctx.admin })),
  events: read
    .input(ListEventsInput.prefault({}))
    .output(WebhookEventPage)
    .query(({ ctx, input }) => listWebhookEvents({ ctx: ctx.admin, input })),
  replay: write
    .input(ReplayInput)
    .output(Ok)
    .mutation(async ({ ctx, input }) => {
      await replayWebhookEvent({ ctx: ctx.admin, input });
      return OK;
    }),
});
