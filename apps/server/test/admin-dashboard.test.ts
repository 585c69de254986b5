import { randomUUID } from "node:crypto";
import {
  generatedAds,
  generationJobs,
  generationLogs,
  payments,
  subscriptions,
  users,
} from "@static-engine/db/schema";
import { refreshStatistics } from "@static-engine/services";
import { asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { TestAdmin } from "./admins.ts";
import { makeAdmin } from "./admins.ts";
import { useServer } from "./test-server.ts";
import type { Workspace } from "./workspace.ts";
import { makeWorkspace, readyConcept, signUp } from "./workspace.ts";

const server = useServer();
const db = () => server.container.database.drizzle;
const context = () => server.container.createContext({ id: "test", ip: null });
/** Long before the demo data, so that the days hold nothing else. */
const DAY = "2021-03-10";
const at = (day: string, time = "12:00:00") => new Date(`${day}T${time}Z`);

let support: TestAdmin;
let workspace: Workspace;
let userId: string;
beforeAll(async () => {
  support = await makeAdmin(server, "support");
  workspace = await makeWorkspace(server);
  userId = (await workspace.client.member.me.query()).id;
});

/** A run as it would lie there after it ended on that day: its first `delivered` ads passed, the rest failed. */
async function runOn(day: string, run: { delivered: number; seconds: number; check?: string }) {
  const { client, brand, product } = workspace;
  const concept = await readyConcept(client, product);
  const job = await client.generation.create.mutate({
    brandId: brand.id,
    productId: product.id,
    conceptId: concept.id,
  });
  await client.generation.cancel.mutate({ id: job.id });
  const createdAt = at(day);
  const finishedAt = new Date(createdAt.getTime() + run.seconds * 1000);
  await db()
    .update(generationJobs)
    .set({ status: run.delivered > 0 ? "completed" : "failed", createdAt, finishedAt })
    .where(eq(generationJobs.id, job.id));
  const ads = await db()
    .select({ id: generatedAds.id })
    .from(generatedAds)
    .where(eq(generatedAds.jobId, job.id))
    .orderBy(asc(generatedAds.slot));
  const failing = {
    id: run.check ?? "contrast",
    ratio: null,
    status: "fail" as const,
    value: 1,
    threshold: 2,
  };
  for (const [index, ad] of ads.entries()) {
    const isDelivered = index < run.delivered;
    await db()
      .update(generatedAds)
      .set(
        isDelivered
          ? { status: "completed" }
          : {
              status: "failed",
              errorCode: "GATE_FAILED",
              checks: [{ ...failing, unit: "ratio", message: "Too weak" }],
            },
      )
      .where(eq(generatedAds.id, ad.id));
  }
  await db().insert(generationLogs).values({
    userId,
    jobId: job.id,
    step: "copy",
    provider: "anthropic",
    model: "anthropic/claude",
    latencyMs: 900,
    costMicroUsd: 40_000,
    outcome: "ok",
    createdAt: finishedAt,
  });
}

describe("the dashboard", () => {
  it("counts days from the rows, and compares them with as many before", async () => {
    await runOn(DAY, { delivered: 4, seconds: 60 });
    await runOn(DAY, { delivered: 6, seconds: 120 });
    await runOn("2021-03-08", { delivered: 0, seconds: 30, check: "safe-zone" });
    await runOn("2021-03-02", { delivered: 6, seconds: 10 });
    const { member } = await signUp(server);
    const [early, late] = [at("2021-02-01"), at(DAY)];
    await db().update(users).set({ createdAt: early }).where(eq(users.id, userId));
    await db().update(users).set({ createdAt: late }).where(eq(users.id, member.id));
    await db()
      .insert(payments)
      .values({
        userId,
        kind: "addon",
        status: "refunded",
        description: "addon:100",
        amount: 1500,
        refunded: 500,
        currency: "usd",
        paidAt: at(DAY),
      });
    await db()
      .insert(subscriptions)
      .values({
        userId,
        stripeSubscriptionId: `sub_${randomUUID()}`,
        tierId: "starter",
        interval: "month",
        status: "canceled",
        amount: 1200,
        currency: "usd",
        periodStart: at("2021-02-10"),
        periodEnd: at(DAY),
        endedAt: at(DAY),
      });
    await refreshStatistics({ ctx: context(), input: { deep: true } });

    const found = await support.client.admin.dashboard.query({ days: 7, to: DAY });
    expect(found).toMatchObject({ from: "2021-03-04", to: DAY, currency: "usd" });
    expect(found.current).toMatchObject({
      membersNew: 1,
      membersActive: 1,
      membersChurned: 1,
      runsStarted: 3,
      runsEnded: 3,
      adsDelivered: 10,
      adsFailed: 8,
      revenue: 1000,
      modelCostMicroUsd: 120_000,
      margin: 988,
    });
    expect(found.before).toMatchObject({ runsStarted: 1, adsDelivered: 6, adsFailed: 0, revenue: 0 });
    expect(found.failures).toEqual([
      { reason: "check:safe-zone", ads: 6 },
      { reason: "check:contrast", ads: 2 },
    ]);
    expect(found.concepts).toMatchObject([{ runs: 3, delivered: 10, failed: 8 }]);
    expect(found.days.map(({ day, runsStarted }) => [day.slice(8), runsStarted])).toEqual([
      ["04", 0],
      ["05", 0],
      ["06", 0],
      ["07", 0],
      ["08", 1],
      ["09", 0],
      ["10", 2],
    ]);
    // Percentiles are exact to a tenth.
    expect(found.current.runTime.p50).toBeGreaterThan(55_000);
    expect(found.current.runTime.p50).toBeLessThan(66_000);
    expect(found.current.runTime.p95).toBeGreaterThan(110_000);
    expect(found.current.runTime.p95).toBeLessThan(132_000);
  });

  it("counts a day anew as often as it likes, with one result", async () => {
    const input = { days: 30, to: DAY };
    const first = await support.client.admin.dashboard.query(input);
    await Promise.all([1, 2, 3].map(() => refreshStatistics({ ctx: context(), input: { deep: true } })));
    const again = await support.client.admin.dashboard.query(input);
    expect({ ...again, refreshedAt: null, ledger: null }).toEqual({
      ...first,
      refreshedAt: null,
      ledger: null,
    });
  });

  it("shows today as far as it has come", async () => {
    await signUp(server);
    await refreshStatistics({ ctx: context(), input: { deep: false } });
    const { current, ledger, refreshedAt } = await support.client.admin.dashboard.query({ days: 1 });
    expect(current.membersNew).toBe((await db().$count(users)) - 2);
    expect(current.creditsGranted).toBeGreaterThanOrEqual(20);
    expect(ledger.available).toBeGreaterThanOrEqual(20);
    expect(refreshedAt).not.toBeNull();
  });
});
