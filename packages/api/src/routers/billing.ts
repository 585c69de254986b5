import { Usage, UsageInput } from "@static-engine/contracts";
import { readUsage } from "@static-engine/services";
import { createRouter, memberProcedure } from "../trpc.ts";

export const billingRouter = createRouter({
  usage: memberProcedure
    .input(UsageInput.optional())
    .output(Usage)
    .query(({ ctx, input }) => readUsage({ ctx: ctx.member, input: input ?? { limit: 24 } })),
});
