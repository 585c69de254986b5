import type { DeadJob, QueueStat } from "@static-engine/contracts";
import type { Drizzle, Tx } from "@static-engine/db";
import { sql } from "drizzle-orm";
import { z } from "zod";

const Stat = z.object({
  name: z.string(),
  ready: z.coerce.number(),
  active: z.coerce.number(),
  deferred: z.coerce.number(),
  dead: z.coerce.number(),
  oldest: z.coerce.number().nullable(),
});
const Dead = z.object({
  id: z.string(),
  name: z.string(),
  data: z.unknown(),
  output: z.unknown(),
  tries: z.coerce.number(),
  created_on: z.coerce.date(),
  completed_on: z.coerce.date(),
});
const StoredError = z.object({ message: z.string() });

type Executor = Pick<Drizzle | Tx, "execute">;

/** Depth and age of every queue, counted from the jobs themselves: the queue's own figures lag behind by a watch. */
export async function readQueues(db: Executor, names: readonly string[]): Promise<QueueStat[]> {
  const rows = await db.execute(sql`
    select q.name,
      count(*) filter (where j.state in ('created', 'retry') and j.start_after <= now()) as ready,
      count(*) filter (where j.state = 'active') as active,
      count(*) filter (where j.state in ('created', 'retry') and j.start_after > now()) as deferred,
      count(*) filter (where j.state = 'failed') as dead,
      extract(epoch from now() - min(j.created_on)
        filter (where j.state in ('created', 'retry') and j.start_after <= now())) as oldest
    from unnest(${sql.param(`{${names.map((name) => `"${name}"`).join(",")}}`)}::text[]) as q(name)
    left join pgboss.job j on j.name = q.name and j.state in ('created', 'retry', 'active', 'failed')
    group by q.name order by q.name`);
  return z
    .array(Stat)
    .parse([...rows])
    .map(({ oldest, ...stat }) => ({ ...stat, oldestSeconds: oldest === null ? null : Math.round(oldest) }));
}

function errorText(output: unknown): string {
  const known = StoredError.safeParse(output);
  return (known.success ? known.data.message : (JSON.stringify(output) ?? "unknown")).slice(0, 2000);
}

/** Jobs whose tries are used up, the newest first. They are kept for a day. */
export async function readDeadJobs(db: Executor, limit: number): Promise<DeadJob[]> {
  const rows = await db.execute(sql`
    select id, name, data, output, retry_count + 1 as tries, created_on, coalesce(completed_on, created_on) as completed_on
    from pgboss.job where state = 'failed' order by completed_on desc limit ${limit}`);
  return z
    .array(Dead)
    .parse([...rows])
    .map(({ id, name, data, output, tries, created_on, completed_on }) => ({
      id,
      queue: name,
      payload: (JSON.stringify(data) ?? "").slice(0, 4000),
      error: errorText(output),
      tries,
      createdAt: created_on.toISOString(),
      diedAt: completed_on.toISOString(),
    }));
}

/** What this job was to do, if its tries are used up; undefined if not, or if there is no such job. */
export async function readDeadPayload(db: Executor, queue: string, id: string): Promise<unknown> {
  const [row] = await db.execute(
    sql`select data from pgboss.job where name = ${queue} and id = ${id} and state = 'failed'`,
  );
  return row?.data;
}

/** Whether this job's tries are used up; the row stays locked, so that two who redrive it do so once. */
export async function isDead(tx: Executor, queue: string, id: string): Promise<boolean> {
  const rows = await tx.execute(
    sql`select id from pgboss.job where name = ${queue} and id = ${id} and state = 'failed' for update`,
  );
  return rows.length > 0;
}
