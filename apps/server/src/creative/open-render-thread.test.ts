import {
  buildDocument,
  CONCEPTS,
  DEMO_BRANDS,
  demoBrandSnapshot,
  demoProductSnapshot,
  previewVariation,
} from "@static-engine/creative";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAdRenderer } from "./ad-renderer.ts";
import { openRenderThread } from "./open-render-thread.ts";

const thread = openRenderThread({ atOnce: 2 });
beforeAll(thread.warm);
afterAll(thread.close);

function document() {
  const concept = CONCEPTS.find(({ slug }) => slug === "quote-card") ?? CONCEPTS[0];
  const [demo] = DEMO_BRANDS;
  const [first] = demo?.products ?? [];
  if (!concept || !demo || !first) throw new Error("there is no demo brand");
  const brand = { ...demoBrandSnapshot(demo), logo: null };
  const product = { ...demoProductSnapshot(first), picture: null };
  const variation = previewVariation(concept, brand, product, "en");
  return buildDocument({ concept, brand, product, variation, language: "en", seed: 1 });
}

const assets = { load: () => Promise.reject(new Error("this ad has no files")) };
const hooks = () => ({ signal: new AbortController().signal, onStage: async () => {} });

test("an ad made in the thread is the ad made here, byte for byte, and its stages are told", async () => {
  const here = await createAdRenderer({ atOnce: 1 });
  const stages: string[] = [];
  const onStage = async ({ stage, done }: { stage: string; done: number }) => {
    stages.push(`${stage} ${done}`);
  };
  const input = { document: document(), assets };
  const made = await thread.renderer.makeAd(input, { ...hooks(), onStage });
  expect(made).toEqual(await here.makeAd(input, hooks()));
  expect(made.pictures.every(({ jpeg }) => Buffer.isBuffer(jpeg))).toBe(true);
  expect(stages[0]).toBe("painting 0");
  expect(stages).toContain("painting 3");
  expect(stages.at(-1)).toMatch(/^checking/);
});

class Lost extends Error {}

test("what a hook throws is what the caller catches", async () => {
  const lost = new Lost("somebody else's by now");
  const onStage = () => Promise.reject(lost);
  const making = thread.renderer.makeAd({ document: document(), assets }, { ...hooks(), onStage });
  await expect(making).rejects.toBe(lost);
});

test("a task that is called off ends with the caller's reason", async () => {
  const stop = new AbortController();
  const reason = new Error("canceled by its owner");
  const onStage = async () => stop.abort(reason);
  const making = thread.renderer.makeAd({ document: document(), assets }, { signal: stop.signal, onStage });
  await expect(making).rejects.toBe(reason);
});

test("what is in hand when the thread ends fails, and the next is made by a new one", async () => {
  const own = openRenderThread({ atOnce: 1 });
  const onStage = () => own.close();
  await expect(
    own.renderer.makeAd({ document: document(), assets }, { ...hooks(), onStage }),
  ).rejects.toThrow("closed");
  const again = await own.renderer.readScene(Buffer.from("no picture"), "1:1", null);
  expect(again.fault).toMatch(/^undecodable/);
  await own.close();
});
