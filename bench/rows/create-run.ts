import { setTimeout } from "node:timers/promises";
import { inLanes, order, withModels } from "../model-stage.ts";
import type { Row } from "../row.ts";
import { percentile } from "../row.ts";

const QUEUED = 200;
const LANES = 8;
const MEMBERS = 20;
const ORDERS = 400;
const EVERY_MS = 50;
/** The first orders of a process find code that is not compiled and connections that have prepared nothing. */
const WARM_UP = 24;

/** `generation.create` while two hundred runs are queued at once on two workers, and for those themselves. */
export const createRunRow: Row = {
  id: "generation-create",
  run: () =>
    withModels({ workers: 2, jobs: 16 }, async (stage) => {
      await stage.configure({
        "models.scene": [{ model: "studio", credits: {}, level: "standard" }],
        "models.limits": { anthropic: { concurrency: 2, perMinute: 10_000 } },
        "generation.runs_per_minute": 100,
      });
      await stage.models.ask({ provider: "anthropic", latency: 2400 });
      await stage.container.database.sql`update subscription_tiers set concurrent_runs = 100`;
      const conceptId = await stage.concept("comparison-table");
      const members = await Promise.all(Array.from({ length: MEMBERS }, () => stage.member()));
      const times: number[] = [];
      const timed = async (i: number) => {
        const member = members[i % MEMBERS];
        if (!member) throw new Error("no member");
        const at = performance.now();
        await order(stage, member, conceptId);
        times.push(performance.now() - at);
      };
      await inLanes(LANES, QUEUED, timed);
      const burst = times.splice(0).slice(WARM_UP);
      // Whoever orders does not wait for another's answer.
      const orders: Promise<void>[] = [];
      for (let i = 0; i < ORDERS; i += 1) {
        orders.push(timed(i));
        await setTimeout(EVERY_MS);
      }
      await Promise.all(orders);
      return [
        {
          id: "generation-create",
          title: `generation.create p99, ${1000 / EVERY_MS} a second while ${QUEUED} runs are queued on two workers`,
          value: percentile(times, 0.99),
          unit: "ms",
          baseline: percentile(times, 0.5),
          baselineTitle: "p50",
          target: { kind: "max", limit: 60 },
        },
        {
          id: "generation-create-burst",
          title: `the same for the ${QUEUED} themselves, ${LANES} at a time`,
          value: percentile(burst, 0.99),
          unit: "ms",
          baseline: percentile(burst, 0.5),
          baselineTitle: "p50",
          target: { kind: "max", limit: 60 },
        },
      ];
    }),
};
