import { randomUUID } from "node:crypto";
import { JobId, TemplateOrderId, UserId } from "@static-engine/contracts";
import {
  auditLog,
  canvaOrders,
  generatedAds,
  generationLogs,
  mailOutbox,
  providerCircuits,
  stripeEvents,
} from "@static-engine/db/schema";
import { stopMemberRuns } from "@static-engine/jobs";
import { auditLedger } from "@static-engine/services";
import { waitFor } from "@static-engine/testing";
import { and, asc, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { TestAdmin } from "./admins.ts";
import { makeAdmin } from "./admins.ts";
import { useEmulators } from "./models.ts";
import { useServer } from "./test-server.ts";
import type { Workspace } from "./workspace.ts";
import { failureOf, makeWorkspace, readyConcept, signUp } from "./workspace.ts";

const emulators = useEmulators();
const server = useServer({ env: () => emulators.env() });
const db = () => server.container.database.drizzle;
let boss: TestAdmin;
let other: TestAdmin;
let workspace: Workspace;
let runId: JobId;
let userId: UserId;
beforeAll(async () => {
  boss = await makeAdmin(server, "super_admin");
  other = await makeAdmin(server, "support");
  workspace = await makeWorkspace(server);
  userId = (await workspace.client.member.me.query()).id;
  runId = await startRun();
});

async function startRun(): Promise<JobId> {
  const { client, brand, product } = workspace;
  const concept = await readyConcept(client, product);
  const run = await client.generation.create.mutate({
    brandId: brand.id,
    productId: product.id,
    conceptId: concept.id,
  });
  return run.id;
}

async function auditOf(subjectId: string, action: string) {
  return db()
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.subjectId, subjectId), eq(auditLog.action, action)))
    .orderBy(asc(auditLog.id));
}

describe("the queue", () => {
  /** A job whose tries are used up, as the queue leaves it. */
  async function deadJob(): Promise<string> {
    const owner = UserId.parse(randomUUID());
    await db().transaction((tx) => server.container.queue.send(tx, stopMemberRuns, { userId: owner }));
    const rows =
      await db().execute(sql`update pgboss.job set state = 'failed', completed_on = now(), retry_count = 5,
      output = '{"message": "the database was away"}' where name = ${stopMemberRuns.name} and data ->> 'userId' = ${owner}
      returning id`);
    return z.object({ id: z.string() }).parse(rows[0]).id;
  }

  it("shows depth and age, and the dead with their error", async () => {
    const id = await deadJob();
    const { items } = await other.client.admin.queue.list.query();
    const plan = items.find(({ name }) => name === "run.plan");
    expect(plan).toMatchObject({ active: 0, dead: 0 });
    expect(plan?.ready).toBeGreaterThanOrEqual(1);
    expect(plan?.oldestSeconds).toBeGreaterThanOrEqual(0);
    expect(items.find(({ name }) => name === stopMemberRuns.name)?.dead).toBeGreaterThanOrEqual(1);
    const dead = await other.client.admin.queue.dead.query();
    expect(dead.items.find((job) => job.id === id)).toMatchObject({
      queue: stopMemberRuns.name,
      error: "the database was away",
      tries: 6,
    });
  });

  it("lets a dead job run once more, once", async () => {
    const id = await deadJob();
    const input = { queue: stopMemberRuns.name, id };
    const redrive = () => boss.client.admin.queue.redrive.mutate(input);
    const outcomes = await Promise.allSettled([redrive(), redrive()]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await failureOf(redrive())).code).toBe("NOT_FOUND");
    const [row] = await db().execute(sql`select state from pgboss.job where id = ${id}`);
    expect(row).toEqual({ state: "retry" });
    expect(await auditOf(id, "queue.redrive")).toHaveLength(1);
    const asSupport = other.client.admin.queue.redrive.mutate(input);
    expect((await failureOf(asSupport)).code).toBe("FORBIDDEN");
  });
});

describe("runs", () => {
  it("are found by id, member and state, whoever's they are", async () => {
    const { email } = await workspace.client.member.me.query();
    const find = async (input: { q?: string; status?: "pending" | "completed" }) =>
      (await other.client.admin.queue.runs.query(input)).items.map(({ id }) => id);
    for (const q of [runId, userId, email.slice(0, 14)]) expect(await find({ q }), q).toContain(runId);
    expect(await find({ status: "pending" })).toContain(runId);
    expect(await find({ q: runId, status: "completed" })).toEqual([]);
    expect(await find({ q: "nobody has this" })).toEqual([]);
  });

  it("show events, steps and provider calls in order, with what they cost", async () => {
    const call = {
      userId,
      jobId: runId,
      slot: 1,
      step: "copy",
      provider: "anthropic",
      model: "anthropic/claude-sonnet-5-5",
      latencyMs: 1234,
      costMicroUsd: 4_200,
      outcome: "error" as const,
      errorKind: "rate_limit",
      errorMessage: "HTTP 429: slow down",
    };
    await db().insert(generationLogs).values(call);
    const run = await other.client.admin.queue.run.query({ id: runId });
    expect(run).toMatchObject({ id: runId, costMicroUsd: 4200, calls: 1, status: "pending" });
    expect(run.slots).toHaveLength(6);
    expect(run.moments.map(({ kind, name }) => [kind, name])).toEqual([
      ["event", "generation.started"],
      ["call", "anthropic/claude-sonnet-5-5"],
    ]);
    expect(run.moments[1]).toMatchObject({
      failed: true,
      slot: 1,
      facts: {
        seconds: 1.2,
        errorKind: "rate_limit",
        errorMessage: "HTTP 429: slow down",
        costUsd: 0.0042,
      },
    });
    const gone = other.client.admin.queue.run.query({ id: JobId.parse(randomUUID()) });
    expect((await failureOf(gone)).code).toBe("NOT_FOUND");
  });

  it("are canceled and made once more for their member, with both on record", async () => {
    const id = await startRun();
    const held = (await workspace.client.member.me.query()).credits.held;
    const canceled = await boss.client.admin.queue.cancel.mutate({ id });
    expect(canceled).toMatchObject({ status: "canceled", released: 5 });
    expect((await workspace.client.member.me.query()).credits.held).toBe(held - 5);
    expect((await failureOf(boss.client.admin.queue.cancel.mutate({ id }))).code).toBe("RUN_NOT_CANCELABLE");
    const again = await boss.client.admin.queue.retry.mutate({ id });
    expect(again).toMatchObject({ status: "pending" });
    expect(await auditOf(id, "queue.cancel")).toMatchObject([
      { actorId: boss.id, before: { status: "pending" } },
    ]);
    expect(await auditOf(id, "queue.retry")).toMatchObject([
      { actorId: boss.id, before: { status: "canceled" }, after: { status: "pending" } },
    ]);
    // What was refused has changed nothing, and is not on record as if it had.
    expect((await failureOf(boss.client.admin.queue.retry.mutate({ id }))).code).toBe("NOTHING_TO_RETRY");
    expect(await auditOf(id, "queue.retry")).toHaveLength(1);
    await boss.client.admin.queue.cancel.mutate({ id });
    expect(await auditLedger(db())).toEqual([]);
  });
});

describe("template orders", () => {
  async function paidOrder(): Promise<TemplateOrderId> {
    const [ad] = await db().select().from(generatedAds).where(eq(generatedAds.jobId, runId)).limit(1);
    const [order] = await db()
      .insert(canvaOrders)
      .values({ userId, adId: ad?.id ?? "", status: "paid", price: 2900, currency: "usd" })
      .returning({ id: canvaOrders.id });
    return TemplateOrderId.parse(order?.id);
  }
  const find = async (id: string) =>
    (await other.client.admin.canva.list.query()).items.find((order) => order.id === id);

  it("are taken up by one of two, and the second is told by whom", async () => {
    const id = await paidOrder();
    const take = (admin: TestAdmin) => admin.client.admin.canva.update.mutate({ id, status: "in_progress" });
    const outcomes = await Promise.allSettled([take(boss), take(other)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const first = outcomes[0]?.status === "fulfilled" ? boss : other;
    const { name } = await first.client.admin.auth.me.query();
    expect(await failureOf(take(first === boss ? other : boss))).toMatchObject({
      code: "CONFLICT",
      details: { reason: "order_moved", by: name },
    });
  });

  it("are not delivered over somebody else's delivery that was not seen", async () => {
    const id = await paidOrder();
    const seen = (await find(id))?.updatedAt;
    const deliver = (admin: TestAdmin, link: string) =>
      admin.client.admin.canva.update.mutate({ id, status: "delivered", deliveryUrl: link, seen });
    await deliver(boss, "canva.com/d/first");
    expect((await failureOf(deliver(other, "canva.com/d/second"))).code).toBe("CONFLICT");
    expect(await find(id)).toMatchObject({ status: "delivered", deliveryUrl: "https://canva.com/d/first" });
    const mails = await db().select().from(mailOutbox).where(eq(mailOutbox.userId, userId));
    expect(mails.map(({ template }) => template)).toContain("order_delivered");
    expect(await auditOf(id, "canva.delivered")).toMatchObject([
      { actorId: boss.id, before: { status: "paid" }, after: { link: "https://canva.com/d/first" } },
    ]);
    const noLink = other.client.admin.canva.update.mutate({ id, status: "delivered" });
    expect((await failureOf(noLink)).code).toBe("VALIDATION");
    const script = other.client.admin.canva.update.mutate({
      id,
      status: "delivered",
      deliveryUrl: "javascript:alert(1)",
    });
    expect((await failureOf(script)).code).toBe("VALIDATION");
  });
});

describe("providers", () => {
  it("say whether a key is there and never which", async () => {
    const answer = await other.client.admin.provider.list.query();
    const { ANTHROPIC_API_KEY: key = "" } = await emulators.running();
    expect(key.length).toBeGreaterThan(0);
    const anthropic = answer.items.find(({ id }) => id === "anthropic");
    expect(anthropic).toMatchObject({ hasKey: true, isOff: false });
    expect(JSON.stringify(answer)).not.toMatch(/apiKey|api_key|baseUrl/i);
    expect(Object.keys(anthropic ?? {}).join()).not.toMatch(/secret|token/i);
    expect(anthropic?.errorKinds).toContainEqual({ kind: "rate_limit", count: 1 });
  });

  it("are switched off everywhere at once, one by one or whole, by two admins at the same moment too", async () => {
    const flip = (target: string, on: boolean) => boss.client.admin.provider.switch.mutate({ target, on });
    await Promise.all([flip("gemini", false), flip("anthropic/claude-sonnet-5-5", false)]);
    const { items } = await other.client.admin.provider.list.query();
    expect(items.find(({ id }) => id === "gemini")).toMatchObject({ isOff: true });
    const models = items.flatMap((provider) => provider.models);
    expect(models.find(({ id }) => id === "anthropic/claude-sonnet-5-5")?.isOff).toBe(true);
    const gateway = server.container.createContext({ id: "test", ip: null });
    await waitFor("the switch", async () => {
      const { "models.disabled": off } = await gateway.config();
      return off.includes("gemini") && off.includes("anthropic/claude-sonnet-5-5");
    });
    expect(await gateway.models.firstAvailable(["anthropic/claude-sonnet-5-5"])).toBeNull();
    await flip("gemini", true);
    await flip("anthropic/claude-sonnet-5-5", true);
    const back = await boss.client.admin.provider.list.query();
    expect(back.items.every(({ isOff }) => !isOff)).toBe(true);
    expect((await failureOf(flip("nobody", false))).code).toBe("NOT_FOUND");
    expect(await auditOf("models.disabled", "provider.switchOff")).toHaveLength(2);
  });

  it("are probed by one word, which closes an open circuit", async () => {
    const model = "anthropic/claude-sonnet-5-5";
    await waitFor("the model", async () => {
      const { "models.disabled": off } = await server.container.createContext({ id: "t", ip: null }).config();
      return off.length === 0;
    });
    const open = {
      state: "open" as const,
      failures: 9,
      openings: 1,
      retryAt: new Date(Date.now() + 3_600_000),
    };
    await db()
      .insert(providerCircuits)
      .values({ model, ...open })
      .onConflictDoUpdate({ target: providerCircuits.model, set: open });
    const result = await boss.client.admin.provider.probe.mutate({ model });
    expect(result).toMatchObject({ ok: true, errorKind: null });
    const [row] = await db().select().from(providerCircuits).where(eq(providerCircuits.model, model));
    expect(row?.state).toBe("closed");
    emulators.of("anthropic").fault({ status: 400 }, { times: 1 });
    expect(await boss.client.admin.provider.probe.mutate({ model })).toMatchObject({ ok: false });
    emulators.reset();
    expect((await auditOf(model, "provider.probe")).map(({ after }) => after)).toMatchObject([
      { outcome: "begun" },
      { outcome: "done", ok: true, errorKind: null },
      { outcome: "begun" },
      { outcome: "done", ok: false, errorKind: "bad_request" },
    ]);
    const unknown = boss.client.admin.provider.probe.mutate({ model: "nobody/nothing" });
    expect((await failureOf(unknown)).code).toBe("NOT_FOUND");
  });
});

describe("the system", () => {
  it("audits the ledger now, and tells what it found", async () => {
    expect((await boss.client.admin.system.state.query()).ledger).toBeNull();
    const state = await boss.client.admin.system.auditLedger.mutate();
    expect(state.ledger?.differences).toEqual([]);
    await db().execute(sql`update credit_balances set available = available + 3 where user_id = ${userId}`);
    const wrong = await boss.client.admin.system.auditLedger.mutate();
    expect(wrong.ledger?.differences.map(({ userId: owner }) => owner)).toContain(userId);
    await db().execute(sql`update credit_balances set available = available - 3 where user_id = ${userId}`);
    expect((await boss.client.admin.system.auditLedger.mutate()).ledger?.differences).toEqual([]);
  });

  it("lists webhook events page by page, and replays one", async () => {
    const events = Array.from({ length: 5 }, (_, at) => ({
      id: `evt_${at}`,
      type: at === 0 ? "charge.refunded" : "invoice.paid",
      objectId: `in_${at}`,
      status: "ignored" as const,
      payload: { data: { object: {} } },
      happenedAt: new Date(),
    }));
    await db().insert(stripeEvents).values(events);
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await boss.client.admin.system.events.query({ limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen.sort()).toEqual(events.map(({ id }) => id));
    const found = await boss.client.admin.system.events.query({ q: "charge.ref" });
    expect(found.items).toMatchObject([{ id: "evt_0", replayedAt: null }]);
    const missing = boss.client.admin.system.replay.mutate({ id: "evt_none" });
    expect((await failureOf(missing)).code).toBe("NOT_FOUND");
    const off = boss.client.admin.system.reconcile.mutate({ repair: true });
    expect((await failureOf(off)).code).toBe("PAYMENTS_OFF");
  });

  it("removes files that nothing names any more", async () => {
    const { files } = server.container.createContext({ id: "test", ip: null });
    const key = `photo/orphan-${randomUUID()}.png`;
    await files.put(key, new Uint8Array([1, 2, 3]), { mime: "image/png" });
    await db().execute(sql`insert into file_removals (key, due_at) values (${key}, now())`);
    expect((await boss.client.admin.system.state.query()).files).toMatchObject({ orphans: 1, due: 1 });
    expect(await boss.client.admin.system.sweepFiles.mutate()).toEqual({ removed: 1, failed: 0 });
    expect(await files.exists(key)).toBe(false);
    expect(await auditOf("files", "system.sweepFiles")).toMatchObject([
      { actorId: boss.id, before: { orphans: 1 }, after: { outcome: "begun" } },
      { actorId: boss.id, after: { outcome: "done", removed: 1, failed: 0 } },
    ]);
  });
});

describe("the audit log", () => {
  it("is searched by admin, action, subject and day, and shows texts as they were typed", async () => {
    const evil = "<img src=x onerror=alert(1)>";
    const { member } = await signUp(server);
    await boss.client.admin.member.update.mutate({ id: member.id, fullName: evil });
    const bySubject = await boss.client.admin.audit.list.query({ q: member.id });
    expect(bySubject.items).toMatchObject([
      { action: "member.update", subjectId: member.id, actor: { id: boss.id, email: boss.email } },
    ]);
    expect(bySubject.items[0]?.after).toContain(evil);
    const byActor = await boss.client.admin.audit.list.query({ q: boss.email, action: "member.update" });
    expect(byActor.items.length).toBeGreaterThanOrEqual(1);
    const byType = await boss.client.admin.audit.list.query({ subjectType: "config", limit: 100 });
    expect(new Set(byType.items.map(({ subjectType }) => subjectType))).toEqual(new Set(["config"]));
    const longAgo = await boss.client.admin.audit.list.query({ to: "2020-01-01" });
    expect(longAgo.items).toEqual([]);
    const asSupport = other.client.admin.audit.list.query();
    expect((await failureOf(asSupport)).code).toBe("FORBIDDEN");
  });
});
