import { describe, expect, test } from "vitest";
import { MODELS } from "../catalogue/models.ts";
import type { Call } from "../ports/call.ts";
import { ProviderError } from "../ports/provider-error.ts";
import { NO_USAGE } from "../ports/usage.ts";
import { askModels } from "./ask-models.ts";
import type { StepJournal } from "./journal.ts";
import type { ProviderLimits } from "./limits.ts";

const [FIRST, SECOND] = MODELS.filter(({ kind }) => kind === "image");
if (!FIRST || !SECOND) throw new Error("the catalogue has no two painters");

const POLICY = { attempts: 2, deadlineMs: 5000, disabled: [] };
const OPEN: ProviderLimits = {
  enter: async () => true,
  isSpent: async () => false,
  hasBudget: async () => false,
  lease: async () => ({ release: async () => {} }),
  report: async () => {},
};

type Options = { limits?: ProviderLimits; journal?: Partial<StepJournal> };
type Asked = { model: string; isResumed: boolean; timeoutMs: number };

/** Asks both; `fails` names the models that refuse what is sent to them. */
async function ask({ limits = OPEN, journal = {} }: Options, fails: string[] = []): Promise<Asked[]> {
  const asked: Asked[] = [];
  await askModels(
    {
      candidates: [FIRST, SECOND].filter((spec) => spec !== undefined),
      policy: POLICY,
      limits,
      journal: {
        attempts: {},
        ticket: null,
        begin: async () => () => {},
        submitted: async () => {},
        ended: async () => {},
        ...journal,
      },
      signal: new AbortController().signal,
      key: "step",
      random: () => 0,
    },
    async ({ id, provider }, { isResumed, timeoutMs }: Call & { isResumed: boolean }) => {
      asked.push({ model: id, isResumed, timeoutMs });
      if (fails.includes(id)) throw new ProviderError("bad_request", "no", { provider, model: id });
      return { answer: id, usage: NO_USAGE, requestId: null };
    },
  );
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

test("a wait for a place is taken off the time that the call may use", async () => {
  const waitedMs = 80;
  const limits: ProviderLimits = {
    ...OPEN,
    async lease() {
      const until = performance.now() + waitedMs;
      while (performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 10));
      return { release: async () => {} };
    },
  };
  const [first] = await ask({ limits });
  expect(first?.timeoutMs).toBeLessThanOrEqual(POLICY.deadlineMs - waitedMs + 1);
});

test("a place is given back once, when the vendor has answered, before the answer is looked at", async () => {
  const told: string[] = [];
  await askModels(
    {
      candidates: [FIRST],
      policy: POLICY,
      limits: { ...OPEN, lease: async () => ({ release: async () => void told.push("released") }) },
      journal: {
        attempts: {},
        ticket: null,
        begin: async () => () => {},
        submitted: async () => {},
        ended: async () => {},
      },
      signal: new AbortController().signal,
      key: "step",
      random: () => 0,
    },
    async (_spec, { answered }) => {
      await answered();
      told.push("looked at");
      return { answer: null, usage: NO_USAGE, requestId: null };
    },
  );
  expect(told).toEqual(["released", "looked at"]);
});
