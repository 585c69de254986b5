import { expect, test } from "vitest";
import type { ImageModel } from "../ports/image-model.ts";
import type { ProviderErrorKind } from "../ports/provider-error.ts";
import { ProviderError } from "../ports/provider-error.ts";
import { NO_USAGE } from "../ports/usage.ts";
import { painter } from "../testing/round.ts";
import { paintOnce } from "./paint-once.ts";

const spec = painter("gemini/nano-banana-2.1");
const { provider, id: model } = spec;

const USAGE = { ...NO_USAGE, images: 1, costMicroUsd: 40_000 };

/** Orders one picture of a vendor of this test. */
function order(vendor: Omit<ImageModel, "provider">, timeoutMs: number) {
  return paintOnce(
    {
      model: { provider, ...vendor },
      spec,
      request: { prompt: "a wall", ratio: "1:1" },
      ticket: null,
      onSubmitted: async () => {},
      charged() {},
    },
    { signal: new AbortController().signal, timeoutMs, key: "step" },
  ).catch((error: unknown) => error);
}

/** A vendor that paints at once, and whose picture cannot be had the first times. */
async function paint(failures: ProviderErrorKind[]) {
  const asked = { submit: 0, fetch: 0 };
  const vendor: Omit<ImageModel, "provider"> = {
    async submit() {
      asked.submit += 1;
      const images = [{ url: "https://vendor.test/picture" }];
      return { state: "done", result: { images, usage: USAGE, requestId: null } };
    },
    async poll() {
      throw new Error("there is nothing to poll");
    },
    async fetch() {
      const kind = failures[asked.fetch];
      asked.fetch += 1;
      if (kind) throw new ProviderError(kind, "not now", { provider, model, retryAfterMs: 1 });
      return new Uint8Array([1]);
    },
  };
  return { outcome: await order(vendor, 5000), asked };
}

test("a picture that cannot be fetched at once is fetched again, not painted again", async () => {
  const { asked, outcome } = await paint(["retry", "unknown_outcome"]);
  expect(asked).toEqual({ submit: 1, fetch: 3 });
  expect(outcome).toMatchObject({ data: new Uint8Array([1]) });
});

/** A vendor that accepts an order, and whose polls fail the first times. */
async function follow(failures: ProviderErrorKind[], timeoutMs: number, retryAfterMs?: number) {
  const ticket = { requestId: "r1", costMicroUsd: 40_000 };
  const asked = { submit: 0, poll: 0 };
  const vendor: Omit<ImageModel, "provider"> = {
    async submit() {
      asked.submit += 1;
      return { state: "waiting", ticket, pollAfterMs: 0 };
    },
    async poll() {
      const kind = failures[asked.poll];
      asked.poll += 1;
      if (kind) throw new ProviderError(kind, "not now", { provider, model, status: 503, retryAfterMs });
      const images = [{ data: new Uint8Array([1]) }];
      return { state: "done", result: { images, usage: USAGE, requestId: "r1" } };
    },
    fetch: async () => new Uint8Array([1]),
  };
  return { outcome: await order(vendor, timeoutMs), asked };
}

test("an accepted order is polled for as long as there is time, however often polls fail", async () => {
  const { asked, outcome } = await follow(Array(5).fill("retry"), 30_000);
  expect(asked).toEqual({ submit: 1, poll: 6 });
  expect(outcome).toMatchObject({ data: new Uint8Array([1]) });
});

test("a vendor that asks for no pause is not polled without one", async () => {
  const { asked } = await follow(Array(100_000).fill("retry"), 1200, 0);
  expect(asked.poll).toBeLessThanOrEqual(2);
});

test("an accepted order that cannot be followed in time is never ordered anew, and counts at its price", async () => {
  const { asked, outcome } = await follow(Array(100_000).fill("retry"), 60);
  expect(asked.submit).toBe(1);
  expect(outcome).toMatchObject({ kind: "unknown_outcome", usage: { costMicroUsd: 40_000 } });
});

test.each<[ProviderErrorKind[], number]>([
  [["retry", "retry", "retry", "retry"], 4],
  [["gone"], 1],
  [["bad_result"], 1],
])("%j is given up after %i, and what was paid is kept", async (failures, times) => {
  const { asked, outcome } = await paint(failures);
  expect(asked).toEqual({ submit: 1, fetch: times });
  expect(outcome).toMatchObject({ kind: failures[0], reason: "not now", usage: USAGE });
});
