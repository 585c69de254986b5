import type { DeadJob, QueueStat } from "@static-engine/contracts";
import type { Database, Drizzle, Tx } from "@static-engine/db";
import { sql } from "drizzle-orm";
import type { Job } from "pg-boss";
import { fromDrizzle, PgBoss } from "pg-boss";
import type { z } from "zod";
import type { JobContract, PayloadOf } from "../define-job.ts";
import { DEAD_LETTER, JOBS } from "../jobs.ts";
import type { Lanes } from "./lanes.ts";
import { openLanes } from "./lanes.ts";
import { isDead, readDeadJobs, readDeadPayload, readQueues } from "./queue-desk.ts";

type AnyJob = JobContract<string, z.ZodType>;

type DeadLetterHandler = (dead: { job: string; payload: unknown; error: unknown }) => Promise<void>;

export type Queue = {
  /** Sends with the caller's transaction; the job exists when that commits. */
  send<Contract extends AnyJob>(
    tx: Tx,
    job: Contract,
    payload: PayloadOf<Contract>,
    options?: { priority?: number },
  ): Promise<void>;
  /** Sends several of one kind at once. */
  sendAll<Contract extends AnyJob>(
    tx: Tx,
    job: Contract,
    payloads: readonly PayloadOf<Contract>[],
    options?: { priority?: number },
  ): Promise<void>;
  /** Runs `handler` for jobs of this kind, at most `concurrency` at once in this process. */
  work<Contract extends AnyJob>(
    job: Contract,
    handler: (payload: PayloadOf<Contract>, signal: AbortSignal) => Promise<void>,
    options: { concurrency: number },
  ): Promise<void>;
  /** Runs `handler` for jobs whose tries are used up. */
  workDeadLetters(handler: DeadLetterHandler): Promise<void>;
  /** Depth and age of every queue that the contracts name. */
  stats(db: Drizzle): Promise<QueueStat[]>;
  /** Jobs whose tries are used up, the newest first. */
  dead(db: Drizzle, limit: number): Promise<DeadJob[]>;
  /** What a dead job was to do; undefined if it is not dead. */
  deadPayload(db: Drizzle, queue: string, id: string): Promise<unknown>;
  /** Lets a dead job run once more when the transaction commits; false if it is not dead. */
  redrive(tx: Tx, queue: string, id: string): Promise<boolean>;
  /** Makes the queues and the schedules that the contracts name. Every process may call it. */
  prepare(): Promise<void>;
  stop(): Promise<void>;
};

export type QueueOptions = {
  url: string;
  /** Connections of the queue's own pool. */
  max: number;
  /** Workers listen for jobs, watch for lost ones and run the schedules; senders do not. */
  role: "sender" | "worker";
  /** LISTEN over a connection of its own, which is made anew when it is lost. */
  listen: Database["sql"]["listen"];
  onError(error: unknown): void;
};

/** Tells workers of a queue's name when a transaction with jobs for it has committed. */
const CHANNEL = "jobs_sent";
/** How often lost workers are looked for. With the 10 s heartbeat a killed worker's job runs again within 12 s. */
const WATCH_SECONDS = 5;
const LOOK_SECONDS = 1;
/** Of jobs that run by the clock: nobody waits for a backlog of theirs, and every look is a query. */
const CLOCK_LOOK_SECONDS = 5;
const STOP_TIMEOUT_MS = 20_000;

async function makeQueue(boss: PgBoss, job: AnyJob): Promise<void> {
  const { retryLimit, retryDelaySeconds, heartbeatSeconds, expireInSeconds } = job.options;
  const options = {
    retryLimit,
    retryDelay: retryDelaySeconds,
    retryBackoff: true,
    heartbeatSeconds,
    expireInSeconds,
    deadLetter: DEAD_LETTER,
    deleteAfterSeconds: 24 * 3600,
    // Told by ourselves, to one lane at a time.
    notify: false,
  };
  await boss.createQueue(job.name, options);
  await boss.updateQueue(job.name, options);
}

/** Opens the job queue that lies in the same PostgreSQL as everything else. */
export async function openQueue(options: QueueOptions): Promise<Queue> {
  const worker = options.role === "worker";
  const boss = new PgBoss({
    connectionString: options.url,
    max: options.max,
    application_name: `static-engine-queue-${options.role}`,
    supervise: worker,
    schedule: worker,
    superviseIntervalSeconds: WATCH_SECONDS,
    monitorIntervalSeconds: WATCH_SECONDS,
  });
  boss.on("error", options.onError);
  await boss.start();
  const lanes = new Map<string, Lanes>();
  const load = { jobs: 0 };
  const lookEverywhere = () => {
    for (const { look } of lanes.values()) look();
  };
  const heard = worker
    ? await options.listen(CHANNEL, (name) => lanes.get(name)?.look(), lookEverywhere)
    : null;

  async function sendAll(
    tx: Tx,
    job: AnyJob,
    payloads: readonly unknown[],
    { priority }: { priority?: number } = {},
  ): Promise<void> {
    const shared = priority === undefined ? {} : { priority };
    const jobs = payloads.map((payload) => ({ ...shared, data: Object(job.payload.parse(payload)) }));
    await boss.insert(job.name, jobs, { db: fromDrizzle(tx, sql) });
    await tx.execute(sql`select pg_notify(${CHANNEL}, ${job.name})`);
  }

  return {
    send: (tx, job, payload, options) => sendAll(tx, job, [payload], options),
    sendAll,
    async work(job, handler, { concurrency }) {
      const settings = {
        lanes: concurrency,
        lookSeconds: job.cron ? CLOCK_LOOK_SECONDS : LOOK_SECONDS,
        heartbeatRefreshSeconds: Math.max(1, Math.floor(job.options.heartbeatSeconds / 3)),
      };
      const run = (task: Job<object>) => handler(readPayload(job, task.data), task.signal);
      lanes.set(job.name, await openLanes(boss, job.name, settings, load, run));
    },
    async workDeadLetters(handler) {
      const settings = {
        pollingIntervalSeconds: LOOK_SECONDS,
        includeMetadata: true,
      } as const;
      await boss.work(DEAD_LETTER, settings, async ([task]) => {
        if (!task) return;
        await handler({
          job: task.sourceName ?? "unknown",
          payload: task.data,
          error: task.sourceOutput,
        });
      });
    },
    stats: (db) => readQueues(db, [...JOBS.map(({ name }) => name), DEAD_LETTER]),
    dead: readDeadJobs,
    deadPayload: readDeadPayload,
    async redrive(tx, queue, id) {
      if (!(await isDead(tx, queue, id))) return false;
      await boss.retry(queue, id, { db: fromDrizzle(tx, sql) });
      return true;
    },
    async prepare() {
      await boss.createQueue(DEAD_LETTER, { retryLimit: 5, retryDelay: 2, retryBackoff: true });
      for (const job of JOBS) await makeQueue(boss, job);
      if (!worker) return;
      for (const job of JOBS) if (job.cron) await boss.schedule(job.name, job.cron, {}, { tz: "UTC" });
    },
    async stop() {
      await heard?.unlisten().catch(() => {});
      for (const { stop } of lanes.values()) stop();
      await boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS, close: true });
    },
  };
}

/** A payload that does not fit its contract is a bug of the sender; the job dies with a clear message. */
function readPayload<Contract extends AnyJob>(job: Contract, data: unknown): PayloadOf<Contract> {
  return job.payload.parse(data) as PayloadOf<Contract>;
}
