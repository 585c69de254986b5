import { AppError } from "@static-engine/contracts";
import { generationJobs } from "@static-engine/db/schema";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";

const SIGN_OF_LIFE_MS = 20_000;

/** Refuses to go on with a run that was canceled or has ended: nothing more is bought for it. */
export async function assertRunIsOpen(ctx: ServiceContext, runId: string): Promise<void> {
  const [open] = await ctx.db
    .select({ id: generationJobs.id })
    .from(generationJobs)
    .where(
      and(
        eq(generationJobs.id, runId),
        inArray(generationJobs.status, ["pending", "processing"]),
        isNull(generationJobs.cancelRequestedAt),
      ),
    );
  if (!open) throw new AppError("RUN_NOT_CANCELABLE", "This run has already ended.");
}

/** Keeps a run from being taken for dead while its worker waits for a provider. */
export async function withSignsOfLife<Result>(
  ctx: ServiceContext,
  runId: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const timer = setInterval(() => {
    ctx.db
      .update(generationJobs)
      .set({ heartbeatAt: sql`clock_timestamp()` })
      .where(eq(generationJobs.id, runId))
      .catch((error: unknown) => ctx.log.warn({ err: error, runId }, "no sign of life could be given"));
  }, SIGN_OF_LIFE_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
