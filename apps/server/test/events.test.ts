import type { AppRouter } from "@static-engine/api";
import type { MemberEvent } from "@static-engine/contracts";
import { adjustCredits } from "@static-engine/services";
import { waitFor } from "@static-engine/testing";
import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import { sql } from "drizzle-orm";
import { EventSource } from "eventsource";
import { afterEach, describe, expect, it } from "vitest";
import { useServer } from "./test-server.ts";
import { signUp } from "./workspace.ts";

const server = useServer();
const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** Reads the stream as a browser tab does: EventSource, cookie, reconnects. */
function watch(cookie: string, lastEventId?: string) {
  const seen: MemberEvent[] = [];
  const errors: unknown[] = [];
  let started = 0;
  const client = createTRPCClient<AppRouter>({
    links: [
      httpSubscriptionLink({
        url: `${server.origin}/trpc`,
        EventSource,
        eventSourceOptions: () => ({
          fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, cookie } }),
        }),
      }),
    ],
  });
  const subscription = client.events.watch.subscribe(
    { lastEventId },
    {
      onStarted: () => {
        started += 1;
      },
      onData: (event) => seen.push(event.data),
      onError: (error) => errors.push(error),
    },
  );
  const close = () => subscription.unsubscribe();
  open.push(close);
  return { seen, errors, started: () => started, close };
}

function change(userId: string): Promise<unknown> {
  const body = JSON.stringify({ type: "credits.changed", credits: { available: 1, held: 0 } });
  return server.container.database.drizzle.execute(sql`select append_event(${userId}, ${body}::jsonb)`);
}

describe("events.watch", () => {
  it("begins where the page was read, and tells what came before it opened", async () => {
    const { member, client, cookie } = await signUp(server);
    const read = await client.member.me.query();
    await change(member.id);
    const stream = watch(cookie(), read.lastEventId);
    await waitFor("the event from between", () => stream.seen.length === 1);
    expect((await client.member.me.query()).lastEventId).toBe(String(stream.seen[0]?.seq));
  });

  it("tells a committed event at once", async () => {
    const { member, cookie } = await signUp(server);
    const stream = watch(cookie());
    await waitFor("the stream to open", () => stream.started() > 0);
    await change(member.id);
    server.container.notifier.notify(member.id);
    await waitFor("the event", () => stream.seen.length === 1, 5000);
    expect(stream.seen[0]).toMatchObject({ seq: 1, event: { type: "credits.changed" } });
  });

  it("replays what a closed tab has missed, in order, without gap or double", async () => {
    const { member, cookie } = await signUp(server);
    for (let count = 0; count < 450; count += 1) await change(member.id);
    const stream = watch(cookie(), "3");
    await waitFor("the replay", () => stream.seen.length >= 447, 10_000);
    await change(member.id);
    server.container.notifier.notify(member.id);
    await waitFor("the new one", () => stream.seen.length === 448, 5000);
    expect(stream.seen.map(({ seq }) => seq)).toEqual(Array.from({ length: 448 }, (_, index) => index + 4));
  });

  it("numbers events of many writers without a gap", async () => {
    const { member } = await signUp(server);
    await Promise.all(Array.from({ length: 40 }, () => change(member.id)));
    const rows = await server.container.database.drizzle.execute(
      sql`select seq::int from user_events where user_id = ${member.id} order by seq`,
    );
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  it("tells nobody else's events", async () => {
    const mine = await signUp(server);
    const theirs = await signUp(server);
    const stream = watch(mine.cookie());
    await waitFor("the stream to open", () => stream.started() > 0);
    await change(theirs.member.id);
    server.container.notifier.notify(theirs.member.id);
    await change(mine.member.id);
    server.container.notifier.notify(mine.member.id);
    await waitFor("my event", () => stream.seen.length === 1, 5000);
    expect(server.container.notifier.listenerCount()).toBe(1);
  });

  it("stops for somebody who is not signed in, instead of reconnecting for ever", async () => {
    const stream = watch("");
    await waitFor("the refusal", () => stream.errors.length === 1, 5000);
    expect(stream.errors[0]).toMatchObject({ data: { app: { code: "UNAUTHENTICATED" } } });
    expect(stream.started()).toBeLessThanOrEqual(1);
  });

  it("leaves no listener behind", async () => {
    const { cookie } = await signUp(server);
    const streams = Array.from({ length: 25 }, () => watch(cookie()));
    await waitFor("all to open", () => server.container.notifier.listenerCount() === 25);
    for (const stream of streams) stream.close();
    await waitFor("all to be gone", () => server.container.notifier.listenerCount() === 0);
  });

  it("carries changes of the ledger made elsewhere", async () => {
    const { member, client } = await signUp(server);
    await adjustCredits(server.container.database.drizzle, {
      userId: member.id,
      delta: 7,
      key: `t:${member.id}`,
      reason: "thanks",
    });
    expect((await client.member.me.query()).credits.available).toBe(27);
  });
});
