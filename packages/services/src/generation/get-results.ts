import type { GenerationResults, JobId } from "@static-engine/contracts";
import { AdId } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { generatedAds } from "@static-engine/db/schema";
import { asc, eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { readRenders } from "./read-renders.ts";
import { findRun, toGeneration } from "./read-run.ts";
import { retryCost } from "./retry-cost.ts";

/** The run with its six, finished or not. */
export async function getRunResults({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { id: JobId };
}): Promise<GenerationResults> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const run = await findRun(tx, input.id);
    const ads = await tx
      .select()
      .from(generatedAds)
      .where(eq(generatedAds.jobId, input.id))
      .orderBy(asc(generatedAds.slot));
    const renders = await readRenders(
      tx,
      ctx,
      ads.map((ad) => ad.id),
    );
    const lost = ads.filter(({ status }) => status === "failed" || status === "canceled");
    return {
      ...toGeneration(run),
      retryCost: retryCost(
        run.job,
        run.layout,
        lost.map(({ slot }) => slot),
      ),
      ads: ads.map((ad) => ({
        id: AdId.parse(ad.id),
        slot: ad.slot,
        status: ad.status,
        stage: ad.stage,
        stageDone: ad.stageDone,
        stageTotal: ad.stageTotal,
        stageModel: ad.stageModel,
        madeWith: ad.madeWith,
        angle: ad.angle,
        copy: ad.copy,
        checks: ad.checks,
        renders: ad.status === "completed" ? (renders.get(ad.id) ?? []) : [],
        errorCode: ad.errorCode,
        errorMessage: ad.errorMessage,
      })),
    };
  });
}
