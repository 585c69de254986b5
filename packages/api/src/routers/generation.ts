import {
  CreateGenerationInput,
  Estimate,
  EstimateInput,
  ExportedRatios,
  ExportRatiosInput,
  FixErrorsInput,
  Generation,
  GenerationPage,
  GenerationResults,
  GenerationStatus,
  JobId,
  ListGenerationsInput,
  PaintingModels,
  PaintingModelsInput,
  RegenerateInput,
} from "@static-engine/contracts";
import {
  cancelRun,
  createRun,
  estimateRun,
  exportRatios,
  fixErrors,
  getRunResults,
  getRunStatus,
  listPaintingModels,
  listRuns,
  regenerateSingle,
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
  models: memberProcedure
    .input(PaintingModelsInput.optional())
    .output(PaintingModels)
    .query(({ ctx, input }) => listPaintingModels({ ctx: ctx.member, input: input ?? {} })),
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
  fixErrors: memberProcedure
    .input(FixErrorsInput)
    .output(Generation)
    .mutation(({ ctx, input }) => fixErrors({ ctx: ctx.member, input })),
  regenerateSingle: memberProcedure
    .input(RegenerateInput)
    .output(Generation)
    .mutation(({ ctx, input }) => regenerateSingle({ ctx: ctx.member, input })),
  exportRatios: memberProcedure
    .input(ExportRatiosInput)
    .output(ExportedRatios)
    .mutation(({ ctx, input }) => exportRatios({ ctx: ctx.member, input })),
});
