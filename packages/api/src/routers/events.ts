import type { MemberEvent } from "@static-engine/contracts";
import { ListNoticesInput, Notices, SeeNoticesInput, WatchEventsInput } from "@static-engine/contracts";
import type { MemberContext } from "@static-engine/services";
import { listNotices, seeNotices, watchEvents } from "@static-engine/services";
import { tracked } from "@trpc/server";
import { guardStream } from "../guard-stream.ts";
import { createRouter, memberProcedure } from "../trpc.ts";
import { OK, Ok } from "./member.ts";

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
  notices: memberProcedure
    .input(ListNoticesInput.optional())
    .output(Notices)
    .query(({ ctx, input }) => listNotices({ ctx: ctx.member, input: input ?? ListNoticesInput.parse({}) })),
  seeNotices: memberProcedure
    .input(SeeNoticesInput)
    .output(Ok)
    .mutation(async ({ ctx, input }) => {
      await seeNotices({ ctx: ctx.member, input });
      return OK;
    }),
});
