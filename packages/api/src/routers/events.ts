import type { MemberEvent } from "@static-engine/contracts";
import { WatchEventsInput } from "@static-engine/contracts";
import type { MemberContext } from "@static-engine/services";
import { watchEvents } from "@static-engine/services";
import { tracked } from "@trpc/server";
import { guardStream } from "../guard-stream.ts";
import { createRouter, memberProcedure } from "../trpc.ts";

async function* track(ctx: MemberContext, input: WatchInput, signal: AbortSignal) {
  for await (const event of guardStream<MemberEvent>(watchEvents({ ctx, input, signal }))) {
    yield tracked(String(event.seq), event);
  }
}
type WatchInput = { lastEventId?: string | null } | undefined;

export const eventsRouter = createRouter({
  /** Everything that happens to this member, from `lastEventId` on. One per tab. */
  watch: memberProcedure
    .input(WatchEventsInput)
    .subscription(({ ctx, input, signal }) =>
      track(ctx.member, input, signal ?? AbortSignal.timeout(60_000)),
    ),
});
