import type { AdDocument, JobId } from "@static-engine/contracts";
import { adVersions, assets, fileRemovals, generatedAds, generationJobs } from "@static-engine/db/schema";
import type { ServiceContext } from "@static-engine/services";
import { fillRunSlot, planRunSlots, sweepScenes } from "@static-engine/services";
import { and, asc, eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { configure, FREE_MODELS, scenicConcept, startPainted, useEmulators } from "./models.ts";
import { useServer } from "./test-server.ts";
import type { Workspace } from "./workspace.ts";
import { makeWorkspace } from "./workspace.ts";

const PAINTER = "gemini/nano-banana-pro";
const SLOTS = [1, 2];

const emulators = useEmulators();
const server = useServer({ env: emulators.env });
beforeAll(() =>
  configure(server, {
    ...FREE_MODELS,
    "models.limits": { gemini: { concurrency: 6, perMinute: 1000 } },
  }),
);
let workspace: Workspace;
beforeEach(async () => {
  workspace = await makeWorkspace(server);
});

const db = () => server.container.database.drizzle;
const context = () => server.container.createContext({ id: "test", ip: null });
const { signal } = new AbortController();

/** Paints two of the six whole, and leaves the run open. */
async function paintTwo(ctx: ServiceContext = context()): Promise<JobId> {
  const { client, brand, product } = workspace;
  const { id } = await client.generation.create.mutate({
    brandId: brand.id,
    productId: product.id,
    conceptId: await scenicConcept(workspace),
    imageModel: PAINTER,
    paintsWhole: true,
  });
  // Equal dice throw equal scenes.
  await db().update(generationJobs).set({ seed: 7 }).where(eq(generationJobs.id, id));
  await planRunSlots({ ctx, input: { runId: id, attempt: 1 }, signal });
  for (const ad of (await client.generation.results.query({ id })).ads) {
    if (!SLOTS.includes(ad.slot)) continue;
    await fillRunSlot({ ctx, input: { runId: id, adId: ad.id, attempt: 1 }, signal });
  }
  return id;
}

const adsOf = (id: JobId) =>
  db().select().from(generatedAds).where(eq(generatedAds.jobId, id)).orderBy(asc(generatedAds.slot));
const keysOf = (document: AdDocument | null | undefined) =>
  Object.values(document?.whole?.pictures ?? {}).flatMap((picture) => picture?.key ?? []);

async function stored(): Promise<string[]> {
  const { id } = await workspace.client.member.me.query();
  const rows = await db()
    .select({ key: assets.key })
    .from(assets)
    .where(and(eq(assets.userId, id), eq(assets.kind, "scene")));
  return rows.map(({ key }) => key).sort();
}

const sweep = () => sweepScenes({ ctx: context() });
const passDay = () =>
  db().update(assets).set({ unnamedSince: sql`unnamed_since - interval '1 day 1 minute'` });

async function sweepTwice(): Promise<void> {
  await sweep();
  await passDay();
  await sweep();
}

describe("a painted scene", () => {
  test("goes a day after its run has ended, unless a version names it", async () => {
    // Their member is looked at, because another run has ended.
    const other = await startPainted(workspace);
    await workspace.client.generation.cancel.mutate({ id: other.id });
    const id = await paintTwo();
    const [first, second] = await adsOf(id);
    const [gone, kept] = [keysOf(first?.document), keysOf(second?.document)];
    expect([gone.length, kept.length]).toEqual([3, 3]);
    // As if the first had never come to be an ad.
    await db()
      .delete(adVersions)
      .where(eq(adVersions.adId, first?.id ?? ""));
    await sweepTwice();
    // A run that is open reads its steps back.
    expect(await stored()).toEqual([...gone, ...kept].sort());

    await workspace.client.generation.cancel.mutate({ id });
    await sweep();
    await sweep();
    expect(await stored()).toEqual([...gone, ...kept].sort());
    await passDay();
    await sweep();
    expect(await stored()).toEqual(kept.toSorted());
    const removals = (await db().select({ key: fileRemovals.key }).from(fileRemovals)).map(({ key }) => key);
    expect(removals.filter((key) => key.startsWith("scene/")).sort()).toEqual(gone.toSorted());
  });

  test("stays where only an older version names it, or one that waits for its owner", async () => {
    const id = await paintTwo();
    await workspace.client.generation.cancel.mutate({ id });
    const [first] = await adsOf(id);
    if (!first?.document) throw new Error("the first slot was made");
    const { whole: _whole, ...document } = first.document;
    await db().update(generatedAds).set({ document, version: 2 }).where(eq(generatedAds.id, first.id));
    await db().update(adVersions).set({ status: "proposed" }).where(eq(adVersions.adId, first.id));
    await sweepTwice();
    expect(await stored()).toEqual(expect.arrayContaining(keysOf(first.document)));
  });

  test("has its day again when the same is painted anew", async () => {
    const id = await paintTwo();
    const keys = await stored();
    await workspace.client.generation.cancel.mutate({ id });
    const forget = () =>
      db()
        .delete(generatedAds)
        .where(eq(generatedAds.userId, sql`(select user_id from generation_jobs where id = ${id})`));
    await forget();
    await sweep();
    await passDay();
    const again = await paintTwo();
    expect(await stored()).toEqual(keys);
    // Nothing names it at this moment either: only what was painted just now keeps it.
    await workspace.client.generation.cancel.mutate({ id: again });
    await forget();
    expect((await sweep()).removed).toBe(0);
    await passDay();
    expect((await sweep()).removed).toBe(keys.length);
  });
});

describe("an ad that was painted whole", () => {
  test("is made of our layers where it does not pass our checks, and says so", async () => {
    const ctx = context();
    const { renderer } = ctx;
    const shown: boolean[] = [];
    const strict: typeof renderer = {
      ...renderer,
      async makeAd(input, hooks) {
        shown.push(input.document.whole !== undefined);
        const made = await renderer.makeAd(input, hooks);
        return input.document.whole ? { ...made, passed: false } : made;
      },
    };
    const id = await paintTwo({ ...ctx, renderer: strict });
    for (const ad of (await adsOf(id)).filter(({ slot }) => SLOTS.includes(slot))) {
      expect([ad.status, ad.errorMessage]).toEqual(["completed", null]);
      expect(ad.document?.whole).toBeUndefined();
      expect(ad.madeWith.scene).toEqual({ model: "studio", requested: PAINTER, reason: "gate" });
    }
    expect(shown.slice(0, 2)).toEqual([true, false]);
  });
});
