import type { ListNoticesInput, Notices, SeeNoticesInput } from "@static-engine/contracts";
import { JobId } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { adConcepts, generationJobs, userEvents, users } from "@static-engine/db/schema";
import { and, desc, eq, gt, lt, sql } from "drizzle-orm";
import type { MemberContext } from "../context.ts";

/** Written out as in the index over notices, so that the planner sees that they are the same. */
const isNotice = sql`${userEvents.body} ->> 'type' in ('generation.completed', 'generation.failed', 'ad.proposed', 'ad.fix-failed', 'billing.changed', 'share.noted')`;

/** What happened and is worth telling, newest first. */
export async function listNotices({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ListNoticesInput;
}): Promise<Notices> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const [member] = await tx.select({ seen: users.noticesSeen }).from(users).where(eq(users.id, ctx.userId));
    const seen = member?.seen ?? 0;
    const mine = and(eq(userEvents.userId, ctx.userId), isNotice);
    const rows = await tx
      .select({
        seq: userEvents.seq,
        body: userEvents.body,
        createdAt: userEvents.createdAt,
        runId: generationJobs.id,
        number: generationJobs.number,
        product: sql<string | null>`${generationJobs.productSnapshot} ->> 'name'`,
        concept: adConcepts.name,
      })
      .from(userEvents)
      .leftJoin(generationJobs, eq(generationJobs.id, sql`(${userEvents.body} ->> 'jobId')::uuid`))
      .leftJoin(adConcepts, eq(adConcepts.id, generationJobs.conceptId))
      .where(and(mine, input.before ? lt(userEvents.seq, input.before) : undefined))
      .orderBy(desc(userEvents.seq))
      .limit(input.limit + 1);
    const unseen = await tx.$count(userEvents, and(mine, gt(userEvents.seq, seen)));
    return {
      items: rows.slice(0, input.limit).map((row) => ({
        seq: row.seq,
        at: row.createdAt.toISOString(),
        event: row.body,
        isNew: row.seq > seen,
        run:
          row.runId && row.number !== null
            ? {
                id: JobId.parse(row.runId),
                number: row.number,
                product: row.product ?? "",
                concept: row.concept ?? "",
              }
            : null,
      })),
      unseen,
      hasMore: rows.length > input.limit,
    };
  });
}

/** Everything up to this event is old news. Never goes back. */
export async function seeNotices({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: SeeNoticesInput;
}): Promise<void> {
  await asMember(ctx.db, ctx.userId, (tx) =>
    tx
      .update(users)
      .set({ noticesSeen: sql`greatest(${users.noticesSeen}, ${input.seq})` })
      .where(eq(users.id, ctx.userId)),
  );
}
