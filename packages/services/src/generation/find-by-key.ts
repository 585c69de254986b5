import { AppError, JobId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { generationJobs } from "@static-engine/db/schema";
import { and, eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";

/** The run that this key has started before. @throws AppError IDEMPOTENCY_MISMATCH where that was another request */
export async function findByKey(
  tx: Tx,
  ctx: MemberContext,
  key: string | undefined,
  requestHash: string,
): Promise<JobId | null> {
  if (!key) return null;
  const [known] = await tx
    .select({ id: generationJobs.id, requestHash: generationJobs.requestHash })
    .from(generationJobs)
    .where(and(eq(generationJobs.userId, ctx.userId), eq(generationJobs.idempotencyKey, key)));
  if (!known) return null;
  if (known.requestHash !== requestHash) {
    throw new AppError(
      "IDEMPOTENCY_MISMATCH",
      "This key was used for another run. Use a new one. Nothing was charged.",
    );
  }
  return JobId.parse(known.id);
}
