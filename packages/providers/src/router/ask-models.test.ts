import { describe, expect, test } from "vitest";
import { ProviderError } from "../ports/provider-error.ts";
import { NO_USAGE } from "../ports/usage.ts";
import { OPEN, POLICY, painter, recording } from "../testing/round.ts";
import { askModels, ModelsExhaustedError } from "./ask-models.ts";
import type { StepJournal } from "./journal.ts";
import type { ProviderLimits } from "./limits.ts";
import type { RouterPolicy } from "./policy.ts";
import type { Round } from "./round.ts";
import { sleep } from "./sleep.ts";

const FIRST = painter("gemini/nano-banana-2.1");
const SECOND = painter("flux/flux-2-pro");

type Options = { limits?: ProviderLimits; journal?: Partial<StepJournal>; policy?(): Promise<RouterPolicy> };
type Asked = { model: string; isResumed: boolean; timeoutMs: number };

function roundOf({ limits = OPEN, journal = {}, policy = async () => POLICY }: Options) {
  return {
    candidates: [FIRST, SECOND],
    policy,
    limits,
    journal: recording(journal),
    signal: new AbortController().signal,
    key: "step",
    random: () => 0,
  } satisfies Round<typeof FIRST>;
}

/** Asks both; `fails` names the models that refuse what is sent to them. */
async function ask(options: Options, fails: string[] = []): Promise<Asked[]> {
  const asked: Asked[] = [];
  await askModels(roundOf(options), async ({ id, provider }, { isResumed, timeoutMs }) => {
    asked.push({ model: id, isResumed, timeoutMs });
    if (fails.includes(id)) throw new ProviderError("bad_request", "no", { provider, model: id });
    return { answer: id, usage: NO_USAGE, requestId: null };
  });
  return asked;
}

const ticketOf = (model: string) => ({ model, ticket: { requestId: "r1", costMicroUsd: 40_000 } });

describe("after a crash", () => {
  test("an accepted request is followed before a model is asked that had failed already", async () => {
    const journal = { attempts: { [FIRST.id]: 1, [SECOND.id]: 1 }, ticket: ticketOf(SECOND.id) };
    expect(await ask({ journal })).toMatchObject([{ model: SECOND.id, isResumed: true }]);
  });

  test("an accepted request is followed though its model is left alone meanwhile", async () => {
    const limits = { ...OPEN, enter: async () => false };
    const journal = { attempts: { [FIRST.id]: 1 }, ticket: ticketOf(FIRST.id) };
    expect(await ask({ limits, journal })).toMatchObject([{ model: FIRST.id, isResumed: true }]);
  });

  test("where following it brings nothing, the others are asked", async () => {
    const journal = { attempts: { [SECOND.id]: 1 }, ticket: ticketOf(SECOND.id) };
    expect(await ask({ journal }, [SECOND.id])).toMatchObject([
      { model: SECOND.id, isResumed: true },
      { model: FIRST.id, isResumed: false },
    ]);
  });
});

describe("a provider whose budget is spent", () => {
  test("is passed over, also where the rest was spent while the call waited for its place", async () => {
    const spent = async ({ id }: { id: string }) => id === FIRST.id;
    expect(await ask({ limits: { ...OPEN, isSpent: spent } })).toMatchObject([{ model: SECOND.id }]);
    let looks = 0;
    const released: string[] = [];
    const limits: ProviderLimits = {
      ...OPEN,
      isSpent: async ({ id }) => id === FIRST.id && ++looks > 1,
      lease: async ({ id }) => ({ release: async () => void released.push(id) }),
    };
    expect(await ask({ limits })).toMatchObject([{ model: SECOND.id }]);
    expect(released).toEqual([FIRST.id, SECOND.id]);
  });

  test("is still followed for what it has accepted: that is paid for", async () => {
    const limits = { ...OPEN, isSpent: async () => true };
    const journal = { attempts: { [FIRST.id]: 1 }, ticket: ticketOf(FIRST.id) };
    expect(await ask({ limits, journal })).toMatchObject([{ model: FIRST.id, isResumed: true }]);
  });
});

describe("a wait for a place", () => {
  const WAIT_MS = 120;
  /** `isFull` names the provider that has no place for as long as a call may wait. */
  const slow = (isFull: string | null): ProviderLimits => ({
    ...OPEN,
    async lease({ id }, { signal }) {
      await sleep(WAIT_MS, signal);
      return id === isFull ? null : { release: async () => {} };
    },
  });
  /** Shorter than the wait: were that counted, nobody would be asked. */
  const policy = async () => ({ ...POLICY, deadlineMs: WAIT_MS / 2, placeWaitMs: WAIT_MS });

  test("is not the call's time", async () => {
    const [first] = await ask({ limits: slow(null), policy });
    expect(first).toMatchObject({ model: FIRST.id });
    expect(first?.timeoutMs).toBeGreaterThan(WAIT_MS / 4);
    expect(first?.timeoutMs).toBeLessThanOrEqual(WAIT_MS / 2);
  });

  test("that ends without one brings the next model, which has its time unspent", async () => {
    const asked = await ask({ limits: slow(FIRST.id), policy });
    expect(asked).toMatchObject([{ model: SECOND.id }]);
    expect(asked[0]?.timeoutMs).toBeGreaterThan(WAIT_MS / 4);
  });

  test("lasts as long as the policy says, and the step fails after the last", async () => {
    const waits: number[] = [];
    const full: ProviderLimits = {
      ...OPEN,
      async lease(_, { waitMs }) {
        waits.push(waitMs);
        return null;
      },
    };
    const error = await ask({ limits: full, policy }).catch((failed: unknown) => failed);
    expect(error).toBeInstanceOf(ModelsExhaustedError);
    expect(error).toMatchObject({
      failures: [FIRST, SECOND].map(({ id }) => ({ model: id, kind: "not_asked" })),
    });
    expect(waits).toEqual([WAIT_MS, WAIT_MS]);
  });

  test("for somebody who looks at the answer is not the step's time either", async () => {
    const asked: string[] = [];
    await askModels(roundOf({ policy }), async ({ id, provider }, { answered }) => {
      asked.push(id);
      await answered();
      await sleep(WAIT_MS, new AbortController().signal);
      if (id === FIRST.id) throw new ProviderError("gone", "no", { provider, model: id });
      return { answer: id, usage: NO_USAGE, requestId: null };
    });
    expect(asked).toEqual([FIRST.id, SECOND.id]);
  });
});

describe("what is switched off", () => {
  test.each(["gemini", FIRST.id])(
    "while a call waits for its place is not asked any more: %s",
    async (off) => {
      let disabled: string[] = [];
      const released: string[] = [];
      const limits: ProviderLimits = {
        ...OPEN,
        async lease({ id }) {
          disabled = [off];
          return { release: async () => void released.push(id) };
        },
      };
      const policy = async () => ({ ...POLICY, disabled });
      expect(await ask({ limits, policy })).toMatchObject([{ model: SECOND.id }]);
      expect(released).toEqual([FIRST.id, SECOND.id]);
    },
  );

  test("is not asked a second time", async () => {
    let disabled: string[] = [];
    const asked: string[] = [];
    const policy = async () => ({ ...POLICY, disabled });
    await askModels(roundOf({ policy }), async ({ id, provider }) => {
      asked.push(id);
      disabled = [FIRST.provider];
      if (id === FIRST.id) throw new ProviderError("retry", "no", { provider, model: id });
      return { answer: id, usage: NO_USAGE, requestId: null };
    });
    expect(asked).toEqual([FIRST.id, SECOND.id]);
  });
});

test("a place is given back once, when the vendor has answered, before the answer is looked at", async () => {
  const told: string[] = [];
  const limits = { ...OPEN, lease: async () => ({ release: async () => void told.push("released") }) };
  await askModels(roundOf({ limits }), async (_spec, { answered }) => {
    await answered();
    told.push("looked at");
    return { answer: null, usage: NO_USAGE, requestId: null };
  });
  expect(told).toEqual(["released", "looked at"]);
});

test("a call that waited long for its place is not sent to a model that went down meanwhile", async () => {
  let isDown = false;
  const limits: ProviderLimits = {
    ...OPEN,
    isDown: async ({ id }) => isDown && id === FIRST.id,
    async lease({ id }) {
      if (id === FIRST.id) await sleep(1100, new AbortController().signal);
      isDown = true;
      return { release: async () => {} };
    },
  };
  expect(await ask({ limits })).toMatchObject([{ model: SECOND.id }]);
});
