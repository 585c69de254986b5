import { makeMember, useDatabase } from "@static-engine/testing";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditLedger } from "./audit-ledger.ts";
import { adjustCredits, endHold, expireCredits, grantCredits, holdCredits, reverseGrant } from "./ledger.ts";
import { readBalance } from "./read-balance.ts";

const database = useDatabase({ max: 16 });
const db = () => database.current.drizzle;
const inAnHour = () => new Date(Date.now() + 3_600_000);
const day = (days: number) => new Date(Date.now() + days * 86_400_000);

let keys = 0;
const nextKey = () => `key-${++keys}`;

async function memberWith(amount: number) {
  const userId = await makeMember(db());
  if (amount > 0) await grantCredits(db(), { userId, amount, source: "test", key: nextKey() });
  return userId;
}

function hold(userId: Awaited<ReturnType<typeof memberWith>>, amount: number, key = nextKey(), now?: Date) {
  return holdCredits(db(), { userId, amount, key, reason: "run", jobId: null, expiresAt: inAnHour(), now });
}

describe("credit ledger", () => {
  it("settles a part of a hold and gives the rest back", async () => {
    const userId = await memberWith(20);
    const { holdId } = await hold(userId, 5);
    expect(await readBalance(db(), userId)).toEqual({ available: 15, held: 5 });
    expect(await endHold(db(), { holdId: String(holdId), settle: 3, reason: "run" })).toEqual({
      endedNow: true,
      settled: 3,
      released: 2,
    });
    expect(await readBalance(db(), userId)).toEqual({ available: 17, held: 0 });
  });

  it("writes the lines of a hold in their order, each with its legs, and counts both ends in their day", async () => {
    const userId = await memberWith(20);
    for (const settle of [3, 4]) {
      const { holdId } = await hold(userId, 5);
      await endHold(db(), { holdId: String(holdId), settle, reason: "run" });
    }
    const lines =
      await db().execute(sql`select t.kind, t.amount, t.balance_after as after, t.held_after as held,
        (select string_agg(e.account || e.amount, ' ' order by e.amount) from credit_entries e
          where e.transaction_id = t.id) as legs
      from credit_transactions t where t.user_id = ${userId} and t.kind <> 'grant' order by t.created_at, t.id`);
    expect([...lines]).toEqual([
      { kind: "hold", amount: 5, after: 15, held: 5, legs: "available-5 held5" },
      { kind: "release", amount: 2, after: 17, held: 3, legs: "held-2 available2" },
      { kind: "settle", amount: 3, after: 17, held: 0, legs: "held-3 spent3" },
      { kind: "hold", amount: 5, after: 12, held: 5, legs: "available-5 held5" },
      { kind: "release", amount: 1, after: 13, held: 4, legs: "held-1 available1" },
      { kind: "settle", amount: 4, after: 13, held: 0, legs: "held-4 spent4" },
    ]);
    const days = await db().execute(
      sql`select kind, amount from credit_days where user_id = ${userId} and kind <> 'grant' order by kind`,
    );
    expect([...days]).toEqual([
      { kind: "release", amount: 3 },
      { kind: "settle", amount: 7 },
    ]);
  });

  it("ends a hold once, whatever the second call asks for", async () => {
    const userId = await memberWith(10);
    const { holdId } = await hold(userId, 4);
    await endHold(db(), { holdId: String(holdId), settle: 4, reason: "run" });
    const again = await endHold(db(), { holdId: String(holdId), settle: 0, reason: "run" });
    expect(again).toEqual({ endedNow: false, settled: 4, released: 0 });
    expect(await readBalance(db(), userId)).toEqual({ available: 6, held: 0 });
  });

  it("refuses a hold above the balance, says what is there and writes nothing", async () => {
    const userId = await memberWith(3);
    expect(await hold(userId, 5)).toMatchObject({ status: "insufficient", available: 3, holdId: null });
    expect(await readBalance(db(), userId)).toEqual({ available: 3, held: 0 });
  });

  it("treats the same key as the same hold and another amount under it as an error", async () => {
    const userId = await memberWith(10);
    const first = await hold(userId, 4, "same-key");
    const second = await hold(userId, 4, "same-key");
    expect(second).toMatchObject({ status: "known", holdId: first.holdId });
    expect(await readBalance(db(), userId)).toEqual({ available: 6, held: 4 });
    await expect(hold(userId, 5, "same-key")).rejects.toThrow();
  });

  it("never lets parallel holds spend the same credit twice", async () => {
    const userId = await memberWith(10);
    const results = await Promise.all(Array.from({ length: 25 }, () => hold(userId, 3)));
    expect(results.filter(({ status }) => status === "held")).toHaveLength(3);
    expect(await readBalance(db(), userId)).toEqual({ available: 1, held: 9 });
  });

  it("draws from the grant that expires soonest and gives back to where it came from", async () => {
    const userId = await makeMember(db());
    await grantCredits(db(), { userId, amount: 5, source: "late", key: nextKey(), expiresAt: day(30) });
    await grantCredits(db(), { userId, amount: 5, source: "soon", key: nextKey(), expiresAt: day(2) });
    const { holdId } = await hold(userId, 7);
    await endHold(db(), { holdId: String(holdId), settle: 6, reason: "run" });
    const rows = await db().execute(
      sql`select source, remaining from credit_grants where user_id = ${userId} order by source`,
    );
    expect([...rows]).toEqual([
      { source: "late", remaining: 4 },
      { source: "soon", remaining: 0 },
    ]);
  });

  it("expires what is left of a grant, not what is held, and gives a late release seven days", async () => {
    const userId = await makeMember(db());
    await grantCredits(db(), { userId, amount: 10, source: "month", key: nextKey(), expiresAt: day(1) });
    const { holdId } = await hold(userId, 4);
    expect(await expireCredits(db(), { userId, now: day(2) })).toBe(6);
    expect(await readBalance(db(), userId)).toEqual({ available: 0, held: 4 });
    await endHold(db(), { holdId: String(holdId), settle: 0, reason: "run", now: day(2) });
    expect(await expireCredits(db(), { userId, now: day(8) })).toBe(0);
    expect(await readBalance(db(), userId)).toEqual({ available: 4, held: 0 });
    expect(await expireCredits(db(), { userId, now: day(10) })).toBe(4);
  });

  it("does not hold credits whose date has passed", async () => {
    const userId = await makeMember(db());
    await grantCredits(db(), { userId, amount: 10, source: "month", key: nextKey(), expiresAt: day(1) });
    expect(await hold(userId, 1, nextKey(), day(2))).toMatchObject({ status: "insufficient", available: 0 });
  });

  it("adjusts and reverses down to zero and tells the shortfall", async () => {
    const userId = await memberWith(5);
    const grantId = await grantCredits(db(), { userId, amount: 10, source: "pack", key: nextKey() });
    await hold(userId, 12);
    expect(await reverseGrant(db(), { grantId, amount: 10, key: nextKey(), reason: "refund" })).toEqual({
      reversed: 3,
      shortfall: 7,
    });
    expect(await adjustCredits(db(), { userId, delta: -4, key: nextKey(), reason: "fix" })).toEqual({
      applied: 0,
      shortfall: 4,
    });
    expect(await adjustCredits(db(), { userId, delta: 6, key: "up", reason: "thanks" })).toEqual({
      applied: 6,
      shortfall: 0,
    });
    expect(await adjustCredits(db(), { userId, delta: 6, key: "up", reason: "thanks" })).toEqual({
      applied: 6,
      shortfall: 0,
    });
    expect(await readBalance(db(), userId)).toEqual({ available: 6, held: 12 });
  });

  it("keeps its lines for ever", async () => {
    await memberWith(5);
    await expect(db().execute(sql`update credit_transactions set amount = 1`)).rejects.toThrow();
    await expect(db().execute(sql`delete from credit_entries`)).rejects.toThrow();
  });

  it("notices a balance that somebody changed past the ledger", async () => {
    const userId = await memberWith(5);
    await db().execute(sql`update credit_balances set available = 6 where user_id = ${userId}`);
    expect((await auditLedger(db())).map(({ invariant }) => invariant)).toContain(
      "available is the sum of its entries",
    );
    await db().execute(sql`update credit_balances set available = 5 where user_id = ${userId}`);
    expect(await auditLedger(db())).toEqual([]);
  });

  it("adds up after any interleaving over many connections", { timeout: 120_000 }, async () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant("grant" as const),
        amount: fc.integer({ min: 1, max: 30 }),
        days: fc.option(fc.integer({ min: 1, max: 5 })),
      }),
      fc.record({ do: fc.constant("hold" as const), amount: fc.integer({ min: 1, max: 12 }) }),
      fc.record({ do: fc.constant("end" as const), pick: fc.nat(), share: fc.integer({ min: 0, max: 6 }) }),
      fc.record({ do: fc.constant("expire" as const), days: fc.integer({ min: 0, max: 12 }) }),
      fc.record({
        do: fc.constant("adjust" as const),
        delta: fc.integer({ min: -15, max: 15 }).filter((delta) => delta !== 0),
      }),
      fc.record({
        do: fc.constant("reverse" as const),
        pick: fc.nat(),
        amount: fc.integer({ min: 1, max: 30 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 8 }),
        async (lanes) => {
          const userId = await makeMember(db());
          const holds: { id: string; amount: number }[] = [];
          const grants: string[] = [];
          // Each lane runs in order on its own connection; the lanes race each other.
          await Promise.all(
            lanes.map(async (lane) => {
              for (const it of lane) {
                if (it.do === "grant") {
                  const expiresAt = it.days === null ? null : day(it.days);
                  grants.push(
                    await grantCredits(db(), {
                      userId,
                      amount: it.amount,
                      source: "p",
                      key: nextKey(),
                      expiresAt,
                    }),
                  );
                } else if (it.do === "hold") {
                  const { holdId } = await hold(userId, it.amount);
                  if (holdId) holds.push({ id: holdId, amount: it.amount });
                } else if (it.do === "end") {
                  const open = holds[it.pick % Math.max(1, holds.length)];
                  if (open)
                    await endHold(db(), {
                      holdId: open.id,
                      settle: Math.floor((open.amount * it.share) / 6),
                      reason: "run",
                    });
                } else if (it.do === "expire") {
                  await expireCredits(db(), { userId, now: day(it.days) });
                } else if (it.do === "adjust") {
                  await adjustCredits(db(), { userId, delta: it.delta, key: nextKey(), reason: "p" });
                } else {
                  const grantId = grants[it.pick % Math.max(1, grants.length)];
                  if (grantId)
                    await reverseGrant(db(), {
                      grantId,
                      amount: it.amount,
                      key: nextKey(),
                      reason: "refund",
                    });
                }
              }
            }),
          );
          const balance = await readBalance(db(), userId);
          expect(balance.available).toBeGreaterThanOrEqual(0);
          expect(balance.held).toBeGreaterThanOrEqual(0);
          expect(await auditLedger(db())).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
