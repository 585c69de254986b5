import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { JobId } from "@static-engine/contracts";
import { waitFor } from "@static-engine/testing";
import type { TestServer } from "./test-server.ts";

export type Moment = {
  name: string;
  /** True in SQL once the moment has come; `$1` is the job. */
  when: string;
};

/** Waits until a moment of a job has come. */
export async function waitForMoment(server: TestServer, { name, when }: Moment, job: JobId): Promise<void> {
  const { sql } = server.container.database;
  await waitFor(
    name,
    async () => {
      const [row] = await sql.unsafe(`select ${when} as come`, [job]);
      return row?.come === true;
    },
    30_000,
  );
}

/** Kills a worker as a power cut would, and waits until it is gone. */
export async function killNow(worker: ChildProcess): Promise<void> {
  const gone = once(worker, "exit");
  worker.kill("SIGKILL");
  await gone;
}

/**
 * Kills a worker in the middle of a statement: `rows` (a query by the job) are kept from it until it waits for them,
 * and what it had begun dies with it, as it would if its machine had lost power. With `statement`, a part of it, only a
 * wait of that one counts.
 */
export async function killAtRows(
  server: TestServer,
  {
    worker,
    rows,
    job,
    statement = "",
  }: { worker: ChildProcess; rows: string; job: JobId; statement?: string },
): Promise<void> {
  const { sql } = server.container.database;
  await sql.begin(async (tx) => {
    await tx.unsafe(`${rows} for update`, [job]);
    const waiting = (part = "") =>
      sql<{ pid: number }[]>`
        select pid from pg_stat_activity
        where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0
          and position(${part} in query) > 0`;
    await waitFor(
      "the worker to wait for the rows",
      async () => (await waiting(statement)).length > 0,
      30_000,
    );
    await killNow(worker);
    for (const { pid } of await waiting()) await sql`select pg_terminate_backend(${pid})`;
    await waitFor("its statements to end", async () => (await waiting()).length === 0);
  });
}
