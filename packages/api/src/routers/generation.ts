import {
  CreateGenerationInput,
  Estimate,
  EstimateInput,
  Generation,
  GenerationPage,
  GenerationResults,
  GenerationStatus,
  JobId,
  ListGenerationsInput,
} from "@static-engine/contracts";
import {
  cancelRun,
  createRun,
  estimateRun,
  getRunResults,
  getRunStatus,
  listRuns,
  retryFailed,
} from "@static-engine/services";
import { z } from "zod";
import { createRouter, memberProcedure } from "../trpc.ts";

const ById = z.object({ id: JobId });

export const generationRouter = createRouter({
  estimate: memberProcedure
    .input(EstimateInput.optional())
    .output(Estimate)
    .query(({ ctx, input }) => estimateRun({ ctx: ctx.member, input: input ?? { kind: "create" } })),
  create: memberProcedure
    .input(CreateGenerationInput)
    .output(Generation)
    .mutation(({ ctx, input }) => createRun({ ctx: ctx.member, input })),
  status: memberProcedure
    .input(ById)
    .output(GenerationStatus)
    .query(({ ctx, input }) => getRunStatus({ ctx: ctx.member, input })),
  results: memberProcedure
    .input(ById)
    .output(GenerationResults)
    .query(({ ctx, input }) => getRunResults({ ctx: ctx.member, input })),
  list: memberProcedure
    .input(ListGenerationsInput.optional())
    .output(GenerationPage)
    .query(({ ctx, input }) => listRuns({ ctx: ctx.member, input: input ?? { limit: 24 } })),
  cancel: memberProcedure
    .input(ById)
    .output(GenerationStatus)
    .mutation(({ ctx, input }) => cancelRun({ ctx: ctx.member, input })),
  retryFailed: memberProcedure
    .input(ById)
    .output(Generation)
    .mutation(({ ctx, input }) => retryFailed({ ctx: ctx.member, input })),
});
