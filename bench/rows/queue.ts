import { AdId, JobId } from "@static-engine/contracts";
import { fillSlot } from "@static-engine/jobs";
import { openQueue } from "@static-engine/jobs/pg-boss";
import { PgBoss } from "pg-boss";
import { v7 } from "uuid";
import { withDatabase } from "../bench-database.ts";
import type { Row } from "../row.ts";
import { percentile } from "../row.ts";

const SAMPLES = 300;
const POLL_SAMPLES = 12;

type Started = { send(id: string): Promise<unknown>; onStart(callback: (id: string) => void): void };

/** Milliseconds from the call that enqueues until a handler runs, one job at a time on an idle worker. */
async function latencies({ send, onStart }: Started, count: number): Promise<number[]> {
  const waiting = new Map<string, (at: number) => void>();
  onStart((id) => waiting.get(id)?.(performance.now()));
  const found: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const id = v7();
    const started = new Promise<number>((resolve) => waiting.set(id, resolve));
    const at = performance.now();
    await send(id);
    found.push((await started) - at);
    waiting.delete(id);
  }
  return found;
}

async function bareLatencies(url: string, count: number, notify: boolean): Promise<number[]> {
  const boss = new PgBoss({
    connectionString: url,
    schema: notify ? "bare_notify" : "bare_poll",
    useListenNotify: notify,
  });
  boss.on("error", () => {});
  await boss.start();
  await boss.createQueue("bench", { notify });
  let heard: (id: string) => void = () => {};
  await boss.work<{ id: string }>("bench", async ([job]) => heard(job?.data.id ?? ""));
  const found = await latencies(
    {
      send: (id) => boss.send("bench", { id }),
      onStart: (callback) => {
        heard = callback;
      },
    },
    count,
  );
  await boss.stop({ graceful: false, close: true });
  return found;
}

/** From the committed transaction that enqueues to the handler's first line, against bare pg-boss. */
export const queueRow: Row = {
  id: "enqueue-to-start",
  run: () =>
    withDatabase(async ({ drizzle, sql }, url) => {
      const options = { url, max: 6, listen: sql.listen, onError: () => {} };
      const worker = await openQueue({ ...options, role: "worker" });
      await worker.prepare();
      let heard: (id: string) => void = () => {};
      await worker.work(fillSlot, async ({ adId }) => heard(adId), { concurrency: 3 });
      const runId = JobId.parse(v7());
      const own = await latencies(
        {
          send: (id) =>
            drizzle.transaction((tx) =>
              worker.send(tx, fillSlot, { runId, adId: AdId.parse(id), attempt: 1 }),
            ),
          onStart: (callback) => {
            heard = callback;
          },
        },
        SAMPLES,
      );
      await worker.stop();
      const notify = await bareLatencies(url, SAMPLES, true);
      const polled = await bareLatencies(url, POLL_SAMPLES, false);
      return [
        {
          id: "enqueue-to-start-p50",
          title: "enqueue → job start, p50",
          value: percentile(own, 0.5),
          unit: "ms",
          baseline: percentile(notify, 0.5),
          baselineTitle: "bare pg-boss with NOTIFY",
          target: { kind: "max" as const, limit: 6 },
        },
        {
          id: "enqueue-to-start-p99",
          title: "enqueue → job start, p99",
          value: percentile(own, 0.99),
          unit: "ms",
          baseline: percentile(notify, 0.99),
          baselineTitle: "bare pg-boss with NOTIFY",
          target: { kind: "max" as const, limit: 20 },
        },
        {
          id: "enqueue-to-start-polling",
          title: "the same against default polling, p50",
          value: percentile(own, 0.5),
          unit: "ms",
          baseline: percentile(polled, 0.5),
          baselineTitle: "bare pg-boss, default polling",
          target: { kind: "max" as const, limit: 6 },
        },
      ];
    }),
};
