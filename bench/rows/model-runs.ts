import { setTimeout } from "node:timers/promises";
import type { JobId } from "@static-engine/contracts";
import { generatedAds, generationJobs } from "@static-engine/db/schema";
import { watchEvents } from "@static-engine/services";
import { count, inArray } from "drizzle-orm";
import type { Stage, Subject } from "../model-stage.ts";
import { inLanes, order, withModels } from "../model-stage.ts";
import type { Row } from "../row.ts";
import { percentile } from "../row.ts";

const LATENCY_MS = 1000;
const ROUNDS = 7;
/** A worker lives for days: what is measured is compiled code. The very first run is a figure of its own. */
const WARM_UP = 4;
const FIRST_LIMIT_S = 4;

/** Pays nothing on top, so that a bench member's credits last. */
const FREE = [{ model: "gemini/nano-banana-2.1", credits: {}, level: "standard" as const }];

/** Each look takes something from what is measured. */
const LOOK_MS = 250;

/** Until no run is open any more. */
async function allEnded({ container }: Stage): Promise<void> {
  for (;;) {
    const [open] = await container.database.drizzle
      .select({ runs: count() })
      .from(generationJobs)
      .where(inArray(generationJobs.status, ["pending", "processing"]));
    if ((open?.runs ?? 0) === 0) return;
    await setTimeout(LOOK_MS);
  }
}

/** Follows the run as its member's browser does, to its last event. @throws where it ends otherwise than completed */
async function untilCompleted({ ctx }: Subject, id: JobId): Promise<void> {
  const stop = new AbortController();
  try {
    for await (const { event } of watchEvents({ ctx, input: { lastEventId: "0" }, signal: stop.signal })) {
      if (!("jobId" in event) || event.jobId !== id) continue;
      if (event.type === "generation.completed") return;
      if (event.type === "generation.failed" || event.type === "generation.canceled")
        throw new Error(`a run ended with ${event.type}`);
    }
  } finally {
    stop.abort();
  }
}

/** A run with emulated models, from the order to its last event, against the time that its models take one after the other. */
export const modelRunRow: Row = {
  id: "model-run",
  run: () =>
    // As many as `pnpm start` brings up on two cores.
    withModels({ workers: 2, jobs: 16 }, async (stage) => {
      // Rounds follow each other faster than a member's runs: what is measured is the run, not the provider's limit.
      await stage.configure({
        "models.scene": FREE,
        "models.limits": { gemini: { concurrency: 18, perMinute: 10_000 } },
      });
      for (const provider of ["anthropic", "gemini"])
        await stage.models.ask({ provider, latency: LATENCY_MS });
      const conceptId = await stage.concept("product-hero");
      const times: number[] = [];
      for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
        const subject = await stage.member();
        const start = performance.now();
        const id = await order(stage, subject, conceptId);
        await untilCompleted(subject, id);
        times.push((performance.now() - start) / 1000);
      }
      // The words first, then all scenes at once.
      const floor = (2 * LATENCY_MS) / 1000;
      return [
        {
          id: "model-run",
          title: "a run with emulated models: six variations, three ratios",
          value: percentile(times.slice(WARM_UP), 0.5),
          unit: "s",
          baseline: floor,
          baselineTitle: "the models' own time: one copy call, then scenes at once",
          target: { kind: "max", limit: floor + 1 },
        },
        {
          id: "model-run-first",
          title: "the first such run after a start",
          value: times[0] ?? Number.NaN,
          unit: "s",
          baseline: floor,
          baselineTitle: "the models' own time",
          target: { kind: "max", limit: FIRST_LIMIT_S },
        },
      ];
    }),
};

const RUNS = 200;
const MEMBERS = 20;
const PLACES = 2;
const COPY_MS = 2400;

/** Two hundred runs at once on two worker processes, held back by one provider's limit alone. */
export const modelThroughputRow: Row = {
  id: "model-throughput",
  run: () =>
    withModels({ workers: 2, jobs: 16 }, async (stage) => {
      await stage.configure({
        "models.scene": [{ model: "studio", credits: {}, level: "standard" }],
        "models.limits": { anthropic: { concurrency: PLACES, perMinute: 10_000 } },
        "generation.runs_per_minute": 100,
      });
      await stage.models.ask({ provider: "anthropic", latency: COPY_MS });
      await stage.container.database.sql`update subscription_tiers set concurrent_runs = 100`;
      // One whose words need no second call for this product: what is measured is the limit, not the repair.
      const conceptId = await stage.concept("comparison-table");
      const members = await Promise.all(Array.from({ length: MEMBERS }, () => stage.member()));
      const start = performance.now();
      const ids = await inLanes(8, RUNS, async (i) => {
        const member = members[i % MEMBERS];
        if (!member) throw new Error("no member");
        return order(stage, member, conceptId);
      });
      await allEnded(stage);
      const seconds = (performance.now() - start) / 1000;
      const ended = await stage.container.database.drizzle
        .select({ status: generatedAds.status, ads: count() })
        .from(generatedAds)
        .where(inArray(generatedAds.jobId, ids))
        .groupBy(generatedAds.status);
      const delivered = ended.find(({ status }) => status === "completed")?.ads ?? 0;
      const copywriter = await stage.models.ask({ provider: "anthropic" });
      const ideal = (RUNS * COPY_MS) / PLACES / 1000;
      return [
        {
          id: "model-throughput",
          title: `${RUNS} runs at once on two workers, the copywriter limited to ${PLACES} calls at a time`,
          value: seconds,
          unit: "s",
          baseline: ideal,
          baselineTitle: "the limit's ideal",
          target: { kind: "max", limit: ideal * 1.1 },
        },
        {
          id: "model-throughput-lost",
          title: `ads of those ${RUNS * 6} that were lost, doubled or failed, and calls over the limit`,
          value:
            Math.abs(RUNS * 6 - delivered) +
            Math.abs(copywriter.calls - RUNS) +
            Math.max(0, copywriter.peak - PLACES),
          unit: "",
          baseline: null,
          baselineTitle: "",
          target: { kind: "max", limit: 0 },
        },
      ];
    }),
};
