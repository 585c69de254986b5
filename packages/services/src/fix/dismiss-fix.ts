import type { DismissFixInput } from "@static-engine/contracts";
import { asMember, elevate } from "@static-engine/db";
import { generationJobs } from "@static-engine/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { findAd } from "../library/get-ad.ts";

/** Puts the news of a failed fix away; doing it again changes nothing. @throws AppError NOT_FOUND */
export async function dismissFix({
  ctx,
  input: { id, jobId },
}: {
  ctx: MemberContext;
  input: DismissFixInput;
}): Promise<void> {
  await asMember(ctx.db, ctx.userId, async (tx) => {
    await findAd(tx, id);
    await elevate(tx, ctx.userId, () =>
      tx
        .update(generationJobs)
        .set({ dismissedAt: ctx.clock.now() })
        .where(
          and(
            eq(generationJobs.id, jobId),
            eq(generationJobs.targetAdId, id),
            eq(generationJobs.kind, "fix"),
            eq(generationJobs.status, "failed"),
            isNull(generationJobs.dismissedAt),
          ),
        ),
    );
  });
}
