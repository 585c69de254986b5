import {
  ConfigEntries,
  ConfigEntry,
  ConfigHistory,
  ConfigHistoryInput,
  RevertConfigInput,
  UpdateConfigInput,
} from "@static-engine/contracts";
import { listConfig, listConfigHistory, revertConfig, updateConfig } from "@static-engine/services";
import { adminProcedure } from "../../admin-procedure.ts";
import { createRouter } from "../../trpc.ts";

const read = adminProcedure("config.read");
const write = adminProcedure("config.write");

export const adminConfigRouter = createRouter({
  list: read.output(ConfigEntries).query(({ ctx }) => listConfig({ ctx: ctx.admin })),
  history: read
    .input(ConfigHistoryInput)
    .output(ConfigHistory)
    .query(({ ctx, input }) => listConfigHistory({ ctx: ctx.admin, input })),
  update: write
    .input(UpdateConfigInput)
    .output(ConfigEntry)
    .mutation(({ ctx, input }) => updateConfig({ ctx: ctx.admin, input })),
  revert: write
    .input(RevertConfigInput)
    .output(ConfigEntry)
    .mutation(({ ctx, input }) => revertConfig({ ctx: ctx.admin, input })),
});
