import type { GenerationResults } from "@static-engine/contracts";
import { AdId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { adFolders } from "@static-engine/db/schema";
import { waitFor } from "@static-engine/testing";
import { readZip } from "@static-engine/testing/zip";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { race } from "./race.ts";
import { useServer } from "./test-server.ts";
import type { Workspace } from "./workspace.ts";
import { failureOf, makeWorkspace, readyConcept } from "./workspace.ts";

const server = useServer({ worker: true });
let workspace: Workspace;
let run: GenerationResults;

beforeAll(async () => {
  workspace = await makeWorkspace(server);
  const { client, brand, product } = workspace;
  const concept = await readyConcept(client, product);
  const job = await client.generation.create.mutate({
    brandId: brand.id,
    productId: product.id,
    conceptId: concept.id,
  });
  await waitFor(
    "the run",
    async () => (await client.generation.status.query({ id: job.id })).status === "completed",
    50_000,
  );
  run = await client.generation.results.query({ id: job.id });
}, 60_000);

const SIZES: Record<string, [number, number]> = {
  "1x1": [1080, 1080],
  "9x16": [1080, 1920],
  "16x9": [1920, 1080],
};

describe("library", () => {
  it("lists by page, filter and text", async () => {
    const { client, brand, product } = workspace;
    const first = await client.library.list.query({ limit: 4 });
    const second = await client.library.list.query({ limit: 4, cursor: first.nextCursor });
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set(run.ads.map(({ id }) => id)));
    expect(second.nextCursor).toBeNull();
    expect((await failureOf(client.library.list.query({ cursor: "nonsense" }))).code).toBe("INVALID_CURSOR");
    expect(
      (await client.library.list.query({ brandId: brand.id, productId: product.id })).items,
    ).toHaveLength(6);
    expect((await client.library.list.query({ saved: true })).items).toHaveLength(0);
    expect((await client.library.list.query({ search: "night repair" })).items).toHaveLength(6);
    expect((await client.library.list.query({ search: "zebra" })).items).toHaveLength(0);
  });

  it("saves, favours, files and trashes one or many", async () => {
    const { client } = workspace;
    const [a, b] = run.ads.map(({ id }) => id);
    const ids = [a ?? AdId.parse(""), b ?? AdId.parse("")];
    expect(await client.library.save.mutate({ ids })).toEqual({ changed: 2 });
    expect(await client.library.favorite.mutate({ id: a })).toEqual({ changed: 1 });
    const folder = await client.library.createFolder.mutate({ name: "Launch" });
    expect((await failureOf(client.library.createFolder.mutate({ name: "LAUNCH" }))).code).toBe("CONFLICT");
    const { id: userId } = await client.member.me.query();
    const inAnotherTab = (name: string) => (tx: Tx) => tx.insert(adFolders).values({ userId, name });
    for (const [name, act] of [
      ["Spring", () => client.library.createFolder.mutate({ name: "Spring" })],
      ["Autumn", () => client.library.updateFolder.mutate({ id: folder.id, name: "Autumn" })],
    ] as const) {
      const late = await race(server, inAnotherTab(name), () => failureOf(act()));
      expect(late.code, name).toBe("CONFLICT");
    }
    await server.container.database.sql`delete from ad_folders where name in ('Spring', 'Autumn')`;
    await client.library.move.mutate({ ids, folderId: folder.id });
    expect((await client.library.list.query({ folderId: folder.id })).items).toHaveLength(2);
    expect((await client.library.list.query({ folderId: null })).items).toHaveLength(4);
    expect((await client.library.folders.query()).items).toMatchObject([{ name: "Launch", adCount: 2 }]);
    await client.library.deleteFolder.mutate({ id: folder.id });
    expect((await client.library.list.query({ folderId: null })).items).toHaveLength(6);
    expect(await client.library.delete.mutate({ ids })).toEqual({ changed: 2 });
    expect((await client.library.list.query({})).items).toHaveLength(4);
    expect((await failureOf(client.library.get.query({ id: ids[0] ?? AdId.parse("") }))).code).toBe(
      "NOT_FOUND",
    );
    expect(await client.library.restore.mutate({ ids })).toEqual({ changed: 2 });
    expect((await client.library.list.query({ favorite: true })).items.map(({ id }) => id)).toEqual([a]);
  });

  it.each([
    ["png", 1, 1080],
    ["jpeg", 1.3333, 1440],
    ["webp", 2, 2160],
  ] as const)("downloads one as %s at %s×", async (format, scale, width) => {
    const { client } = workspace;
    const link = await client.library.download.mutate({
      id: run.ads[0]?.id ?? AdId.parse(""),
      ratio: "9:16",
      format,
      scale,
    });
    expect(link.filename).toMatch(/^oda_night-repair-serum_[a-z-]+_v1_9x16\.(png|jpg|webp)$/);
    const file = await fetch(server.origin + link.url);
    expect(file.headers.get("content-disposition")).toContain("attachment");
    const meta = await sharp(Buffer.from(await file.arrayBuffer())).metadata();
    expect(meta.format).toBe(format);
    expect(meta.width).toBe(width);
  });

  it("streams a ZIP whose every picture opens at its size under a name that says what it is", async () => {
    const { client } = workspace;
    const link = await client.library.bulkDownload.mutate({ ids: run.ads.map(({ id }) => id) });
    expect(link.files).toBe(18);
    const response = await fetch(server.origin + link.url);
    expect(response.headers.get("content-type")).toBe("application/zip");
    const files = await readZip(Buffer.from(await response.arrayBuffer()));
    expect(files.size).toBe(18);
    for (const [name, data] of files) {
      const [, slot, ratio] =
        /^oda_night-repair-serum_[a-z-]+_v([1-6])_(1x1|9x16|16x9)\.jpg$/.exec(name) ?? [];
      expect(slot, name).toBeDefined();
      const meta = await sharp(data).metadata();
      expect([meta.width, meta.height], name).toEqual(SIZES[ratio ?? ""]);
    }
  });

  it("frees a download that its reader leaves, and refuses an address that was changed", async () => {
    const { client } = workspace;
    const link = await client.library.bulkDownload.mutate({
      ids: run.ads.map(({ id }) => id),
      format: "png",
      scale: 2,
    });
    const abort = new AbortController();
    const response = await fetch(server.origin + link.url, { signal: abort.signal });
    await response.body?.getReader().read();
    abort.abort();
    expect((await fetch(`${server.origin}/health`)).status).toBe(200);
    const changed = link.url.replace(/downloads\/[0-9a-f]{8}/, "downloads/00000000");
    expect((await fetch(server.origin + changed)).status).toBe(410);
    const again = await client.library.bulkDownload.mutate({
      ids: [run.ads[0]?.id ?? AdId.parse("")],
      ratios: ["1:1"],
    });
    expect((await fetch(server.origin + again.url)).status).toBe(200);
  });
});
