import type { ProviderErrorKind } from "@static-engine/providers";
import { findImageModel, ProviderError } from "@static-engine/providers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Fault } from "../fault.ts";
import { IMAGE_CASES } from "./image-cases.ts";
import { callOf, errorOf, openCase, paintWhole, submissions } from "./open-case.ts";

const REQUEST = { prompt: "A calm ground", ratio: "1:1" } as const;

const ON_SUBMIT: [name: string, fault: Fault, kind: ProviderErrorKind][] = [
  ["400", { status: 400 }, "bad_request"],
  ["401", { status: 401 }, "auth"],
  ["402", { status: 402 }, "quota"],
  ["403", { status: 403 }, "auth"],
  ["404", { status: 404 }, "gone"],
  ["409", { status: 409 }, "retry"],
  ["413", { status: 413 }, "bad_request"],
  ["429", { status: 429 }, "rate_limit"],
  ["429 with retry-after", { status: 429, retryAfterSeconds: 7 }, "rate_limit"],
  ["500", { status: 500 }, "retry"],
  ["503", { status: 503, retryAfterSeconds: 2 }, "retry"],
  ["504 of a gateway", { status: 504 }, "unknown_outcome"],
  ["a hang", "hang", "unknown_outcome"],
  ["a slow drip", "slow_drip", "unknown_outcome"],
  ["a cut", "cut", "unknown_outcome"],
  ["invalid JSON", "invalid_json", "bad_result"],
];

const IN_THE_RESULT: [fault: Fault, kind: ProviderErrorKind][] = [
  ["refusal", "rejected"],
  ["empty", "bad_result"],
  ["truncated_png", "bad_result"],
  ["html", "bad_result"],
  ["huge", "bad_result"],
];

describe.each(IMAGE_CASES)("$model fails", (given) => {
  let open: Awaited<ReturnType<typeof openCase>>;
  beforeAll(async () => {
    open = await openCase(given.provider);
  });
  beforeEach(() => open.emulator.reset());
  afterAll(() => open.emulator.close());

  function parts() {
    const spec = findImageModel(given.model);
    if (!spec || !open.images) throw new Error(`no ${given.model}`);
    return { spec, images: open.images, emulator: open.emulator };
  }

  test.each(ON_SUBMIT)("%s", async (_, fault, kind) => {
    const { spec, images, emulator } = parts();
    emulator.fault(fault);
    const isSlow = fault === "hang" || fault === "slow_drip";
    const error = await errorOf(images.submit(spec, REQUEST, callOf(isSlow ? { timeoutMs: 250 } : {})));
    expect(error).toBeInstanceOf(ProviderError);
    expect(error).toMatchObject({ kind, provider: given.provider, model: spec.vendorModel });
    const wait = typeof fault === "object" && "status" in fault ? fault.retryAfterSeconds : undefined;
    expect(error.retryAfterMs).toBe(wait === undefined ? undefined : wait * 1000);
    expect(emulator.calls.length).toBe(1);
  });

  test.each(IN_THE_RESULT)("%s", async (fault, kind) => {
    const { spec, images, emulator } = parts();
    emulator.fault(fault);
    const error = await errorOf(paintWhole(images, spec, REQUEST));
    expect(error).toBeInstanceOf(ProviderError);
    expect(error.kind).toBe(kind);
    expect(submissions(emulator)).toBe(1);
  });

  test.each(["wrong_size", "text", "blank", "watermark"] as const)(
    "%s is a picture all the same: pixels are judged elsewhere",
    async (fault) => {
      const { spec, images, emulator } = parts();
      emulator.fault(fault);
      expect((await paintWhole(images, spec, REQUEST)).data.byteLength).toBeGreaterThan(0);
    },
  );

  test.runIf(given.isAsync)("asking after a result is harmless and may be done again", async () => {
    const { spec, images, emulator } = parts();
    const progress = await images.submit(spec, REQUEST, callOf());
    if (progress.state !== "waiting") throw new Error("answered at once");
    const stored: typeof progress.ticket = JSON.parse(JSON.stringify(progress.ticket));
    for (const [fault, kind] of [
      [{ status: 500 }, "retry"],
      [{ status: 404 }, "gone"],
      [{ status: 429, retryAfterSeconds: 1 }, "rate_limit"],
      ["hang", "retry"],
      ["cut", "retry"],
      ["invalid_json", "bad_result"],
    ] as const) {
      emulator.fault(fault, { on: "poll", times: 1 });
      const error = await errorOf(images.poll(spec, stored, callOf({ timeoutMs: 250 })));
      expect(error.kind, JSON.stringify(fault)).toBe(kind);
    }
    const unknown = { ...stored, requestId: "x", pollUrl: stored.pollUrl?.replace(stored.requestId, "x") };
    expect(await errorOf(images.poll(spec, unknown, callOf()))).toMatchObject({ kind: "gone" });
    expect((await images.poll(spec, stored, callOf())).state).toBe("done");
    expect(submissions(emulator)).toBe(1);
  });

  test("the picture's own server may fail, and is asked for no more than the picture", async () => {
    const { spec, images, emulator } = parts();
    const { data } = await paintWhole(images, spec, REQUEST);
    if (!emulator.calls.some(({ phase }) => phase === "file")) return expect(data.length).toBeGreaterThan(0);
    for (const [fault, kind] of [
      [{ status: 500 }, "retry"],
      [{ status: 404 }, "gone"],
      [{ status: 403 }, "gone"],
      ["cut", "retry"],
      ["slow_drip", "retry"],
    ] as const) {
      emulator.reset();
      emulator.fault(fault, { on: "file" });
      const error = await errorOf(paintWhole(images, spec, REQUEST, callOf({ timeoutMs: 400 })));
      expect(error.kind, JSON.stringify(fault)).toBe(kind);
      expect(emulator.calls.filter(({ phase }) => phase === "file").length).toBe(1);
    }
  });
});
