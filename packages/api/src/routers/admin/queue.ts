import {
  DeadJobs,
  FoundRunPage,
  ProbeInput,
  ProbeResult,
  ProviderStates,
  QueueStats,
  RedriveInput,
  RunIdInput,
  RunTimeline,
  SearchRunsInput,
  SwitchProviderInput,
} from "@static-engine/contracts";
import {
  cancelAnyRun,
  listDeadJobs,
  listProviders,
  probeModel,
  readQueues,
  readRunTimeline,
  redriveJob,
  retryAnyRun,
  searchRuns,
  switchProvider,
} from "@static-engine/services";
import { adminProcedure } from "../../admin-procedure.ts";
import { createRouter } from "../../trpc.ts";
import { OK, Ok } from "../member.ts";

const read = adminProcedure("queue.read");
const write = adminProcedure("queue.write");

export const adminQueueRouter = createRouter({
  list: read.output(QueueStats).query(({ ctx }) => readQueues({ ctx: ctx.admin })),
  dead: read.output(DeadJobs).query(({ ctx }) => listDeadJobs({ ctx: ctx.admin })),
  redrive: write
    .input(RedriveInput)
    .output(Ok)
    .mutation(async ({ ctx, input }) => {
      await redriveJob({ ctx: ctx.admin, input });
      return OK;
    }),
  runs: read
    .input(SearchRunsInput.prefault({}))
    .output(FoundRunPage)
    .query(({ ctx, input }) => searchRuns({ ctx: ctx.admin, input })),
  run: read
    .input(RunIdInput)
    .output(RunTimeline)
    .query(({ ctx, input }) => readRunTimeline({ ctx: ctx.admin, input })),
  retry: write
    .input(RunIdInput)
    .output(RunTimeline)
    .mutation(({ ctx, input }) => retryAnyRun({ ctx: ctx.admin, input })),
  cancel: write
    .input(RunIdInput)
    .output(RunTimeline)
    .mutation(({ ctx, input }) => cancelAnyRun({ ctx: ctx.admin, input })),
});

export const adminProviderRouter = createRouter({
  list: adminProcedure("provider.read")
    .output(ProviderStates)
    .query(({ ctx }) => listProviders({ ctx: ctx.admin })),
  switch: adminProcedure("provider.write")
    .input(SwitchProviderInput)
    .output(ProviderStates)
    .mutation(({ ctx, input }) => switchProvider({ ctx: ctx.admin, input })),
  probe: adminProcedure("provider.write")
    .input(ProbeInput)
    .output(ProbeResult)
    .mutation(({ ctx, input }) => probeModel({ ctx: ctx.admin, input })),
});
