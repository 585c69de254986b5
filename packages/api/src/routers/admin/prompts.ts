import {
  DiffPromptInput,
  EndExperimentInput,
  GetPromptInput,
  PromptDetail,
  PromptDiff,
  PromptExperiment,
  PromptList,
  PromptTest,
  PromptTestInput,
  PublishPromptInput,
  RollbackPromptInput,
  SaveDraftInput,
  StartExperimentInput,
  TestPromptInput,
} from "@static-engine/contracts";
import {
  diffPrompt,
  endExperiment,
  getPrompt,
  listPrompts,
  publishPrompt,
  readPromptTest,
  rollbackPrompt,
  saveDraft,
  startExperiment,
  startPromptTest,
} from "@static-engine/services";
import { adminProcedure } from "../../admin-procedure.ts";
import { createRouter } from "../../trpc.ts";

const read = adminProcedure("prompt.read");
const write = adminProcedure("prompt.write");

export const adminPromptRouter = createRouter({
  list: read.output(PromptList).query(({ ctx }) => listPrompts({ ctx: ctx.admin })),
  get: read
    .input(GetPromptInput)
    .output(PromptDetail)
    .query(({ ctx, input }) => getPrompt({ ctx: ctx.admin, input })),
  diff: read
    .input(DiffPromptInput)
    .output(PromptDiff)
    .query(({ ctx, input }) => diffPrompt({ ctx: ctx.admin, input })),
  saveDraft: write
    .input(SaveDraftInput)
    .output(PromptDetail)
    .mutation(({ ctx, input }) => saveDraft({ ctx: ctx.admin, input })),
  publish: write
    .input(PublishPromptInput)
    .output(PromptDetail)
    .mutation(({ ctx, input }) => publishPrompt({ ctx: ctx.admin, input })),
  rollback: write
    .input(RollbackPromptInput)
    .output(PromptDetail)
    .mutation(({ ctx, input }) => rollbackPrompt({ ctx: ctx.admin, input })),
  test: write
    .input(TestPromptInput)
    .output(PromptTest)
    .mutation(({ ctx, input }) => startPromptTest({ ctx: ctx.admin, input })),
  testResult: read
    .input(PromptTestInput)
    .output(PromptTest)
    .query(({ ctx, input }) => readPromptTest({ ctx: ctx.admin, input })),
  experiment: write
    .input(StartExperimentInput)
    .output(PromptExperiment)
    .mutation(({ ctx, input }) => startExperiment({ ctx: ctx.admin, input })),
  endExperiment: write
    .input(EndExperimentInput)
    .output(PromptExperiment)
    .mutation(({ ctx, input }) => endExperiment({ ctx: ctx.admin, input })),
});
