import { AppError, JobId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { generationJobs } from "@static-engine/db/schema";
import { and, eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { hashOf } from "../prompts/hash-of.ts";

/** What a member asks for, told apart from another request under the same key by its hash. */
export type Request = { idempotencyKey: string | undefined; requestHash: string };

export function toRequest({
  idempotencyKey,
  ...asked
}: { idempotencyKey?: string | undefined } & Record<string, unknown>): Request {
  return { idempotencyKey, requestHash: hashOf(Object.entries(asked).sort()) };
}

/** The run that this request has started before. @throws AppError IDEMPOTENCY_MISMATCH where that was another request */
export async function findByKey(tx: Tx, ctx: MemberContext, request: Request): Promise<JobId | null> {
  const { idempotencyKey } = request;
  if (!idempotencyKey) return null;
  const [known] = await tx
    .select({ id: generationJobs.id, requestHash: generationJobs.requestHash })
    .from(generationJobs)
    .where(and(eq(generationJobs.userId, ctx.userId), eq(generationJobs.idempotencyKey, idempotencyKey)));
  return known ? sameRequest(known, request) : null;
}

/** @throws AppError IDEMPOTENCY_MISMATCH where the key was used for another request */
export function sameRequest(known: { id: string; requestHash: string | null }, request: Request): JobId {
  if (known.requestHash !== request.requestHash) {
    throw new AppError(
      "IDEMPOTENCY_MISMATCH",
      "This key was used for another run. Use a new one. Nothing was charged.",
    );
  }
  return JobId.parse(known.id);
}
