import type { CopyVariation } from "@static-engine/contracts";
import { MODELS } from "@static-engine/providers";
import { answerFromBrief } from "@static-engine/testing/emulators";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { SCENE_CREATE } from "../src/seed/prompts/pictures.ts";
import { configure, paintedRun, useEmulators } from "./models.ts";
import { useServer } from "./test-server.ts";
import { makeWorkspace } from "./workspace.ts";

/** As long as a copywriter's idea may be. */
const IDEA = "a calm wall in soft evening light, ".repeat(20).slice(0, 599).trim();
const END = SCENE_CREATE.slice(-60);

const painters = MODELS.flatMap((spec) => (spec.kind === "image" ? [spec] : []));
const [briefest] = painters.toSorted((a, b) => a.promptMax - b.promptMax);
if (!briefest) throw new Error("the catalogue has no painter");

const emulators = useEmulators(async (question) => {
  const value = await answerFromBrief(question);
  if (typeof value !== "object" || value === null || !("variations" in value)) return value;
  const variations = value.variations as CopyVariation[];
  return { variations: variations.map((variation) => ({ ...variation, scenePrompt: IDEA })) };
});
const server = useServer({ worker: true, env: emulators.env });
afterEach(() => emulators.reset());

async function paintWith(model: string): Promise<unknown[]> {
  await configure(server, {
    "models.scene": [{ model, credits: {}, level: "standard" }],
    "models.scene_fallback": [],
  });
  const run = await paintedRun(await makeWorkspace(server), { imageModel: model });
  expect(run.ads.map(({ status, errorMessage }) => `${status} ${errorMessage}`)).toEqual(
    Array(6).fill("completed null"),
  );
  const [provider = ""] = model.split("/");
  return emulators.of(provider).calls.flatMap(({ phase, body }) => (phase === "submit" ? [body] : []));
}

const Qwen = z.object({ input: z.object({ prompt: z.string() }) });

test("the model that takes the fewest words is told to the end what must not be in the picture", async () => {
  expect(briefest.id).toBe("qwen/qwen-image");
  const prompts = (await paintWith(briefest.id)).map((body) => Qwen.parse(body).input.prompt);
  expect(prompts.length).toBeGreaterThan(0);
  for (const prompt of prompts) {
    expect(prompt.length).toBeLessThanOrEqual(briefest.promptMax);
    expect(prompt.endsWith(END), prompt).toBe(true);
    // The idea gave way at a word's end.
    expect(prompt).toMatch(/Scene: a calm wall[a-z ,]*(calm|wall|in|soft|evening|light|a)\.\n/);
  }
});

const Flux = z.object({ seed: z.number(), width: z.number(), height: z.number() });

test("a picture that was not usable is asked for with another seed", async () => {
  emulators.of("flux").fault("blank", { times: 1 });
  const orders = (await paintWith("flux/flux-2-pro")).map((body) => Flux.parse(body));
  const shapes = [...new Set(orders.map(({ width, height }) => `${width}×${height}`))];
  const seeds = shapes
    .map((shape) => orders.flatMap((one) => (`${one.width}×${one.height}` === shape ? [one.seed] : [])))
    .sort((a, b) => a.length - b.length);
  const [least = [], , most = []] = seeds;
  // The shape of the blank picture was ordered once more, and no shape with one seed twice.
  expect(most).toHaveLength(least.length + 1);
  for (const one of seeds) expect(new Set(one).size).toBe(one.length);
});
