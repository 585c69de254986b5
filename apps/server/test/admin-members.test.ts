import { randomUUID } from "node:crypto";
import type { JobId } from "@static-engine/contracts";
import { AdId, UserId } from "@static-engine/contracts";
import { auditLog, generatedAds, identityLinks, sessions, users } from "@static-engine/db/schema";
import { auditLedger, fillRunSlot, planRunSlots, stopRuns } from "@static-engine/services";
import { randomEmail } from "@static-engine/testing";
import { and, asc, eq, isNull } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { TestAdmin } from "./admins.ts";
import { makeAdmin } from "./admins.ts";
import { raceForUsers } from "./race.ts";
import { useServer } from "./test-server.ts";
import { failureOf, makeWorkspace, readyConcept, signUp } from "./workspace.ts";

const server = useServer();
const db = () => server.container.database.drizzle;
const context = () => server.container.createContext({ id: "test", ip: null });
let boss: TestAdmin;
beforeAll(async () => {
  boss = await makeAdmin(server, "super_admin");
});

async function auditOf(subjectId: string, action: string) {
  const found = and(eq(auditLog.subjectId, subjectId), eq(auditLog.action, action));
  return db().select().from(auditLog).where(found).orderBy(asc(auditLog.createdAt));
}

/** A run of which two variations have passed; nobody works on the others. */
async function runWithTwoPassed() {
  const workspace = await makeWorkspace(server);
  const { client, brand, product } = workspace;
  const concept = await readyConcept(client, product);
  const { id } = await client.generation.create.mutate({
    brandId: brand.id,
    productId: product.id,
    conceptId: concept.id,
  });
  const { signal } = new AbortController();
  await planRunSlots({ ctx: context(), input: { runId: id, attempt: 1 }, signal });
  const [first, second, third] = await db()
    .select()
    .from(generatedAds)
    .where(eq(generatedAds.jobId, id))
    .orderBy(asc(generatedAds.slot));
  const fill = (ad: typeof first) =>
    fillRunSlot({ ctx: context(), input: { runId: id, adId: AdId.parse(ad?.id), attempt: 1 }, signal });
  await fill(first);
  await fill(second);
  const member = await client.member.me.query();
  return { ...workspace, member, id, fillThird: () => fill(third) };
}

async function statusOf(runId: JobId) {
  const ads = await db().select().from(generatedAds).where(eq(generatedAds.jobId, runId));
  return ads.map(({ status }) => status).sort();
}

describe("suspending a member in mid-run", () => {
  it("ends sessions and the run: what passed is settled, the rest goes back, and workers are refused", async () => {
    const { client, member, id, fillThird } = await runWithTwoPassed();
    expect(member.credits).toEqual({ available: 15, held: 5 });
    const after = await boss.client.admin.member.suspend.mutate({ id: member.id, reason: "Chargebacks" });
    expect(after).toMatchObject({ status: "suspended", credits: { available: 19, held: 0 }, sessions: [] });
    expect(after.runs[0]).toMatchObject({ id, status: "canceled", delivered: 2, settled: 1, released: 4 });
    expect(await statusOf(id)).toEqual([
      "canceled",
      "canceled",
      "canceled",
      "canceled",
      "completed",
      "completed",
    ]);
    expect((await failureOf(client.member.me.query())).code).toBe("UNAUTHENTICATED");
    expect(await db().select().from(sessions).where(eq(sessions.userId, member.id))).toEqual([]);
    await fillThird();
    expect(await statusOf(id)).toEqual([
      "canceled",
      "canceled",
      "canceled",
      "canceled",
      "completed",
      "completed",
    ]);
    expect(await auditLedger(db())).toEqual([]);
    const [row] = await auditOf(member.id, "member.suspend");
    expect(row).toMatchObject({
      actorKind: "admin",
      actorId: boss.id,
      before: { status: "active" },
      after: { status: "suspended", reason: "Chargebacks", sessionsEnded: 1 },
    });
    expect(row?.requestId).toBeTruthy();
  });

  it("does the same again by its job without a second effect", async () => {
    const { member } = await runWithTwoPassed();
    await boss.client.admin.member.suspend.mutate({ id: member.id, reason: "Twice" });
    expect(await stopRuns({ ctx: context(), input: { userId: member.id } })).toBe(0);
    const { credits } = await boss.client.admin.member.get.query({ id: member.id });
    expect(credits).toEqual({ available: 19, held: 0 });
  });

  it("lets nothing begin at the same moment", async () => {
    const { client, brand, product } = await makeWorkspace(server);
    const concept = await readyConcept(client, product);
    const { id } = await client.member.me.query();
    const [suspended] = await Promise.allSettled([
      boss.client.admin.member.suspend.mutate({ id, reason: "Race" }),
      client.generation.create.mutate({ brandId: brand.id, productId: product.id, conceptId: concept.id }),
    ]);
    expect(suspended.status).toBe("fulfilled");
    const after = await boss.client.admin.member.get.query({ id });
    expect(after.credits).toEqual({ available: 20, held: 0 });
    for (const run of after.runs) expect(run.status).toBe("canceled");
  });

  it("is told to the second of two admins, and is undone by restoring", async () => {
    const { client, member } = await signUp(server);
    const other = await makeAdmin(server, "super_admin");
    const suspend = (admin: TestAdmin) =>
      admin.client.admin.member.suspend.mutate({ id: member.id, reason: "Both" });
    const outcomes = await Promise.allSettled([suspend(boss), suspend(other)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await auditOf(member.id, "member.suspend")).toHaveLength(1);
    const login = () => client.member.login.mutate({ email: member.email, password: "correct horse" });
    expect((await failureOf(login())).code).toBe("ACCOUNT_SUSPENDED");
    await boss.client.admin.member.restore.mutate({ id: member.id });
    expect(await login()).toMatchObject({ status: "active", credits: { available: 20 } });
  });
});

describe("credits by hand", () => {
  it("go through the ledger with their reason, once per key", async () => {
    const { client, member } = await signUp(server);
    const input = { id: member.id, amount: 30, reason: "Goodwill", idempotencyKey: randomUUID() };
    expect(await boss.client.admin.ledger.adjust.mutate(input)).toEqual({
      applied: 30,
      credits: { available: 50, held: 0 },
    });
    expect((await boss.client.admin.ledger.adjust.mutate(input)).credits.available).toBe(50);
    const [line] = (await client.member.usage.query()).items;
    expect(line).toMatchObject({ kind: "adjust", available: 30, balanceAfter: 50, reason: "Goodwill" });
    const rows = await auditOf(member.id, "ledger.adjust");
    expect(rows[0]).toMatchObject({
      before: { available: 20 },
      after: { available: 50, reason: "Goodwill" },
    });
    const elsewhere = { ...input, id: (await signUp(server)).member.id };
    const mismatch = await failureOf(boss.client.admin.ledger.adjust.mutate(elsewhere));
    expect(mismatch.code).toBe("IDEMPOTENCY_MISMATCH");
    expect(await auditLedger(db())).toEqual([]);
  });

  it("never take more than can be spent, and then take nothing", async () => {
    const { member } = await signUp(server);
    const adjust = (amount: number) =>
      boss.client.admin.ledger.adjust.mutate({ id: member.id, amount, reason: "Correction" });
    expect(await failureOf(adjust(-21))).toMatchObject({
      code: "INSUFFICIENT_CREDITS",
      details: { available: 20 },
    });
    expect((await boss.client.admin.member.get.query({ id: member.id })).credits.available).toBe(20);
    expect(await adjust(-20)).toEqual({ applied: -20, credits: { available: 0, held: 0 } });
    const outcomes = await Promise.allSettled([adjust(5), adjust(-5), adjust(-5)]);
    const { credits } = await boss.client.admin.member.get.query({ id: member.id });
    const sum = [5, -5, -5].reduce(
      (total, amount, at) => total + (outcomes[at]?.status === "fulfilled" ? amount : 0),
      0,
    );
    expect(credits.available).toBe(sum);
    expect(credits.available).toBeGreaterThanOrEqual(0);
    expect(await auditLedger(db())).toEqual([]);
  });
});

describe("members", () => {
  it("are found by part of an address or a name, or by their id, with wildcards taken as they are", async () => {
    const { client, member } = await signUp(server);
    await client.member.update.mutate({ fullName: "Гулнора 100%_Карим" });
    const find = async (q: string) =>
      (await boss.client.admin.member.list.query({ q, limit: 100 })).items.map(({ id }) => id);
    for (const q of [member.email.slice(3, 12).toUpperCase(), "гулнора", "100%_к", member.id])
      expect(await find(q), q).toEqual([member.id]);
    expect(await find("100%%к")).toEqual([]);
    expect(await find(randomUUID())).toEqual([]);
  });

  it("are filtered by state, plan and day, and read page by page", async () => {
    const { member } = await signUp(server);
    await db()
      .update(users)
      .set({ createdAt: new Date("2020-02-03T10:00:00Z") })
      .where(eq(users.id, member.id));
    const day = { from: "2020-02-03", to: "2020-02-03" };
    const on = await boss.client.admin.member.list.query({ ...day, status: "active", tier: "free" });
    expect(on.items).toMatchObject([{ id: member.id, credits: { available: 20, held: 0 } }]);
    expect((await boss.client.admin.member.list.query({ ...day, status: "suspended" })).items).toEqual([]);
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await boss.client.admin.member.list.query({ limit: 3, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(await db().$count(users));
  });

  it("are changed with what was before and after on record; a taken address and an unknown plan are refused", async () => {
    const { client, member } = await signUp(server);
    const other = await signUp(server);
    const id = member.id;
    const changed = await boss.client.admin.member.update.mutate({
      id,
      fullName: "Nodira",
      emailVerified: true,
      tier: "growth",
      locale: "uz",
    });
    expect(changed).toMatchObject({ fullName: "Nodira", tier: "growth", locale: "uz" });
    expect(await client.member.me.query()).toMatchObject({ fullName: "Nodira", tier: "growth" });
    const [row] = await auditOf(id, "member.update");
    expect(row).toMatchObject({
      before: { fullName: "Test Member", tier: "free", emailVerified: false },
      after: { fullName: "Nodira", tier: "growth", emailVerified: true },
    });
    const take = boss.client.admin.member.update.mutate({ id, email: other.member.email.toUpperCase() });
    expect((await failureOf(take)).code).toBe("EMAIL_TAKEN");
    const email = randomEmail();
    const late = await raceForUsers(server, { email }, () =>
      failureOf(boss.client.admin.member.update.mutate({ id, email })),
    );
    expect(late.code).toBe("EMAIL_TAKEN");
    const noPlan = boss.client.admin.member.update.mutate({ id, tier: "emperor" });
    expect((await failureOf(noPlan)).code).toBe("VALIDATION");
    const gone = boss.client.admin.member.get.query({ id: UserId.parse(randomUUID()) });
    expect((await failureOf(gone)).code).toBe("NOT_FOUND");
  });

  it("with another address are out, and so are the links that were mailed to the old one", async () => {
    const { client, member } = await signUp(server);
    const mine = and(eq(identityLinks.userId, member.id), isNull(identityLinks.usedAt));
    await client.member.update.mutate({ fullName: "Same address" });
    await boss.client.admin.member.update.mutate({ id: member.id, email: member.email, locale: "ru" });
    expect(await client.member.me.query()).toMatchObject({ locale: "ru" });
    expect(await db().$count(identityLinks, mine)).toBe(1);
    const changed = await boss.client.admin.member.update.mutate({ id: member.id, email: randomEmail() });
    expect(changed.sessions).toEqual([]);
    expect((await failureOf(client.member.me.query())).code).toBe("UNAUTHENTICATED");
    expect(await db().$count(identityLinks, mine)).toBe(0);
  });

  it("are read by support, and changed by super admins alone", async () => {
    const { member } = await signUp(server);
    const support = await makeAdmin(server, "support");
    expect(await support.client.admin.member.get.query({ id: member.id })).toMatchObject({
      email: member.email,
      hasPassword: true,
      ledger: [{ kind: "grant" }],
      sessions: [{}],
    });
    const adjust = support.client.admin.ledger.adjust.mutate({ id: member.id, amount: 5, reason: "No" });
    expect((await failureOf(adjust)).code).toBe("FORBIDDEN");
  });
});
