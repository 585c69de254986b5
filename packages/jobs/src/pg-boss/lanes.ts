import type { Job, PgBoss } from "pg-boss";

/** A lane's own poll, should all else fail; a poll is a query for every lane of every queue. */
const BACKSTOP_SECONDS = 30;
/** A process waits so long for each job that it has in hand before it takes one more, and no longer than that in all. */
const STAGGER = { perJobMs: 3, mostMs: 30 };

export type LaneSettings = {
  /** Jobs of this queue at once in this process. */
  lanes: number;
  /** How often to look for what nobody tells of: tries that have become due, jobs of workers that were lost. */
  lookSeconds: number;
  heartbeatRefreshSeconds: number;
};

export type Lanes = { look(): void; stop(): void };

/** How many jobs a process has in hand, over all its queues. */
export type Load = { jobs: number };

/**
 * Lets pg-boss work one queue with as many jobs at once as there are lanes. One idle lane is woken at a time, later where
 * the process is busier: a handful of jobs spreads over all processes instead of falling to the first, a lane that has
 * found a job wakes the next, and one that is done looks again at once. An empty queue costs one look.
 */
export async function openLanes(
  boss: PgBoss,
  name: string,
  { lanes, lookSeconds, heartbeatRefreshSeconds }: LaneSettings,
  load: Load,
  run: (task: Job<object>) => Promise<void>,
): Promise<Lanes> {
  const idle = new Set<string>();
  let soon: NodeJS.Timeout | null = null;
  const wakeOne = () => {
    soon = null;
    const [first] = idle;
    if (first !== undefined) boss.notifyWorker(first);
  };
  const look = () => {
    soon ??= setTimeout(wakeOne, Math.min(STAGGER.mostMs, load.jobs * STAGGER.perJobMs));
  };
  const settings = { heartbeatRefreshSeconds, pollingIntervalSeconds: BACKSTOP_SECONDS } as const;
  for (let lane = 0; lane < lanes; lane += 1) {
    const own = await boss.work<object>(name, settings, async ([task]) => {
      if (!task) return;
      idle.delete(own);
      load.jobs += 1;
      look();
      try {
        await run(task);
      } finally {
        load.jobs -= 1;
        idle.add(own);
        boss.notifyWorker(own);
      }
    });
    idle.add(own);
  }
  const timer = setInterval(look, lookSeconds * 1000);
  return {
    look,
    stop() {
      clearInterval(timer);
      if (soon) clearTimeout(soon);
    },
  };
}
