import { findImageModel, MODELS } from "@static-engine/providers";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { IMAGE_CASES, REFERENCE_PNG } from "./image-cases.ts";
import { callOf, errorOf, openCase, paintWhole, submissions } from "./open-case.ts";

const RATIOS = ["1:1", "9:16", "16:9"] as const;
const PROMPT = "A calm ground";

test("every model that paints has a provider in this suite", () => {
  const providers = MODELS.flatMap(({ kind, provider }) => (kind === "image" ? [provider] : []));
  const tested = new Set(IMAGE_CASES.map(({ provider }) => provider));
  expect([...new Set(providers)].sort()).toEqual([...tested].sort());
});

describe.each(IMAGE_CASES)("$model paints", (given) => {
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

  test.each(RATIOS)("%s: the documented request, the promised pixels, a cost", async (ratio) => {
    const { spec, images, emulator } = parts();
    const { data, result } = await paintWhole(images, spec, { prompt: PROMPT, ratio });
    const { width, height } = await sharp(data).metadata();
    expect({ width, height }).toEqual({ width: spec.sizes[ratio].width, height: spec.sizes[ratio].height });
    expect(result.usage.images).toBe(1);
    expect(result.usage.costMicroUsd).toBeGreaterThan(0);
    const [first] = emulator.calls;
    expect(first?.path).toBe(given.path);
    expect(first?.headers[given.key.header]).toBe(given.key.value);
    expect(first?.body).toEqual(given.body(PROMPT, ratio));
    expect(submissions(emulator)).toBe(1);
  });

  test("a picture is fetched without the key", async () => {
    const { spec, images, emulator } = parts();
    await paintWhole(images, spec, { prompt: PROMPT, ratio: "1:1" });
    for (const call of emulator.calls.filter(({ phase }) => phase === "file")) {
      expect(JSON.stringify(call.headers)).not.toContain("key-1");
    }
  });

  test.runIf(given.extras)("every parameter reaches the wire under the vendor's name", async () => {
    const { spec, images, emulator } = parts();
    await images.submit(spec, { prompt: PROMPT, ratio: "1:1", ...given.extras?.request }, callOf());
    expect(emulator.calls[0]?.body).toMatchObject(given.extras?.wire ?? {});
  });

  test.runIf(given.references)("references go along", async () => {
    const { spec, images, emulator } = parts();
    const references = (["product", "logo"] as const).map((role) => ({
      role,
      data: REFERENCE_PNG,
      mime: "image/png" as const,
    }));
    await images.submit(spec, { prompt: PROMPT, ratio: "1:1", references }, callOf());
    const [first] = emulator.calls;
    expect(first?.path).toBe(given.references?.path ?? given.path);
    expect(first?.body).toMatchObject(given.references?.wire ?? {});
    expect(first?.files.map(({ field }) => field)).toEqual(given.references?.files ?? []);
    expect(first?.files.every(({ bytes }) => bytes === REFERENCE_PNG.length)).toBe(true);
  });

  test("what the model does not know is refused before anything is sent", async () => {
    const { spec, images, emulator } = parts();
    for (const wrong of [
      { prompt: " " },
      { prompt: "x".repeat(spec.promptMax + 1) },
      { style: "no such style" },
      ...(spec.parameters.seed ? [{ seed: -1 }, { seed: 1.5 }] : [{ seed: 1 }]),
      ...(spec.parameters.steps ? [{ steps: 1000 }] : [{ steps: 20 }]),
      ...(spec.parameters.cfg ? [{ cfg: Number.NaN }] : [{ cfg: 5 }]),
      ...(spec.parameters.negativePrompt ? [] : [{ negativePrompt: "words" }]),
      ...(spec.parameters.qualities ? [] : [{ quality: "high" as const }]),
      ...(spec.parameters.safety ? [] : [{ safety: "strict" as const }]),
    ]) {
      const error = await errorOf(images.submit(spec, { prompt: PROMPT, ratio: "1:1", ...wrong }, callOf()));
      expect(error.kind, JSON.stringify(wrong).slice(0, 60)).toBe("bad_request");
    }
    expect(emulator.calls).toEqual([]);
  });

  test("the caller's abort is thrown as it is, in the middle and before the start", async () => {
    const { spec, images, emulator } = parts();
    emulator.fault("hang");
    const stop = new AbortController();
    const reason = new Error("the member cancelled");
    const asked = images.submit(spec, { prompt: PROMPT, ratio: "1:1" }, callOf({ signal: stop.signal }));
    setTimeout(() => stop.abort(reason), 60);
    expect(await errorOf(asked)).toBe(reason);
    emulator.reset();
    const late = images.submit(spec, { prompt: PROMPT, ratio: "1:1" }, callOf({ signal: stop.signal }));
    expect(await errorOf(late)).toBe(reason);
    expect(emulator.calls).toEqual([]);
  });

  test("a vendor that cannot be reached was never asked", async () => {
    const { spec } = parts();
    const gone = await openCase(given.provider);
    await gone.emulator.close();
    const asked = gone.images?.submit(spec, { prompt: PROMPT, ratio: "1:1" }, callOf());
    expect(await errorOf(asked ?? Promise.resolve())).toMatchObject({ kind: "retry" });
  });
});

test("OpenAI's edit knows no safety level, and is not asked for one in silence", async () => {
  const { emulator, images } = await openCase("openai");
  const spec = findImageModel("openai/gpt-image-2");
  if (!spec || !images) throw new Error("no GPT Image");
  const references = [{ role: "product" as const, data: REFERENCE_PNG, mime: "image/png" as const }];
  const asked = images.submit(
    spec,
    { prompt: PROMPT, ratio: "1:1", references, safety: "relaxed" },
    callOf(),
  );
  expect(await errorOf(asked)).toMatchObject({ kind: "bad_request" });
  expect(emulator.calls).toEqual([]);
  await emulator.close();
});

test("FLUX's key does not follow a polling address out of the vendor's house", async () => {
  const { emulator, images } = await openCase("flux");
  const spec = findImageModel("flux/flux-2-pro");
  if (!spec || !images) throw new Error("no FLUX");
  const ticket = { requestId: "1", pollUrl: "https://poll.example/v1/get_result?id=1", costMicroUsd: 1 };
  expect(await errorOf(images.poll(spec, ticket, callOf()))).toMatchObject({ kind: "bad_result" });
  await emulator.close();
});
