import { describe, expect, onTestFinished, test, vi } from "vitest";
import { imageCost } from "../catalogue/cost.ts";
import type { ImageModel, ImageProgress } from "../ports/image-model.ts";
import type { ProviderErrorKind } from "../ports/provider-error.ts";
import { ProviderError } from "../ports/provider-error.ts";
import { NO_USAGE } from "../ports/usage.ts";
import { OPEN, POLICY, painter, recording } from "../testing/round.ts";
import { createGateway } from "./gateway.ts";
import type { CallRecord, StepJournal } from "./journal.ts";
import type { ProviderLimits } from "./limits.ts";
import type { RouterPolicy } from "./policy.ts";

const spec = painter("flux/flux-2-pro");
const { provider, id: model } = spec;
const REQUEST = { prompt: "a wall", ratio: "1:1" } as const;
const PRICE = imageCost(spec, REQUEST);
const TICKET = { requestId: "r1", costMicroUsd: PRICE };
const USAGE = { ...NO_USAGE, images: 1, costMicroUsd: PRICE };
const DONE: ImageProgress = {
  state: "done",
  result: { images: [{ data: new Uint8Array([1]) }], usage: USAGE, requestId: "r1" },
};

const failing = (kind: ProviderErrorKind, status?: number) => async () => {
  throw new ProviderError(kind, "no", { provider, model, status, retryAfterMs: 1 });
};

type Given = {
  vendor?: Partial<ImageModel>;
  journal?: Partial<StepJournal>;
  limits?: Partial<ProviderLimits>;
  signal?: AbortSignal;
  policy?: Partial<RouterPolicy>;
  look?(): Promise<{ value: string } | { fault: string }>;
};

/** Orders one picture, once, of a vendor that answers at once unless it is told otherwise. */
async function order({
  vendor,
  journal,
  limits,
  signal,
  policy,
  look = async () => ({ value: "seen" }),
}: Given) {
  const reports: (ProviderErrorKind | null)[] = [];
  const written = recording(journal);
  const painting: ImageModel = {
    provider,
    submit: async () => DONE,
    poll: async () => DONE,
    fetch: async () => new Uint8Array([1]),
    ...vendor,
  };
  const gateway = createGateway({
    catalogue: [spec],
    language: new Map(),
    images: new Map([[provider, painting]]),
    emulated: new Set(),
    limits: { ...OPEN, report: async (_, kind) => void reports.push(kind), ...limits },
    policy: async () => ({ ...POLICY, attempts: 1, ...policy }),
  });
  const options = {
    models: [model],
    journal: written,
    signal: signal ?? new AbortController().signal,
    key: "step",
  };
  const outcome = await gateway.paint(() => REQUEST, options, look).catch((error: unknown) => error);
  return { outcome, reports, records: written.records };
}

/** Gives up as soon as the vendor is asked, and answers as adapters do: with the signal's reason. */
function breakingOff() {
  const stop = new AbortController();
  const reason = new Error("a sibling failed\nwith details");
  const hang = async (): Promise<never> => {
    stop.abort(reason);
    throw stop.signal.reason;
  };
  return { signal: stop.signal, reason, hang };
}

describe("a call that was begun leaves one record", () => {
  test("with the price, where it is broken off while the vendor paints, and says nothing against the vendor", async () => {
    const { signal, reason, hang } = breakingOff();
    const { outcome, reports, records } = await order({ signal, vendor: { submit: hang } });
    expect(outcome).toBe(reason);
    expect(reports).toEqual([]);
    expect(records).toMatchObject([
      {
        usage: { images: 0, costMicroUsd: PRICE },
        requestId: null,
        failure: { kind: "unknown_outcome", message: "broken off: a sibling failed" },
      },
    ]);
    expect(PRICE).toBeGreaterThan(0);
  });

  test("with the ticket's cost and id, where it is broken off after it was accepted", async () => {
    const { signal, hang } = breakingOff();
    const submit = async (): Promise<ImageProgress> => ({ state: "waiting", ticket: TICKET, pollAfterMs: 0 });
    const { records } = await order({ signal, vendor: { submit, poll: hang } });
    expect(records).toMatchObject([
      { usage: { costMicroUsd: PRICE }, requestId: "r1", failure: { kind: "unknown_outcome" } },
    ]);
  });

  test("with what the vendor told, where looking at the picture throws", async () => {
    const reason = new Error("nobody could look");
    const { outcome, reports, records } = await order({ look: () => Promise.reject(reason) });
    expect(outcome).toBe(reason);
    expect(reports).toEqual([]);
    expect(records).toMatchObject([
      {
        usage: USAGE,
        requestId: "r1",
        failure: { kind: "bad_result", message: "not looked at to its end: nobody could look" },
      },
    ]);
  });

  test("with the reason, where the picture cannot be used", async () => {
    const { records } = await order({ look: async () => ({ fault: "blank: nothing on it" }) });
    expect(records).toMatchObject([
      { usage: USAGE, requestId: "r1", failure: { kind: "bad_result", message: "blank: nothing on it" } },
    ]);
  });

  test("without cost, where it was given up before it was sent", async () => {
    const { signal, reason, hang } = breakingOff();
    const begin = async () => {
      await hang().catch(() => {});
      return () => {};
    };
    const { outcome, records } = await order({ signal, journal: { begin } });
    expect(outcome).toBe(reason);
    expect(records).toMatchObject([{ usage: NO_USAGE, failure: { kind: "unknown_outcome" } }]);
  });

  test("and what it ended with is told, where the record cannot be written", async () => {
    const ended = () => Promise.reject(new Error("no database"));
    const { signal, reason, hang } = breakingOff();
    expect((await order({ signal, vendor: { submit: hang }, journal: { ended } })).outcome).toBe(reason);
    const { outcome } = await order({ vendor: { submit: failing("rejected") }, journal: { ended } });
    expect(outcome).toMatchObject({ code: "CONTENT_REJECTED" });
  });

  test("also where nobody can be told that it went well", async () => {
    const { outcome, records } = await order({
      limits: { report: () => Promise.reject(new Error("no database")) },
    });
    expect(outcome).toMatchObject({ message: "no database" });
    expect(records).toMatchObject([{ usage: USAGE, failure: null }]);
  });
});

test("a call that was not begun leaves none", async () => {
  const { outcome, records } = await order({ journal: { begin: () => Promise.reject(new Error("lost")) } });
  expect(outcome).toMatchObject({ message: "lost" });
  expect(records).toEqual([]);
});

test.each<[ProviderErrorKind, number]>([
  ["unknown_outcome", PRICE],
  ["bad_result", PRICE],
  ["retry", 0],
  ["rejected", 0],
  ["auth", 0],
])("an order that fails with %s costs %i", async (kind, cost) => {
  const policy = { deadlineMs: spec.timeoutMs };
  const { reports, records } = await order({ vendor: { submit: failing(kind) }, policy });
  expect(reports).toEqual([kind]);
  expect(records).toMatchObject([{ usage: { costMicroUsd: cost }, failure: { kind, message: "no" } }]);
});

test.each<[ProviderErrorKind, number | undefined, number, ProviderErrorKind?]>([
  // The vendor's own word that nothing was painted.
  ["retry", undefined, 0],
  ["rejected", 400, 0],
  // Reads that failed: it may be painted all the same.
  ["retry", 500, PRICE, "unknown_outcome"],
  ["auth", 401, PRICE],
  ["gone", 404, PRICE],
])(
  "an accepted order that ends with %s (%s) costs %i, also where it is followed",
  async (kind, status, cost, ended = kind) => {
    const policy = { deadlineMs: 100 };
    const poll = failing(kind, status);
    const submit = async (): Promise<ImageProgress> => ({ state: "waiting", ticket: TICKET, pollAfterMs: 0 });
    const sent = await order({ vendor: { submit, poll }, policy });
    expect(sent.records).toMatchObject([
      { usage: { costMicroUsd: cost }, isResumed: false, failure: { kind: ended } },
    ]);
    const journal = { attempts: { [model]: 1 }, ticket: { model, ticket: TICKET } };
    const followed = await order({ vendor: { submit: failing("bad_request"), poll }, journal, policy });
    expect(followed.records).toMatchObject([
      { usage: { costMicroUsd: cost }, isResumed: true, failure: { kind: ended } },
    ]);
  },
);

describe("before the answer is looked at", () => {
  test("its cost is written and its place given back, so that looking may wait for that very place", async () => {
    const told: string[] = [];
    const { records } = await order({
      limits: {
        lease: async () => ({ release: async () => void told.push("free") }),
      },
      look: async () => {
        await vi.waitFor(() => expect(told).toEqual(["free"]));
        return { fault: "letters" };
      },
    });
    expect(records).toMatchObject([{ usage: USAGE, failure: { kind: "bad_result", message: "letters" } }]);
  });

  test("it is one record, also where looking fails at once", async () => {
    const slow = recording();
    const ended = slow.ended;
    const journal = {
      ended: async (record: CallRecord) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        await ended(record);
      },
      unusable: slow.unusable,
    };
    await order({ journal, look: () => Promise.reject(new Error("gone")) });
    expect(slow.records).toMatchObject([{ usage: USAGE, failure: { kind: "bad_result" } }]);
  });
});

test("a record that cannot be written while the place is given back is told once, to whoever waits for the picture", async () => {
  const unexpected: unknown[] = [];
  const note = (error: unknown) => void unexpected.push(error);
  process.on("unhandledRejection", note);
  onTestFinished(() => void process.off("unhandledRejection", note));
  const slowly = () => new Promise<void>((resolve) => setTimeout(resolve, 20));
  const { outcome } = await order({
    journal: { ended: () => Promise.reject(new Error("no database")) },
    limits: { lease: async () => ({ release: slowly }) },
  });
  expect(outcome).toMatchObject({ message: "no database" });
  expect(unexpected).toEqual([]);
});

describe("a time-out", () => {
  const late = { submit: failing("unknown_outcome") };

  test("counts against the model that had the time it is given", async () => {
    const { reports } = await order({ vendor: late, policy: { deadlineMs: spec.timeoutMs * 2 } });
    expect(reports).toEqual(["unknown_outcome"]);
  });

  test("counts against the first, however little time there is for the whole step", async () => {
    const { reports } = await order({ vendor: late, policy: { deadlineMs: spec.timeoutMs / 2 } });
    expect(reports).toEqual(["unknown_outcome"]);
  });

  test("does not count where the first try has left the second less", async () => {
    const kinds: ProviderErrorKind[] = ["retry", "unknown_outcome"];
    const submit = async () => failing(kinds.shift() ?? "auth")();
    const { reports } = await order({
      vendor: { submit },
      policy: { attempts: 2, deadlineMs: spec.timeoutMs },
    });
    expect(reports).toEqual(["retry"]);
  });
});
