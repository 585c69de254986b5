import type { MemberEvent } from "@static-engine/contracts";
import { userCounters, userEvents } from "@static-engine/db/schema";
import { and, asc, eq, gt } from "drizzle-orm";
import type { MemberContext } from "../context.ts";

const BATCH = 200;
/** A lost hint delays an event by this much at most. */
const CATCH_UP_MS = 15_000;

async function readHead(ctx: MemberContext): Promise<number> {
  const [row] = await ctx.db
    .select({ seq: userCounters.eventSeq })
    .from(userCounters)
    .where(eq(userCounters.userId, ctx.userId));
  return row?.seq ?? 0;
}

/** Events after `seq`, oldest first, at most one batch. */
async function readAfter(ctx: MemberContext, seq: number): Promise<MemberEvent[]> {
  const rows = await ctx.db
    .select({ seq: userEvents.seq, body: userEvents.body, createdAt: userEvents.createdAt })
    .from(userEvents)
    .where(and(eq(userEvents.userId, ctx.userId), gt(userEvents.seq, seq)))
    .orderBy(asc(userEvents.seq))
    .limit(BATCH);
  return rows.map((row) => ({ seq: row.seq, at: row.createdAt.toISOString(), event: row.body }));
}

/** Resolves at the next hint, after the catch-up time, or when the reader leaves. */
function createHintWaiter(signal: AbortSignal) {
  let pending = false;
  let wake: (() => void) | null = null;
  const hint = () => {
    pending = true;
    wake?.();
  };
  signal.addEventListener("abort", hint, { once: true });
  return {
    hint,
    async next(): Promise<void> {
      if (!pending) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, CATCH_UP_MS);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wake = null;
      pending = false;
    },
  };
}

/**
 * The member's events from `lastEventId` on, for as long as the reader stays. Without one it starts at the newest.
 * It listens before it reads, so nothing falls between the two.
 */
export async function* watchEvents({
  ctx,
  input,
  signal,
}: {
  ctx: MemberContext;
  input: { lastEventId?: string | null } | undefined;
  signal: AbortSignal;
}): AsyncGenerator<MemberEvent, void, void> {
  const waiter = createHintWaiter(signal);
  const stop = ctx.hints.listen(ctx.userId, waiter.hint);
  try {
    const given = Number.parseInt(input?.lastEventId ?? "", 10);
    let cursor = Number.isSafeInteger(given) && given >= 0 ? given : await readHead(ctx);
    while (!signal.aborted) {
      const events = await readAfter(ctx, cursor);
      for (const event of events) {
        yield event;
        cursor = event.seq;
      }
      if (events.length < BATCH) await waiter.next();
    }
  } finally {
    stop();
  }
}
