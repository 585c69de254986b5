import type { AdRenderer } from "@static-engine/services";
import { expect, test } from "vitest";
import { createAdRenderer } from "../src/creative/ad-renderer.ts";
import { rehearse } from "../src/creative/rehearse.ts";

/** The real renderer, and what it was asked for. */
async function watched() {
  const renderer = await createAdRenderer({ atOnce: 1 });
  const done: string[] = [];
  const watching: AdRenderer = {
    ...renderer,
    async makeAd(input, hooks) {
      const made = await renderer.makeAd(input, hooks);
      done.push(input.document.scene?.painted ? "ad on a painted scene" : "ad");
      return made;
    },
    async readScene(...given) {
      const scene = await renderer.readScene(...given);
      done.push(scene.fault ?? "scene");
      return scene;
    },
  };
  return { watching, done };
}

test("a rehearsal goes through all that an ad is made by, and ends when there is work", async () => {
  const { watching, done } = await watched();
  await rehearse(watching, () => done.length < 5);
  expect(done).toEqual(["ad", "scene", "scene", "scene", "ad on a painted scene"]);
});

test("there is no rehearsal where work waits already", async () => {
  const { watching, done } = await watched();
  await rehearse(watching, () => false);
  expect(done).toEqual([]);
});
