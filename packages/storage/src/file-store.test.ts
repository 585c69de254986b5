import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLocalStore } from "./local/local-store.ts";
import type { FileStore } from "./port.ts";
import { createS3Store } from "./s3/s3-store.ts";

const BUCKET = "static-engine";

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === "object" ? address.port : 0));
    });
  });
}

function s3At(port: number): FileStore {
  return createS3Store({
    bucket: BUCKET,
    region: "us-east-1",
    endpoint: `http://127.0.0.1:${port}`,
    accessKeyId: "S3RVER",
    secretAccessKey: "S3RVER",
    forcePathStyle: true,
  });
}

let folder = "";
let port = 0;
let server: S3rver;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "static-engine-store-"));
  port = await freePort();
  server = new S3rver({
    port,
    address: "127.0.0.1",
    silent: true,
    directory: join(folder, "s3"),
    configureBuckets: [{ name: BUCKET, configs: [] }],
  });
  await server.run();
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const adapters: [string, () => FileStore][] = [
  ["local disk", () => createLocalStore(join(folder, "local"))],
  ["S3", () => s3At(port)],
];

describe.each(adapters)("file store on %s", (_name, open) => {
  const data = new Uint8Array([1, 2, 3, 250]);

  it("gives back what was put, whole and as a stream", async () => {
    const store = open();
    await store.put("photo/ab/one.png", data, { mime: "image/png" });
    expect(new Uint8Array(await store.get("photo/ab/one.png"))).toEqual(data);
    const chunks = await (await store.stream("photo/ab/one.png")).toArray();
    expect(new Uint8Array(Buffer.concat(chunks))).toEqual(data);
    expect(await store.exists("photo/ab/one.png")).toBe(true);
  });

  it("writes the same key again without harm and forgets it once", async () => {
    const store = open();
    await store.put("photo/ab/two.png", data, { mime: "image/png" });
    await store.put("photo/ab/two.png", data, { mime: "image/png" });
    await store.delete("photo/ab/two.png");
    await store.delete("photo/ab/two.png");
    expect(await store.exists("photo/ab/two.png")).toBe(false);
  });

  it("says NOT_FOUND for what is not there", async () => {
    await expect(open().get("photo/ab/none.png")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(open().stream("photo/ab/none.png")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it.each(["../secret", "/etc/passwd", "a/../../b", "a//b", ""])("refuses the key %j", async (key) => {
    await expect(open().get(key)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(open().put(key, data, { mime: "image/png" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("proves that it can be written", async () => {
    await expect(open().check()).resolves.toBeUndefined();
  });
});

describe("a store that does not answer", () => {
  it("says STORAGE_UNAVAILABLE for a disk that cannot be written", async () => {
    const file = join(folder, "not-a-folder");
    await writeFile(file, "x");
    const store = createLocalStore(file);
    await expect(
      store.put("photo/ab/one.png", new Uint8Array([1]), { mime: "image/png" }),
    ).rejects.toMatchObject({
      code: "STORAGE_UNAVAILABLE",
      retryable: true,
    });
    await expect(store.check()).rejects.toMatchObject({ code: "STORAGE_UNAVAILABLE" });
  });

  it("says STORAGE_UNAVAILABLE for an S3 server that is away", async () => {
    const store = s3At(await freePort());
    await expect(store.get("photo/ab/one.png")).rejects.toMatchObject({ code: "STORAGE_UNAVAILABLE" });
    await expect(store.exists("photo/ab/one.png")).rejects.toMatchObject({ code: "STORAGE_UNAVAILABLE" });
  });
});
