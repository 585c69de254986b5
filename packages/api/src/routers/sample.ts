import { SampleList } from "@static-engine/contracts";
import { listSamples } from "@static-engine/services";
import { createRouter, publicProcedure } from "../trpc.ts";

export const sampleRouter = createRouter({
  list: publicProcedure.output(SampleList).query(({ ctx }) => listSamples({ ctx: ctx.services })),
});
