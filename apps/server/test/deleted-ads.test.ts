import type { GenerationResults, JobId } from "@static-engine/contracts";
import { AdId } from "@static-engine/contracts";
import { generatedAds } from "@static-engine/db/schema";
import { auditLedger, fillRunSlot, planRunSlots } from "@static-engine/services";
import { and, eq, inArray } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { useServer } from "./test-server.ts";
import type { Workspace } from "./workspace.ts";
import { makeWorkspace, readyConcept } from "./workspace.ts";

// No worker: the slots are made one by one, so that ads can be deleted between two of them.
const server = useServer();
const db = () => server.container.database.drizzle;
const signal = AbortSignal.timeout(80_000);
const ctx = () => server.container.createContext({ id: "test", ip: null });

let workspace: Workspace;
let runId: JobId;

beforeEach(async () => {
  workspace = await makeWorkspace(server);
  const { client, brand, product } = workspace;
  const concept = await readyConcept(client, product);
  const order = { brandId: brand.id, productId: product.id, conceptId: concept.id };
  runId = (await client.generation.create.mutate(order)).id;
  await planRunSlots({ ctx: ctx(), input: { runId, attempt: 1 }, signal });
});

async function make(slots: number[], attempt = 1): Promise<void> {
  const ads = await db()
    .select({ id: generatedAds.id })
    .from(generatedAds)
    .where(and(eq(generatedAds.jobId, runId), inArray(generatedAds.slot, slots)));
  for (const { id } of ads) {
    await fillRunSlot({ ctx: ctx(), input: { runId, adId: AdId.parse(id), attempt }, signal });
  }
}

async function deleteForGood(): Promise<void> {
  const { ads } = await results();
  const ids = ads.filter(({ status }) => status === "completed").map(({ id }) => id);
  expect(ids).toHaveLength(5);
  await workspace.client.library.delete.mutate({ ids });
  expect(await workspace.client.library.purge.mutate({ ids })).toEqual({ changed: 5 });
}

const results = (): Promise<GenerationResults> => workspace.client.generation.results.query({ id: runId });

async function expectPaidInFull(): Promise<void> {
  expect(await results()).toMatchObject({ status: "completed", delivered: 6, settled: 5, released: 0 });
  expect((await workspace.client.member.me.query()).credits).toEqual({ available: 15, held: 0 });
  expect(await auditLedger(db())).toEqual([]);
}

describe("ads that their owner deletes for good", { timeout: 90_000 }, () => {
  test("are paid for though the run they belong to has not ended", async () => {
    await make([1, 2, 3, 4, 5]);
    await deleteForGood();
    await make([6]);
    await expectPaidInFull();
  });

  test("stay paid where the rest of the run is retried", async () => {
    await make([1, 2, 3, 4, 5]);
    await workspace.client.generation.cancel.mutate({ id: runId });
    await deleteForGood();
    expect(await results()).toMatchObject({ delivered: 5, settled: 4, released: 1, retryCost: 1 });
    await workspace.client.generation.retryFailed.mutate({ id: runId });
    expect((await workspace.client.member.me.query()).credits).toEqual({ available: 15, held: 1 });
    await planRunSlots({ ctx: ctx(), input: { runId, attempt: 2 }, signal });
    await make([6], 2);
    await expectPaidInFull();
  });
});
