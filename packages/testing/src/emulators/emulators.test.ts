import { CopyVariation } from "@static-engine/contracts";
import { verifyScene } from "@static-engine/creative/node";
import type { ProviderId } from "@static-engine/providers";
import { findImageModel, findLanguageModel } from "@static-engine/providers";
import { BARE_BRAND, BARE_PRODUCT } from "@static-engine/providers/testing";
import { expect, test } from "vitest";
import { z } from "zod";
import { callOf, openCase, paintWhole } from "./contract/open-case.ts";
import { fillSchema } from "./fill-schema.ts";
import { startAllEmulators } from "./start-all.ts";

const BRIEF = {
  brand: BARE_BRAND,
  product: {
    ...BARE_PRODUCT,
    description: "Capsules for calm nights.",
    usps: ["Falls in with your evening", "No morning fog"],
  },
  concept: {
    slug: "us-vs-them",
    name: "Us vs them",
    archetype: "table",
    requiredFields: [],
    promptGuidance: "",
  },
  language: "en",
  importantNotes: null,
  seed: 7,
  slots: [1, 2, 3, 4, 5, 6],
};

test.each([
  ["anthropic", "anthropic/claude-sonnet-5-5"],
  ["gemini", "gemini/gemini-3.8-flash"],
] as const)("%s writes six variations from the brief that it is given", async (provider, model) => {
  const { emulator, language } = await openCase(provider);
  const spec = findLanguageModel(model);
  if (!spec || !language) throw new Error(`no ${model}`);
  const Six = z.object({ variations: z.array(CopyVariation).length(6) });
  const parts = [{ kind: "text" as const, text: `Write.\n<brief>${JSON.stringify(BRIEF)}</brief>` }];
  const schema = z.toJSONSchema(Six);
  const answer = await language.generate(
    spec,
    { system: "You write ads.", parts, schema, maxOutputTokens: 4_000 },
    callOf(),
  );
  const { variations } = Six.parse(answer.value);
  expect(new Set(variations.map(({ copy }) => copy.headline)).size).toBe(6);
  expect(variations.every(({ scenePrompt }) => scenePrompt)).toBe(true);
  await emulator.close();
});

test("without a brief the answer is the smallest that fits the schema", () => {
  const Review = z.object({
    verdict: z.enum(["pass", "fail"]),
    faults: z.array(z.string()),
    note: z.string().nullable(),
    score: z.number(),
    isReadable: z.boolean(),
  });
  const smallest = { verdict: "pass", faults: [], note: null, score: 0, isReadable: true };
  expect(Review.parse(fillSchema(z.toJSONSchema(Review)))).toEqual(smallest);
});

test.each([
  ["openai", "openai/gpt-image-2"],
  ["flux", "flux/flux-2-pro"],
] as [ProviderId, string][])(
  "%s: results take the latency, and the most at once are counted",
  async (provider, model) => {
    const { emulator, images } = await openCase(provider);
    const spec = findImageModel(model);
    if (!spec || !images) throw new Error(`no ${model}`);
    emulator.latency(150);
    const paint = (prompt: string) => paintWhole(images, spec, { prompt, ratio: "1:1" });
    await Promise.all(["a", "b", "c"].map(paint));
    expect(emulator.peak).toBe(3);
    emulator.reset();
    await paint("a");
    await paint("b");
    expect(emulator.peak).toBe(1);
    await emulator.close();
  },
);

test("a fault strikes as often as it is told to, and only what it matches", async () => {
  const { emulator, images } = await openCase("flux");
  const spec = findImageModel("flux/flux-2-pro");
  if (!spec || !images) throw new Error("no FLUX");
  emulator.fault(
    { status: 500 },
    { times: 1, match: ({ body }) => JSON.stringify(body).includes("a bad one") },
  );
  const submit = (prompt: string) => images.submit(spec, { prompt, ratio: "1:1" }, callOf());
  await submit("a good one");
  await expect(submit("a bad one")).rejects.toMatchObject({ kind: "retry" });
  await submit("a bad one");
  expect(emulator.calls).toHaveLength(3);
  await emulator.close();
});

test("an emulated scene passes the eyes of the product, and each of its faults is seen by them", async () => {
  const { emulator, images } = await openCase("gemini");
  const spec = findImageModel("gemini/nano-banana-2.1");
  if (!spec || !images) throw new Error("no Nano Banana");
  const wish = { width: 1080, height: 1920, textFree: true };
  for (let slot = 1; slot <= 6; slot++) {
    const { data } = await paintWhole(images, spec, { prompt: `A calm ground, take ${slot}`, ratio: "9:16" });
    expect(await verifyScene(data, wish)).toMatchObject({ ok: true, faults: [], letters: "none" });
  }
  for (const [fault, id] of [
    ["wrong_size", "wrong_ratio"],
    ["text", "stray_text"],
    ["blank", "blank"],
    ["watermark", "border"],
  ] as const) {
    emulator.fault(fault, { times: 1 });
    const { data } = await paintWhole(images, spec, { prompt: "A calm ground", ratio: "9:16" });
    expect(
      (await verifyScene(data, wish)).faults.map((it) => it.id),
      fault,
    ).toEqual([id]);
  }
  await emulator.close();
});

test("an emulator that serves for days remembers its last calls alone", async () => {
  const { byProvider, env, close } = await startAllEmulators({ keepCalls: 2 });
  const address = env.ANTHROPIC_BASE_URL;
  for (const path of ["/a", "/b", "/c"]) await fetch(`${address}${path}`);
  expect(byProvider.get("anthropic")?.calls.map(({ path }) => path)).toEqual(["/b", "/c"]);
  await close();
});
