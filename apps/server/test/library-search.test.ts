import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { AdId, LibraryAd, ListLibraryInput } from "@static-engine/contracts";
import { FolderId } from "@static-engine/contracts";
import { assets, fileRemovals, generatedAds } from "@static-engine/db/schema";
import { purgeTrash, removeFiles } from "@static-engine/services";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { useServer } from "./test-server.ts";
import type { Workspace } from "./workspace.ts";
import { failureOf, finishRun, makeWorkspace, signUp } from "./workspace.ts";

const server = useServer({ worker: true });
let workspace: Workspace;
let ads: LibraryAd[];

const db = () => server.container.database.drizzle;
const context = () => server.container.createContext({ id: "test", ip: null });

beforeAll(async () => {
  workspace = await makeWorkspace(server);
  await finishRun(workspace);
  ads = (await workspace.client.library.list.query({})).items;
}, 60_000);

function idOf(index: number): AdId {
  const ad = ads[index];
  if (!ad) throw new Error(`there is no ad ${index}`);
  return ad.id;
}

async function list(input: Partial<ListLibraryInput>): Promise<AdId[]> {
  const { items } = await workspace.client.library.list.query(input);
  return items.map(({ id }) => id);
}

describe("search", () => {
  beforeAll(async () => {
    const { client } = workspace;
    const names = ["Чёрная пятница", "O‘zbekiston bayrami", "夏の夜のセラム", "Zürich launch", null, null];
    for (const [index, name] of names.entries())
      await client.library.rename.mutate({ id: idOf(index), name });
    await client.library.tag.mutate({ ids: [idOf(4)], add: ["Evergreen", "b-roll"] });
  });

  it.each([
    ["a whole word", "пятница", 0],
    ["a beginning", "пятн", 0],
    ["another letter for ё", "черная", 0],
    ["two letters swapped", "пятинца", 0],
    ["a letter too many", "черрная", 0],
    ["two letters of a short word swapped", "rlol", 4],
    ["an apostrophe left out", "ozbekiston", 1],
    ["another apostrophe", "o'zbekiston", 1],
    ["words without spaces between", "セラム", 2],
    ["a letter without its dots", "zurich", 3],
    ["a tag", "evergreen", 4],
    ["a tag with a slip", "evegreen", 4],
  ])("finds an ad by %s", async (_how, search, index) => {
    expect(await list({ search })).toEqual([idOf(index)]);
  });

  it("finds by copy, brand, product and concept at once, and by all words, not by some", async () => {
    expect(await list({ search: "oda night serum" })).toHaveLength(6);
    expect(await list({ search: `${ads[0]?.concept.name} oda` })).toHaveLength(6);
    expect(await list({ search: "oda пятница" })).toEqual([idOf(0)]);
    expect(await list({ search: "zebra" })).toEqual([]);
    expect(await list({ search: "%" })).toEqual([]);
    expect(await list({ search: "' & | ! \\ :*" })).toEqual([]);
  });

  it("does not take a word for another that it happens to look like, where the word is there", async () => {
    const { client } = workspace;
    await client.library.rename.mutate({ id: idOf(5), name: "mighty" });
    expect(await list({ search: "mighty" })).toEqual([idOf(5)]);
    await client.library.rename.mutate({ id: idOf(5), name: null });
    expect(await list({ search: "night" })).toHaveLength(6);
  });

  it("shows a stranger nothing", async () => {
    const stranger = await signUp(server);
    expect((await stranger.client.library.list.query({ search: "пятница" })).items).toEqual([]);
    expect((await stranger.client.library.list.query({ tags: ["evergreen"] })).items).toEqual([]);
    expect((await stranger.client.library.list.query({ sort: "name" })).items).toEqual([]);
    expect(await stranger.client.library.facets.query()).toEqual({ tags: [], models: [], trashed: 0 });
  });
});

describe("filters and sorts", () => {
  it("narrow down by tag, model, checks, day, ratio, category and status", async () => {
    const { client } = workspace;
    await client.library.tag.mutate({ ids: [idOf(1), idOf(2)], add: ["sale", "b-roll"] });
    expect(await list({ tags: ["sale"] })).toEqual([idOf(1), idOf(2)]);
    expect(await list({ tags: ["SALE", "b-roll"] })).toHaveLength(2);
    const { tags } = await client.library.facets.query();
    expect(tags).toEqual([
      { tag: "b-roll", ads: 3 },
      { tag: "sale", ads: 2 },
      { tag: "evergreen", ads: 1 },
    ]);
    await client.library.tag.mutate({ ids: [idOf(1)], add: [], remove: ["sale"] });
    expect(await list({ tags: ["sale"] })).toEqual([idOf(2)]);

    const states = await Promise.all(
      (["pass", "warn", "fail"] as const).map((checkState) => list({ checkState })),
    );
    expect(states.flat().sort()).toEqual(ads.map(({ id }) => id).sort());
    for (const ad of ads) {
      const worst = ad.checks.some(({ status }) => status === "warn") ? 1 : 0;
      expect(states[worst]).toContain(ad.id);
    }
    await db()
      .update(generatedAds)
      .set({ madeWith: { scene: { model: "flux/flux-2-pro", requested: null, reason: null } } })
      .where(eq(generatedAds.id, idOf(3)));
    expect(await list({ model: "flux/flux-2-pro" })).toEqual([idOf(3)]);
    expect((await client.library.facets.query()).models).toContain("flux/flux-2-pro");
    expect(await list({ ratio: "9:16" })).toHaveLength(6);
    const now = new Date().toISOString();
    expect(await list({ createdTo: now })).toHaveLength(6);
    expect(await list({ createdFrom: now })).toEqual([]);
    const { items } = await client.concept.list.query({ limit: 100 });
    const own = items.find(({ id }) => id === ads[0]?.concept.id)?.category;
    expect(await list({ category: own })).toHaveLength(6);
    expect(await list({ category: items.find(({ category }) => category !== own)?.category })).toEqual([]);
    expect(await list({ status: "failed" })).toEqual([]);
  });

  it.each(["newest", "oldest", "name", "changed"] as const)("sort by %s over pages", async (sort) => {
    const { client } = workspace;
    const whole = await list({ sort });
    const paged: AdId[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof client.library.list.query>> = await client.library.list.query({
        sort,
        limit: 2,
        cursor,
      });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(paged).toEqual(whole);
    expect(new Set(whole).size).toBe(6);
  });

  it("sort by name puts a renamed ad where its name stands, and by change the last one first", async () => {
    const { client } = workspace;
    await client.library.rename.mutate({ id: idOf(5), name: "000 first" });
    expect((await list({ sort: "name" }))[0]).toBe(idOf(5));
    expect((await list({ sort: "changed" }))[0]).toBe(idOf(5));
    await client.library.rename.mutate({ id: idOf(5), name: null });
    const byName = await client.library.list.query({ sort: "name", limit: 1 });
    const cursor = byName.nextCursor;
    expect((await failureOf(client.library.list.query({ sort: "newest", cursor }))).code).toBe(
      "INVALID_CURSOR",
    );
  });

  it("finds more like an ad, and never the ad itself", async () => {
    const { client } = workspace;
    const { items } = await client.library.list.query({ similarTo: idOf(0), limit: 4 });
    expect(items).toHaveLength(4);
    expect(items.map(({ id }) => id)).not.toContain(idOf(0));
  });
});

describe("tags, names and folders", () => {
  it("refuse a twenty-first tag for all that were to get it", async () => {
    const { client } = workspace;
    const many = Array.from({ length: 20 }, (_, index) => `tag ${index}`);
    await client.library.tag.mutate({ ids: [idOf(0)], add: many });
    const failure = await failureOf(
      client.library.tag.mutate({ ids: [idOf(0), idOf(3)], add: ["one more"] }),
    );
    expect(failure).toMatchObject({ code: "VALIDATION", details: { reason: "too_many_tags", limit: 20 } });
    expect((await client.library.get.query({ id: idOf(3) })).tags).toEqual([]);
    await client.library.tag.mutate({ ids: [idOf(0)], remove: many });
  });

  it("put folders into an order, and move nothing into a folder of somebody else", async () => {
    const { client } = workspace;
    const made = [];
    for (const name of ["A", "B", "C"]) made.push(await client.library.createFolder.mutate({ name }));
    const [a, b, c] = made.map(({ id }) => id);
    const stranger = await signUp(server);
    const foreign = await stranger.client.library.createFolder.mutate({ name: "A" });
    const order = [c, foreign.id, a].map((id) => FolderId.parse(id));
    const { items } = await client.library.reorderFolders.mutate({ ids: order });
    expect(items.map(({ id }) => id)).toEqual([c, a, b]);
    expect((await stranger.client.library.folders.query()).items).toMatchObject([{ position: 0 }]);
    const failure = await failureOf(client.library.move.mutate({ ids: [idOf(0)], folderId: foreign.id }));
    expect(failure.code).toBe("NOT_FOUND");
    expect(
      (await failureOf(client.library.updateFolder.mutate({ id: FolderId.parse(b), name: "a" }))).code,
    ).toBe("CONFLICT");
  });
});

describe("the trash", () => {
  let fresh: LibraryAd[];
  /** Six more ads; a member makes three runs a minute at most. */
  async function makeSix() {
    const job = await finishRun(workspace);
    fresh = (await workspace.client.library.list.query({ jobId: job })).items;
  }

  async function filesOf(ad: LibraryAd | undefined): Promise<string[]> {
    const rows = await db().execute(sql`select a.key from ad_renders r join assets a on a.id = r.asset_id
      where r.ad_id = ${ad?.id}`);
    return rows.map((row) => String(row.key));
  }

  it("keeps ads for thirty days, then deletes them and the files that nothing else names", async () => {
    await makeSix();
    const { client } = workspace;
    const [old, young, shared] = fresh;
    const ids = fresh.slice(0, 3).map(({ id }) => id);
    await client.library.delete.mutate({ ids });
    const trash = await client.library.list.query({ trashed: true });
    expect(new Set(trash.items.map(({ id }) => id))).toEqual(new Set(ids));
    expect(trash.items[0]?.deletedAt).not.toBeNull();
    expect((await client.library.facets.query()).trashed).toBe(3);
    const longAgo = new Date(Date.now() - 31 * 86_400_000);
    for (const ad of [old, shared]) {
      await db()
        .update(generatedAds)
        .set({ deletedAt: longAgo })
        .where(eq(generatedAds.id, ad?.id ?? ""));
    }
    // A file of one of them is another ad's too.
    const [kept = ""] = await filesOf(shared);
    await db().execute(sql`insert into ad_renders (id, ad_id, user_id, version, ratio, asset_id)
      select uuid_v7(), ${fresh[4]?.id}, user_id, 9, '1:1', id from assets where key = ${kept}`);
    const [gone = "", gone2 = ""] = await filesOf(old);
    expect((await fetch(server.origin + (old?.renders[0]?.thumbUrl ?? ""))).status).toBe(200);

    expect(await purgeTrash({ ctx: context() })).toEqual({ purged: 2 });
    expect(await purgeTrash({ ctx: context() })).toEqual({ purged: 0 });
    expect((await client.library.list.query({ trashed: true })).items.map(({ id }) => id)).toEqual([
      young?.id,
    ]);
    // Not at once: the same bytes may be on their way in.
    expect(await removeFiles({ ctx: context() })).toEqual({ removed: 0, failed: 0 });
    await db()
      .update(fileRemovals)
      .set({ dueAt: new Date(0) });

    // The storage does not let one of them go.
    await rm(join(server.folder, "files", gone));
    await mkdir(join(server.folder, "files", gone, "blocked"), { recursive: true });
    const first = await removeFiles({ ctx: context() });
    expect(first.failed).toBe(1);
    expect(first.removed).toBeGreaterThanOrEqual(4);
    const { files } = context();
    expect(await files.exists(gone2)).toBe(false);
    expect(await files.exists(kept)).toBe(true);
    expect(await db().select().from(assets).where(eq(assets.key, kept))).toHaveLength(1);
    const waiting = await db().select().from(fileRemovals);
    expect(waiting).toMatchObject([{ key: gone, attempts: 1 }]);
    await rm(join(server.folder, "files", gone), { recursive: true });
    await db()
      .update(fileRemovals)
      .set({ dueAt: new Date(0) });
    expect(await removeFiles({ ctx: context() })).toEqual({ removed: 1, failed: 0 });

    await client.library.restore.mutate({ ids: [young?.id ?? idOf(0)] });
    const back = await client.library.get.query({ id: young?.id ?? idOf(0) });
    expect((await fetch(server.origin + (back.renders[0]?.url ?? ""))).status).toBe(200);
  });

  it("is emptied on request, but keeps an ad that a template was ordered of", async () => {
    await makeSix();
    const { client } = workspace;
    const [ordered, other, listed] = fresh;
    await client.library.delete.mutate({ ids: [ordered, other].flatMap((ad) => ad?.id ?? []) });
    await db().execute(sql`insert into canva_orders (id, user_id, ad_id, status, price, currency)
      select uuid_v7(), user_id, id, 'pending', 2900, 'usd' from generated_ads where id = ${ordered?.id}`);
    const asked = await client.library.purge.mutate({ ids: fresh.map(({ id }) => id) });
    expect(asked).toEqual({ changed: 1 });
    expect((await client.library.get.query({ id: listed?.id ?? idOf(0) })).deletedAt).toBeNull();
    await client.library.emptyTrash.mutate();
    expect((await client.library.list.query({ trashed: true })).items.map(({ id }) => id)).toEqual([
      ordered?.id,
    ]);
  });

  it("keeps a file that comes back before it is removed", async () => {
    const { client } = workspace;
    const ad = ads[5];
    const [key = ""] = await filesOf(ad);
    const [asset] = await db().select().from(assets).where(eq(assets.key, key));
    await client.library.delete.mutate({ ids: [idOf(5)] });
    await client.library.purge.mutate({ ids: [idOf(5)] });
    expect(await db().select().from(fileRemovals).where(eq(fileRemovals.key, key))).toHaveLength(1);
    if (asset)
      await db()
        .insert(assets)
        .values({ ...asset, id: crypto.randomUUID() });
    expect(await db().select().from(fileRemovals).where(eq(fileRemovals.key, key))).toHaveLength(0);
  });
});
