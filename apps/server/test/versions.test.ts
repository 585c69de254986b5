import type { AdDocument, EditableAd } from "@static-engine/contracts";
import { AdId } from "@static-engine/contracts";
import { applyEdit, layoutVariants, setField, toEdit, withComposition } from "@static-engine/creative";
import { renderVersion } from "@static-engine/jobs";
import { renderAdVersion } from "@static-engine/services";
import { waitFor } from "@static-engine/testing";
import { sql } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { buryJob } from "../src/worker/bury-job.ts";
import { useServer } from "./test-server.ts";
import type { Workspace } from "./workspace.ts";
import { failureOf, finishRun, makeWorkspace } from "./workspace.ts";

const server = useServer({ worker: true });
let workspace: Workspace;
let ads: AdId[];

beforeAll(async () => {
  workspace = await makeWorkspace(server);
  const runId = await finishRun(workspace);
  ads = (await workspace.client.generation.results.query({ id: runId })).ads.map(({ id }) => id);
}, 60_000);

function pick(index: number): AdId {
  return ads[index] ?? AdId.parse("");
}

function open(id: AdId): Promise<EditableAd> {
  return workspace.client.library.editable.query({ id });
}

async function save(id: AdId, version: number, document: AdDocument) {
  const { client } = workspace;
  const saved = await client.library.edit.mutate({ id, version, edit: toEdit(document) });
  await waitFor(
    "the version",
    async () => (await client.library.get.query({ id })).version === saved.version,
    20_000,
  );
  return saved;
}

async function download(id: AdId, version?: number): Promise<Buffer> {
  const link = await workspace.client.library.download.mutate({ id, version, ratio: "1:1" });
  const response = await fetch(server.origin + link.url);
  expect(response.status).toBe(200);
  return sharp(Buffer.from(await response.arrayBuffer()))
    .raw()
    .toBuffer();
}

describe("an edited ad", () => {
  it("is painted, measured and kept as its next version, for nothing", async () => {
    const { client } = workspace;
    const id = pick(0);
    const before = await open(id);
    expect(before).toMatchObject({ current: 1, head: 1, canUndo: false, canRedo: false });
    expect(Object.keys(before.pictures).length).toBeGreaterThan(0);
    const balance = (await client.member.me.query()).credits;
    const first = await download(id);
    const saved = await save(id, 1, setField(before.document, "copy.headline", "Wake up calm"));
    expect(saved).toMatchObject({ version: 2, current: 1, head: 2 });
    const ad = await client.library.get.query({ id });
    expect(ad.copy?.headline).toBe("Wake up calm");
    expect(ad.renders.map(({ ratio }) => ratio)).toEqual(["1:1", "9:16", "16:9"]);
    expect(ad.checks.length).toBeGreaterThan(10);
    expect(
      (await client.library.list.query({ search: "wake up calm" })).items.map((item) => item.id),
    ).toEqual([id]);
    expect((await client.member.me.query()).credits).toEqual(balance);
    expect((await download(id)).equals(first)).toBe(false);
    expect((await download(id, 1)).equals(first)).toBe(true);
  });

  it("goes back, forward and to any version, and forgets none", async () => {
    const { client } = workspace;
    const id = pick(1);
    const original = await open(id);
    await save(id, 1, setField(original.document, "copy.headline", "Second words"));
    const second = await open(id);
    await save(id, 2, setField(second.document, "copy.headline", "Third words"));
    expect(await client.library.undo.mutate({ id, version: 3 })).toEqual({
      current: 2,
      head: 2,
      canUndo: true,
      canRedo: true,
    });
    expect((await client.library.get.query({ id })).copy?.headline).toBe("Second words");
    expect(await client.library.redo.mutate({ id, version: 2 })).toMatchObject({
      current: 3,
      canRedo: false,
    });
    const restored = await client.library.restoreVersion.mutate({ id, from: 3, version: 1 });
    expect(restored).toMatchObject({ current: 4, canUndo: true });
    expect((await open(id)).document).toEqual(original.document);
    const { items } = await client.library.versions.query({ id });
    expect(items.map(({ version, baseVersion, kind }) => [version, baseVersion, kind])).toEqual([
      [4, 3, "restore"],
      [3, 2, "edit"],
      [2, 1, "edit"],
      [1, null, "made"],
    ]);
    for (const item of items) expect(item.renders).toHaveLength(3);
    expect((await failureOf(client.library.undo.mutate({ id, version: 3 }))).code).toBe("CONFLICT");
  });

  it("edited twice from one version: the second is told who and when, and nothing is overwritten", async () => {
    const { client } = workspace;
    const id = pick(2);
    const { document } = await open(id);
    const mine = setField(document, "copy.headline", "Mine");
    const theirs = setField(document, "copy.headline", "Theirs");
    const tries = await Promise.allSettled([
      client.library.edit.mutate({ id, version: 1, edit: toEdit(mine) }),
      client.library.edit.mutate({ id, version: 1, edit: toEdit(theirs) }),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const failure = await failureOf(client.library.edit.mutate({ id, version: 1, edit: toEdit(mine) }));
    expect(failure).toMatchObject({
      code: "CONFLICT",
      details: { reason: "stale_version", version: 2, savedBy: "Test Member" },
    });
    expect(Date.parse(String(failure.details.savedAt))).toBeGreaterThan(0);
    const other = await client.library.editable.query({ id, version: 2 });
    expect(["Mine", "Theirs"]).toContain(other.document.copy.headline);
    await save(id, 2, mine);
    expect((await client.library.versions.query({ id })).items.map(({ headline }) => headline)).toEqual([
      "Mine",
      other.document.copy.headline,
      document.copy.headline,
    ]);
  });

  it("is kept even if a check fails, and says which in a sentence", async () => {
    const { client } = workspace;
    const id = pick(3);
    const { document } = await open(id);
    const away = { ...document, overrides: { all: { product: { dx: 0, dy: 0, scale: 2.5 } } } };
    const same = document.palette;
    await save(id, 1, {
      ...away,
      palette: { ...same, ink: "#808080", canvas: "#828282", soft: "#7F7F7F", accent: "#818181" },
    });
    const { items } = await client.library.versions.query({ id });
    expect(items[0]).toMatchObject({ version: 2, status: "ready", isCurrent: true });
    expect(items[0]?.failures.length).toBeGreaterThan(0);
    for (const { message } of items[0]?.failures ?? []) expect(message).toMatch(/^[A-Z“].+\.$/);
    expect(await client.library.undo.mutate({ id, version: 2 })).toMatchObject({ current: 1 });
  });

  it("takes any arrangement that its facts can fill, and refuses what cannot be drawn", async () => {
    const { client } = workspace;
    const id = pick(4);
    const { document } = await open(id);
    const edit = toEdit(document);
    const refused = [
      { ...edit, composition: "nonsense" },
      { ...edit, type: { ...edit.type, text: "comic-sans" } },
      { ...edit, canvas: "picture" as const, scene: { family: "disco", seed: 1 } },
      { ...edit, copy: { ...edit.copy, headline: "" } },
      { ...edit, palette: { ...edit.palette, ink: "red" } },
    ];
    for (const bad of refused) {
      const failure = await failureOf(client.library.edit.mutate({ id, version: 1, edit: bad }));
      expect(failure.code).toBe("VALIDATION");
    }
    expect((await open(id)).head).toBe(1);
    const other = layoutVariants(document).find((composition) => composition !== document.composition);
    if (!other) throw new Error("the concept has one arrangement only");
    await save(id, 1, withComposition(document, other));
    expect((await open(id)).document).toEqual(applyEdit(document, toEdit(withComposition(document, other))));
  });

  it("painted twice at once is one version, and one that cannot be painted leaves the ad as it was", async () => {
    const { client } = workspace;
    const { database } = server.container;
    const id = pick(5);
    const { document } = await open(id);
    await save(id, 1, setField(document, "copy.headline", "Twice"));
    const ctx = server.container.createContext({ id: "test", ip: null });
    await database.drizzle.execute(
      sql`update ad_versions set status = 'rendering' where ad_id = ${id} and version = 2`,
    );
    const signal = AbortSignal.timeout(20_000);
    const input = { adId: id, version: 2 };
    await Promise.all([renderAdVersion({ ctx, input, signal }), renderAdVersion({ ctx, input, signal })]);
    expect((await client.library.get.query({ id })).renders).toHaveLength(3);
    await database.drizzle.execute(sql`
      insert into ad_versions (id, ad_id, user_id, version, base_version, kind, status, document)
      select uuid_v7(), ad_id, user_id, 3, 2, 'edit', 'rendering', document from ad_versions
      where ad_id = ${id} and version = 2`);
    expect((await failureOf(client.library.undo.mutate({ id, version: 2 }))).code).toBe("CONFLICT");
    await buryJob(ctx, { job: renderVersion.name, payload: { adId: id, version: 3 }, error: null });
    expect(await client.library.versions.query({ id })).toMatchObject({ current: 2, head: 2 });
    const { items } = await client.library.versions.query({ id });
    expect(items[0]).toMatchObject({ status: "failed", isCurrent: false });
    expect(items[0]?.errorMessage).toContain("The one before stays");
  });
});
