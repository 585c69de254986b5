import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Database } from "@static-engine/db";
import type { ServiceContext } from "@static-engine/services";
import { listMembers, readConfig, readDashboard, refreshStatistics } from "@static-engine/services";
import { seedConcepts } from "../../apps/server/src/seed/seed-concepts.ts";
import { withDatabase } from "../bench-database.ts";
import type { Finding, Row } from "../row.ts";
import { percentile, timeOf } from "../row.ts";
import { seedAdmin } from "../seed-admin.ts";

const SCALE = { members: 100_000, runs: 1_000_000, days: 365 };
const SAMPLES = 60;
const WATCHERS = 4;
const ALONE = { baseline: null, baselineTitle: "" };

/** What an operator types: rare and frequent parts of names and addresses, whole ids, filters, deep pages. */
async function searchTimes({ drizzle: db, sql }: Database): Promise<number[]> {
  const people = await sql<{ id: string; email: string; name: string }[]>`
    select id, email, full_name as name from users order by referral_code limit ${SAMPLES / 6}`;
  const times: number[] = [];
  const list = (input: Omit<Parameters<typeof listMembers>[0]["input"], "limit">) =>
    listMembers({ ctx: { db }, input: { limit: 50, ...input } });
  for (const { id, email, name } of people) {
    const inputs = [
      { q: email },
      { q: email.slice(6, 14) },
      { q: name.slice(0, 12) },
      { q: "aziza" },
      { q: id },
      { status: "suspended", q: "nobody at all" } as const,
    ];
    for (const input of inputs) times.push(await timeOf(() => list(input)));
  }
  return times;
}

/** Milliseconds until the slowest of several processes reads a changed value. */
async function configTime({ drizzle: db, sql }: Database, url: string): Promise<number> {
  const script = fileURLToPath(new URL("../config-watcher.ts", import.meta.url));
  const watchers = Array.from({ length: WATCHERS }, () =>
    spawn(process.execPath, ["--import", "tsx", script, url], { stdio: ["ignore", "pipe", "inherit"] }),
  );
  const lines = watchers.map((watcher) => createInterface({ input: watcher.stdout })[Symbol.asyncIterator]());
  /** The next value that every process has read. A process that ended reads nothing, and must not pass for quick. */
  const next = async (): Promise<string[]> => {
    const results = await Promise.all(lines.map((line) => line.next()));
    if (results.some(({ done }) => done))
      throw new Error("a process that watches the configuration has ended");
    return results.map(({ value }) => String(value));
  };
  try {
    await next();
    const times: number[] = [];
    for (let value = 1; value <= 10; value += 1) {
      const seen = next();
      times.push(
        await timeOf(async () => {
          await sql`insert into system_config (key, value) values ('credits.low', ${value}::text::jsonb)
            on conflict (key) do update set value = excluded.value`;
          const values = await seen;
          if (values.some((found) => found !== String(value)))
            throw new Error(`${values} instead of ${value}`);
        }),
      );
    }
    const { "credits.low": last } = await readConfig(db);
    if (last !== 10) throw new Error("the last change is not stored");
    return Math.max(...times);
  } finally {
    for (const watcher of watchers) watcher.kill();
  }
}

/** The admin pages at a hundred thousand members and a million runs. */
export const adminRow: Row = {
  id: "admin",
  run: () =>
    withDatabase(
      async (database): Promise<Finding[]> => {
        const { drizzle: db } = database;
        await seedConcepts(db);
        await seedAdmin(database, SCALE);
        const ctx = {
          db,
          clock: { now: () => new Date() },
          config: () => readConfig(db),
        } satisfies Partial<ServiceContext>;
        await refreshStatistics({ ctx, input: { deep: true } });
        await database.sql`vacuum analyze`;
        const times: number[] = [];
        for (let turn = 0; turn < SAMPLES; turn += 1) {
          const days = [7, 30, 90, 45][turn % 4] ?? 30;
          times.push(await timeOf(() => readDashboard({ ctx, input: { days } })));
        }
        const today = await timeOf(() => refreshStatistics({ ctx, input: { deep: false } }));
        const searches = await searchTimes(database);
        return [
          {
            ...ALONE,
            id: "dashboard",
            title: "dashboard at 1 000 000 runs and 100 000 members, p95",
            value: percentile(times, 0.95),
            unit: "ms",
            target: { kind: "max", limit: 300 },
          },
          {
            ...ALONE,
            id: "dashboard-count",
            title: "counting today and yesterday for it",
            value: today,
            unit: "ms",
            target: { kind: "max", limit: 5000 },
          },
          {
            ...ALONE,
            id: "member-search",
            title: "member search at 100 000 members, p95",
            value: percentile(searches, 0.95),
            unit: "ms",
            target: { kind: "max", limit: 60 },
          },
        ];
      },
      { max: 6 },
    ),
};

/** How long after a change the slowest of several processes goes by it. */
export const configRow: Row = {
  id: "config-effect",
  run: () =>
    withDatabase(
      async (database, url): Promise<Finding[]> => [
        {
          ...ALONE,
          id: "config-effect",
          title: `change of the configuration in effect in ${WATCHERS} processes, slowest of ten`,
          value: await configTime(database, url),
          unit: "ms",
          target: { kind: "max", limit: 2000 },
        },
      ],
      { max: 2 },
    ),
};
