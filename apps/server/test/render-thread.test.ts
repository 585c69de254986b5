import { afterAll, beforeAll, expect, test } from "vitest";
import { createAdRenderer } from "../src/creative/ad-renderer.ts";
import { openRenderThread } from "../src/creative/open-render-thread.ts";
import { demoDocument } from "./demo-document.ts";

const thread = openRenderThread({ atOnce: 2, rehearses: false });
beforeAll(thread.warm);
afterAll(thread.close);

const assets = { load: () => Promise.reject(new Error("this ad has no files")) };
const hooks = () => ({ signal: new AbortController().signal, onStage: async () => {} });

test("an ad made in the thread is the ad made here, byte for byte, and its stages are told", async () => {
  const here = await createAdRenderer({ atOnce: 1 });
  const stages: string[] = [];
  const onStage = async ({ stage, done }: { stage: string; done: number }) => {
    stages.push(`${stage} ${done}`);
  };
  const input = { document: demoDocument(), assets };
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
  const making = thread.renderer.makeAd({ document: demoDocument(), assets }, { ...hooks(), onStage });
  await expect(making).rejects.toBe(lost);
});

test("a task that is called off ends with the caller's reason", async () => {
  const stop = new AbortController();
  const reason = new Error("canceled by its owner");
  const onStage = async () => stop.abort(reason);
  const making = thread.renderer.makeAd(
    { document: demoDocument(), assets },
    { signal: stop.signal, onStage },
  );
  await expect(making).rejects.toBe(reason);
});

test("what is in hand when the thread ends fails, and the next is made by a new one", async () => {
  const own = openRenderThread({ atOnce: 1, rehearses: false });
  const onStage = () => own.close();
  await expect(
    own.renderer.makeAd({ document: demoDocument(), assets }, { ...hooks(), onStage }),
  ).rejects.toThrow("closed");
  const again = await own.renderer.readScene(Buffer.from("no picture"), "1:1", null);
  expect(again.fault).toMatch(/^undecodable/);
  await own.close();
});
