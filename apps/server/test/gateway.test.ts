import type { CallRecord, StepJournal } from "@static-engine/providers";
import { createProviderLimits } from "@static-engine/services";
import { waitFor } from "@static-engine/testing";
import { afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { configure, useEmulators } from "./models.ts";
import { useServer } from "./test-server.ts";

const CLAUDE = "anthropic/claude-sonnet-5-5";
const GEMINI = "gemini/gemini-3.8-flash";
const QUESTION = {
  system: "Answer.",
  parts: [{ kind: "text" as const, text: "What?" }],
  schema: { type: "object", properties: { answer: { type: "string" } }, required: ["answer"] },
  maxOutputTokens: 100,
};

const emulators = useEmulators(() => ({ answer: "this" }));
const server = useServer({ env: emulators.env });
beforeAll(() => configure(server, { "models.circuit_failures": 3, "models.circuit_cooldown_seconds": 1 }));
afterEach(async () => {
  emulators.reset();
  await server.container.database.sql`truncate provider_circuits, provider_leases, provider_buckets`;
});

const gateway = () => server.container.createContext({ id: "test", ip: null }).models;
const calls = (provider: string) => emulators.of(provider).calls.length;

/** A journal that lives for one step of a test. */
function memory(
  attempts: Record<string, number> = {},
): StepJournal & { records: CallRecord[]; begun: string[] } {
  const records: CallRecord[] = [];
  const begun: string[] = [];
  return {
    records,
    begun,
    attempts,
    ticket: null,
    async begin(model, { attempt }) {
      begun.push(`${model} ${attempt}`);
      return () => {};
    },
    async submitted() {},
    async ended(record) {
      records.push(record);
    },
    async unusable(failure) {
      const last = records.pop();
      if (last) records.push({ ...last, failure });
    },
  };
}

function ask(journal = memory(), signal = new AbortController().signal, models = [CLAUDE, GEMINI]) {
  return gateway().ask(QUESTION, { models, journal, signal, key: "step" }, (value) => value);
}

describe("the gateway", () => {
  test("asks the first model, and tells what the call used", async () => {
    const journal = memory();
    const { value, model, fallback } = await ask(journal);
    expect([value, model.id, fallback]).toEqual([{ answer: "this" }, CLAUDE, null]);
    expect(journal.records).toMatchObject([{ model: CLAUDE, attempt: 1, failure: null }]);
    expect(journal.records[0]?.usage.costMicroUsd).toBeGreaterThan(0);
  });

  test("waits as long as the vendor asks before it asks again", async () => {
    emulators.of("anthropic").fault({ status: 429, retryAfterSeconds: 1 }, { times: 1 });
    const journal = memory();
    const { model } = await ask(journal);
    expect(model.id).toBe(CLAUDE);
    const [first, second] = emulators.of("anthropic").calls;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1000);
    expect(journal.records.map(({ failure }) => failure?.kind ?? null)).toEqual(["rate_limit", null]);
  });

  test("does not wait for a vendor that asks for a long pause", async () => {
    emulators.of("anthropic").fault({ status: 429, retryAfterSeconds: 120 });
    const { model, fallback } = await ask();
    expect([model.id, fallback]).toEqual([GEMINI, "rate_limit"]);
    expect(calls("anthropic")).toBe(1);
  });

  test.each([
    [401, "auth", 1],
    [403, "auth", 1],
    [402, "quota", 1],
    [404, "gone", 1],
    [400, "bad_request", 1],
    [500, "retry", 2],
    [503, "retry", 2],
  ])("%i is %s: %i calls, then the next model", async (status, kind, asked) => {
    emulators.of("anthropic").fault({ status });
    const { model, fallback } = await ask();
    expect([model.id, fallback]).toEqual([GEMINI, kind]);
    expect(calls("anthropic")).toBe(asked);
  });

  test("an unknown outcome is never sent again to the same model", async () => {
    emulators.of("anthropic").fault("cut");
    const { model } = await ask();
    expect(model.id).toBe(GEMINI);
    expect(calls("anthropic")).toBe(1);
  });

  test("a refusal ends it: nobody else is asked", async () => {
    emulators.of("anthropic").fault("refusal");
    await expect(ask()).rejects.toMatchObject({ code: "CONTENT_REJECTED" });
    expect(calls("gemini")).toBe(0);
  });

  test("calls of before a crash count", async () => {
    emulators.of("anthropic").fault({ status: 500 });
    const journal = memory({ [CLAUDE]: 1 });
    await ask(journal);
    expect(calls("anthropic")).toBe(1);
    expect(journal.begun[0]).toBe(`${CLAUDE} 2`);
    const spent = memory({ [CLAUDE]: 2, [GEMINI]: 2 });
    await expect(ask(spent)).rejects.toMatchObject({ code: "PROVIDER_FAILED" });
    expect(calls("anthropic")).toBe(1);
  });

  test("nothing is sent for a step that is not ours any more", async () => {
    const journal = { ...memory(), begin: () => Promise.reject(new Error("lost")) };
    await expect(ask(journal)).rejects.toThrow("lost");
    expect(calls("anthropic")).toBe(0);
  });

  test("a caller that gives up is heard while it waits", async () => {
    emulators.of("anthropic").latency(5000);
    const stop = new AbortController();
    const asked = ask(memory(), stop.signal);
    await waitFor("the call", async () => calls("anthropic") === 1);
    stop.abort(new Error("enough"));
    await expect(asked).rejects.toThrow("enough");
  });

  test("a model that keeps failing is left alone, then probed by one call", async () => {
    emulators.of("anthropic").fault({ status: 500 });
    await ask();
    await ask();
    const before = calls("anthropic");
    expect(before).toBe(3);
    await ask();
    expect(calls("anthropic")).toBe(before);
    emulators.of("anthropic").reset();
    emulators.of("anthropic").latency(600);
    await server.container.database.sql`update provider_circuits set retry_at = clock_timestamp()`;
    const models = await Promise.all([1, 2, 3].map(async () => (await ask()).model.id));
    // One of the three is the probe; it closes the circuit.
    expect(models.sort()).toEqual([CLAUDE, GEMINI, GEMINI]);
    expect((await ask()).model.id).toBe(CLAUDE);
  });

  test("a probe that is answered closes the circuit, even where the answer cannot be used", async () => {
    emulators.of("anthropic").fault({ status: 401 });
    await ask();
    emulators.of("anthropic").reset();
    emulators.of("anthropic").fault("no_json");
    const { sql } = server.container.database;
    await sql`update provider_circuits set retry_at = now()`;
    await ask();
    const [row] = await sql`select state from provider_circuits where model = ${CLAUDE}`;
    expect(row?.state).toBe("closed");
  });

  test("a failed probe leaves it alone for longer", async () => {
    emulators.of("anthropic").fault({ status: 401 });
    await ask();
    const { sql } = server.container.database;
    const pause = async () => {
      const [row] =
        await sql`select extract(epoch from retry_at - now())::float8 as seconds, state from provider_circuits`;
      return row;
    };
    const first = await pause();
    expect(first?.state).toBe("open");
    await sql`update provider_circuits set retry_at = now()`;
    await ask();
    const second = await pause();
    expect(second?.seconds / first?.seconds).toBeGreaterThan(1.8);
  });
});

describe("places of a provider", () => {
  test("are kept over processes: never more calls at once than the limit, and all are served", async () => {
    await configure(server, { "models.limits": { anthropic: { concurrency: 3, perMinute: 10_000 } } });
    emulators.of("anthropic").latency(120);
    // Two lines of their own, as two worker processes have.
    const config = server.container.createContext({ id: "test", ip: null }).config;
    const lines = [1, 2].map(() => createProviderLimits(server.container.database.drizzle, config));
    const spec = gateway().find(CLAUDE);
    if (!spec) throw new Error("Claude is not set up");
    let running = 0;
    let peak = 0;
    await Promise.all(
      Array.from({ length: 30 }, async (_, i) => {
        const lease = await lines[i % 2]?.lease(spec, {
          signal: AbortSignal.timeout(20_000),
          waitMs: 20_000,
        });
        running += 1;
        peak = Math.max(peak, running);
        await new Promise((resolve) => setTimeout(resolve, 40));
        running -= 1;
        await lease?.release();
      }),
    );
    expect(peak).toBe(3);
    const [left] = await server.container.database.sql`select count(*)::int as leases from provider_leases`;
    expect(left?.leases).toBe(0);
    await configure(server, { "models.limits": {} });
  });

  test("are asked for again at once, where calls join the line while others are served", async () => {
    const spec = gateway().find(CLAUDE);
    if (!spec) throw new Error("Claude is not set up");
    const config = server.container.createContext({ id: "test", ip: null }).config;
    const limits = createProviderLimits(server.container.database.drizzle, config);
    const signal = new AbortController().signal;
    // No time passes: what waits for a look at the places waits for ever.
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const leases = await Promise.all([1, 2, 3].map(() => limits.lease(spec, { signal, waitMs: 5000 })));
    for (const lease of leases) await lease?.release();
    expect(leases).not.toContain(null);
  });

  test("are each model's own, unless an admin sets a limit for all of its provider's", async () => {
    const [writer, painter] = [gateway().find(GEMINI), gateway().find("gemini/nano-banana-pro")];
    if (!writer || !painter) throw new Error("Gemini is not set up");
    const config = server.container.createContext({ id: "test", ip: null }).config;
    const limits = createProviderLimits(server.container.database.drizzle, config);
    onTestFinished(() => limits.close());
    const signal = new AbortController().signal;
    const patience = { signal, waitMs: 300 };
    const places = Array.from({ length: painter.concurrency }, () => limits.lease(painter, patience));
    expect(await Promise.all(places)).not.toContain(null);
    expect(await limits.lease(painter, patience)).toBeNull();
    expect(await limits.lease(writer, patience)).not.toBeNull();
    await configure(server, { "models.limits": { gemini: { concurrency: 1, perMinute: 10_000 } } });
    onTestFinished(() => configure(server, { "models.limits": {} }));
    expect(await limits.lease(painter, patience)).not.toBeNull();
    expect(await limits.lease(writer, patience)).toBeNull();
  });

  test("are given back unused by calls whose model was switched off while they waited", async () => {
    await configure(server, { "models.limits": { anthropic: { concurrency: 1, perMinute: 10_000 } } });
    onTestFinished(() => configure(server, { "models.limits": {}, "models.disabled": [] }));
    emulators.of("anthropic").latency(1000);
    const asked = [1, 2, 3].map(() => ask());
    await waitFor("the first call", async () => calls("anthropic") === 1);
    await configure(server, { "models.disabled": ["anthropic"] });
    const answered = await Promise.all(asked);
    expect(answered.map(({ model }) => model.id).sort()).toEqual([CLAUDE, GEMINI, GEMINI]);
    expect(calls("anthropic")).toBe(1);
    const [left] = await server.container.database.sql`select count(*)::int as leases from provider_leases`;
    expect(left?.leases).toBe(0);
  });

  test("of a process that died come free by themselves", async () => {
    const { sql } = server.container.database;
    const spec = gateway().find(CLAUDE);
    if (!spec) throw new Error("Claude is not set up");
    await configure(server, { "models.limits": { anthropic: { concurrency: 1, perMinute: 10_000 } } });
    await sql`insert into provider_leases (id, provider, owner, expires_at)
      values (uuid_v7(), 'anthropic', uuid_v7(), clock_timestamp() + interval '600 milliseconds')`;
    const config = server.container.createContext({ id: "test", ip: null }).config;
    const limits = createProviderLimits(server.container.database.drizzle, config);
    const signal = new AbortController().signal;
    expect(await limits.lease(spec, { signal, waitMs: 200 })).toBeNull();
    const lease = await limits.lease(spec, { signal, waitMs: 5000 });
    expect(lease).not.toBeNull();
    await lease?.release();
    await configure(server, { "models.limits": {} });
  });

  test("are given out no faster than the vendor allows a minute", async () => {
    const { sql } = server.container.database;
    const take = async () => {
      const rows = await sql`select take_provider_leases('slow', 100, 60, 100, uuid_v7(), 60)`;
      return rows.length;
    };
    // The burst is what may run at once, at most a minute's allowance.
    expect(await take()).toBe(60);
    expect(await take()).toBeLessThanOrEqual(1);
    await sql`update provider_buckets set refilled_at = refilled_at - interval '5 seconds' where provider = 'slow'`;
    expect(await take()).toBeGreaterThanOrEqual(5);
  });
});
