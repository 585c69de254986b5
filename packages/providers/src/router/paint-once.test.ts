import { expect, test } from "vitest";
import type { ImageModelSpec } from "../catalogue/model-spec.ts";
import { MODELS } from "../catalogue/models.ts";
import type { ImageModel } from "../ports/image-model.ts";
import type { ProviderErrorKind } from "../ports/provider-error.ts";
import { ProviderError } from "../ports/provider-error.ts";
import { NO_USAGE } from "../ports/usage.ts";
import { paintOnce } from "./paint-once.ts";

const spec = painter();
const { provider, id: model } = spec;

function painter(): ImageModelSpec {
  const found = MODELS.find((one) => one.kind === "image");
  if (!found) throw new Error("the catalogue has no painter");
  return found;
}

const USAGE = { ...NO_USAGE, images: 1, costMicroUsd: 40_000 };

/** A vendor that paints at once, and whose picture cannot be had the first times. */
async function paint(failures: ProviderErrorKind[]) {
  const asked = { submit: 0, fetch: 0 };
  const vendor: ImageModel = {
    provider,
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
  const outcome = await paintOnce(
    {
      model: vendor,
      spec,
      request: { prompt: "a wall", ratio: "1:1" },
      ticket: null,
      onSubmitted: async () => {},
    },
    { signal: new AbortController().signal, timeoutMs: 5000, key: "step" },
  ).catch((error: unknown) => error);
  return { asked, outcome };
}

test("a picture that cannot be fetched at once is fetched again, not painted again", async () => {
  const { asked, outcome } = await paint(["retry", "unknown_outcome"]);
  expect(asked).toEqual({ submit: 1, fetch: 3 });
  expect(outcome).toMatchObject({ data: new Uint8Array([1]) });
});

test.each<[ProviderErrorKind[], number]>([
  [["retry", "retry", "retry", "retry"], 4],
  [["gone"], 1],
  [["bad_result"], 1],
])("%j is given up after %i, and what was paid is kept", async (failures, times) => {
  const { asked, outcome } = await paint(failures);
  expect(asked).toEqual({ submit: 1, fetch: times });
  expect(outcome).toMatchObject({ kind: failures[0], usage: USAGE });
});
