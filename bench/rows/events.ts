import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AppRouter } from "@static-engine/api";
import { UserId } from "@static-engine/contracts";
import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import { sql } from "drizzle-orm";
import { EventSource } from "eventsource";
import { openContainer } from "../../apps/server/src/container.ts";
import { readEnv } from "../../apps/server/src/env.ts";
import { createApp } from "../../apps/server/src/http/app.ts";
import { withDatabase } from "../bench-database.ts";
import type { Row } from "../row.ts";
import { percentile } from "../row.ts";

const SAMPLES = 200;

async function bareRoundTrips(plain: import("postgres").Sql): Promise<number[]> {
  let heard: () => void = () => {};
  await plain.listen("bench_bare", () => heard());
  const times: number[] = [];
  for (let turn = 0; turn < SAMPLES; turn += 1) {
    const at = performance.now();
    const arrived = new Promise<void>((resolve) => {
      heard = resolve;
    });
    await plain.notify("bench_bare", String(turn));
    await arrived;
    times.push(performance.now() - at);
  }
  return times;
}

/** From the commit of an event to the callback in a subscriber over real HTTP and SSE. */
export const eventsRow: Row = {
  id: "event-to-browser",
  run: () =>
    withDatabase(async (database, url) => {
      const folder = await mkdtemp(join(tmpdir(), "static-engine-bench-"));
      const env = {
        ...readEnv({ NODE_ENV: "test", DATA_DIR: folder, LOG_LEVEL: "silent" }),
        DATABASE_URL: url,
      };
      const container = await openContainer(env, "http");
      const server = createServer(createApp(container));
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const address = server.address();
      const origin = `http://127.0.0.1:${address && typeof address === "object" ? address.port : 0}`;
      const signup = await fetch(`${origin}/trpc/member.signup`, {
        method: "POST",
        headers: { origin, "x-static-engine": "1", "content-type": "application/json" },
        body: JSON.stringify({ email: "bench@example.test", password: "bench password" }),
      });
      const cookie = signup.headers.get("set-cookie")?.split(";")[0] ?? "";
      const userId = UserId.parse((await signup.json()).result.data.id);
      let heard: () => void = () => {};
      const client = createTRPCClient<AppRouter>({
        links: [
          httpSubscriptionLink({
            url: `${origin}/trpc`,
            EventSource,
            eventSourceOptions: () => ({
              fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, cookie } }),
            }),
          }),
        ],
      });
      const subscription = await new Promise<{ unsubscribe(): void }>((resolve) => {
        const opened = client.events.watch.subscribe(
          {},
          { onStarted: () => resolve(opened), onData: () => heard() },
        );
      });
      const body = JSON.stringify({ type: "credits.changed", credits: { available: 1, held: 0 } });
      const times: number[] = [];
      for (let turn = 0; turn < SAMPLES; turn += 1) {
        const arrived = new Promise<void>((resolve) => {
          heard = resolve;
        });
        await database.drizzle.execute(sql`select append_event(${userId}, ${body}::jsonb)`);
        const committed = performance.now();
        container.notifier.notify(userId);
        await arrived;
        times.push(performance.now() - committed);
      }
      const bare = await bareRoundTrips(database.sql);
      subscription.unsubscribe();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await container.close();
      await rm(folder, { recursive: true, force: true });
      const row = (share: number, limit: number) => ({
        id: `event-to-browser-p${share * 100}`,
        title: `committed event → subscriber, p${share * 100}`,
        value: percentile(times, share),
        unit: "ms",
        baseline: percentile(bare, share),
        baselineTitle: "bare LISTEN/NOTIFY round trip",
        target: { kind: "max" as const, limit },
      });
      return [row(0.5, 30), row(0.99, 120)];
    }),
};
