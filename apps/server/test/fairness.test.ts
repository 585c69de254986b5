import type { JobId } from "@static-engine/contracts";
import { AdId, UserId } from "@static-engine/contracts";
import { generatedAds, generationJobs } from "@static-engine/db/schema";
import { createRun, fillRunSlot, planRunSlots, sweepCredits, sweepStaleRuns } from "@static-engine/services";
import { asc, eq, inArray } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { configure, endOf } from "./models.ts";
import { useServer } from "./test-server.ts";
import { useWorkers } from "./worker-process.ts";
import type { Workspace } from "./workspace.ts";
import { makeWorkspace, readyConcept } from "./workspace.ts";

const server = useServer();
const startWorker = useWorkers();
beforeAll(async () => {
  await configure(server, { "generation.runs_per_minute": 100, "credits.cost.create": 1 });
  await server.container.database.sql`update subscription_tiers set concurrent_runs = 100`;
});

async function order({ client, brand, product }: Workspace): Promise<JobId> {
  const concept = await readyConcept(client, product);
  const subject = { brandId: brand.id, productId: product.id, conceptId: concept.id };
  return (await client.generation.create.mutate(subject)).id;
}

test("one member's many runs do not keep another's first one waiting", { timeout: 120_000 }, async () => {
  const busy = await makeWorkspace(server);
  const quiet = await makeWorkspace(server);
  const many: JobId[] = [];
  for (let i = 0; i < 8; i += 1) many.push(await order(busy));
  const first = await order(quiet);
  await startWorker(server, { WORKER_JOBS: "4" });
  await endOf(quiet.client, first);
  for (const id of many) await endOf(busy.client, id);
  const ended = await server.container.database.drizzle
    .select({ id: generationJobs.id })
    .from(generationJobs)
    .where(inArray(generationJobs.id, [...many, first]))
    .orderBy(asc(generationJobs.finishedAt));
  // In the order of arrival it would be the last of nine.
  expect(ended.findIndex(({ id }) => id === first)).toBeLessThanOrEqual(2);
});

test.each([-2, 2])(
  "a run of a process whose clock is %i hours off is neither ended nor set free",
  async (hours) => {
    const workspace = await makeWorkspace(server);
    const { client, brand, product } = workspace;
    const clock = { now: () => new Date(Date.now() + hours * 3_600_000) };
    const right = server.container.createContext({ id: "test", ip: null });
    const ctx = { ...right, clock, userId: UserId.parse((await client.member.me.query()).id) };
    const concept = await readyConcept(client, product);
    const input = { brandId: brand.id, productId: product.id, conceptId: concept.id };
    const run = await createRun({ ctx, input });
    const signal = AbortSignal.timeout(60_000);
    await planRunSlots({ ctx, input: { runId: run.id, attempt: 1 }, signal });
    const ads = await right.db.select().from(generatedAds).where(eq(generatedAds.jobId, run.id));
    const slot = (id: string) => ({ runId: run.id, adId: AdId.parse(id), attempt: 1 });
    await fillRunSlot({ ctx, input: slot(ads[0]?.id ?? ""), signal });
    // The sweepers of a process whose clock is right.
    await sweepCredits({ ctx: right });
    expect(await sweepStaleRuns({ ctx: right })).toBe(0);
    expect((await client.generation.status.query({ id: run.id })).status).toBe("processing");
    expect((await client.member.me.query()).credits.held).toBe(1);
    await client.generation.cancel.mutate({ id: run.id });
  },
);
