import { truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AdId, LibraryAd } from "@static-engine/contracts";
import { bulkDownloads } from "@static-engine/db/schema";
import { readZip } from "@static-engine/testing/zip";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { storedZip, storedZipLength } from "../src/http/stored-zip.ts";
import { useServer } from "./test-server.ts";
import type { Workspace } from "./workspace.ts";
import { failureOf, finishRun, makeWorkspace } from "./workspace.ts";

const server = useServer({ worker: true });
let workspace: Workspace;
let ads: LibraryAd[];

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

async function prepare(ids = ads.map(({ id }) => id)): Promise<string> {
  const link = await workspace.client.library.bulkDownload.mutate({ ids });
  return server.origin + link.url;
}

async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer());
}

describe("a ZIP of stored pictures", () => {
  it("says its size before, and goes on byte for byte where it broke off", async () => {
    const url = await prepare();
    const whole = await fetch(url);
    const tag = whole.headers.get("etag") ?? "";
    const data = await bytesOf(whole);
    expect(whole.headers.get("content-length")).toBe(String(data.length));
    expect(whole.headers.get("accept-ranges")).toBe("bytes");
    for (const start of [1, 1000, Math.floor(data.length / 2), data.length - 40]) {
      const rest = await fetch(url, { headers: { range: `bytes=${start}-`, "if-range": tag } });
      expect(rest.status).toBe(206);
      expect(rest.headers.get("content-range")).toBe(`bytes ${start}-${data.length - 1}/${data.length}`);
      expect((await bytesOf(rest)).equals(data.subarray(start))).toBe(true);
    }
    const middle = await fetch(url, { headers: { range: "bytes=500-1499" } });
    expect((await bytesOf(middle)).equals(data.subarray(500, 1500))).toBe(true);
    expect((await fetch(url, { headers: { range: `bytes=${data.length}-` } })).status).toBe(416);
  });

  it("leaves out what was deleted meanwhile, says so in a file, and does not go on in another archive", async () => {
    const { client } = workspace;
    const url = await prepare();
    const before = await fetch(url);
    const tag = before.headers.get("etag") ?? "";
    await before.body?.cancel();
    await client.library.rename.mutate({ id: idOf(2), name: "Hero of the winter" });
    await client.library.delete.mutate({ ids: [idOf(2)] });
    const after = await fetch(url, { headers: { range: "bytes=1000-", "if-range": tag } });
    expect(after.status).toBe(200);
    const files = await readZip(await bytesOf(after));
    expect([...files.keys()].filter((name) => name.endsWith(".jpg"))).toHaveLength(15);
    expect(String(files.get("missing.txt"))).toContain("- Hero of the winter");
    await client.library.restore.mutate({ ids: [idOf(2)] });
    expect((await readZip(await bytesOf(await fetch(url)))).has("missing.txt")).toBe(false);
  });

  it("is cut, not passed off as whole, when the storage fails in the middle of it", async () => {
    const url = await prepare();
    const { rows } = await firstKeys();
    const path = join(server.folder, "files", rows[1] ?? "");
    const good = await server.container.createContext({ id: "test", ip: null }).files.get(rows[1] ?? "");
    await truncate(path, 10);
    await expect(fetch(url).then(bytesOf)).rejects.toThrow();
    expect((await fetch(`${server.origin}/health`)).status).toBe(200);
    await writeFile(path, good);
    expect((await readZip(await bytesOf(await fetch(url)))).size).toBe(18);
  });

  it("is refused before it begins when it is of too many ads, or too late", async () => {
    const ids = Array.from({ length: 10_000 }, () => idOf(0));
    expect((await failureOf(workspace.client.library.bulkDownload.mutate({ ids }))).code).toBe("VALIDATION");
    const url = await prepare();
    await server.container.database.drizzle.update(bulkDownloads).set({ expiresAt: new Date(0) });
    expect((await fetch(url)).status).toBe(410);
  });
});

/** Keys of the pictures in the order of the archive. */
async function firstKeys(): Promise<{ rows: string[] }> {
  const found = await server.container.database.drizzle.execute(`select a.key from ad_renders r
    join assets a on a.id = r.asset_id where r.ad_id = '${idOf(0)}'
    order by array_position(array['1:1', '9:16', '16:9'], r.ratio)`);
  return { rows: found.map(({ key }) => String(key)) };
}

describe("a stored ZIP", () => {
  it("gives the same bytes in any two parts, and refuses a file that is not as large as was said", async () => {
    const entries = ["a.txt", "ö/б.txt", "empty"].map((name, index) => ({
      name,
      size: index * 7,
      read: async () => Buffer.alloc(index * 7, name),
    }));
    const total = storedZipLength(entries) ?? 0;
    const date = new Date("2026-11-21T12:00:00Z");
    const part = async (start: number, end: number, of = entries) => {
      const chunks: Buffer[] = [];
      for await (const chunk of storedZip(of, date, { start, end })) chunks.push(chunk);
      return Buffer.concat(chunks);
    };
    const whole = await part(0, total - 1);
    expect(whole.length).toBe(total);
    for (let cut = 1; cut < total; cut += 1) {
      expect(Buffer.concat([await part(0, cut - 1), await part(cut, total - 1)]).equals(whole)).toBe(true);
    }
    const [first] = entries;
    if (!first) throw new Error("there are entries");
    const wrong = [{ ...first, size: 3 }];
    await expect(part(0, 9, wrong)).rejects.toThrow("a.txt");
    expect(storedZipLength([{ ...first, size: 2 ** 32 }])).toBeNull();
  });
});

describe("a single picture", () => {
  it.each(["jpeg", "webp", "avif"] as const)("as %s is lighter the more it may lose", async (format) => {
    const sizes: number[] = [];
    for (const quality of ["best", "balanced", "small"] as const) {
      const link = await workspace.client.library.download.mutate({ id: idOf(0), format, quality });
      const data = await bytesOf(await fetch(server.origin + link.url));
      expect((await sharp(data).metadata()).width).toBe(1080);
      sizes.push(data.length);
    }
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(new Set(sizes).size).toBe(3);
  });
});
