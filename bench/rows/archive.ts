import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AdId } from "@static-engine/contracts";
import type { Database } from "@static-engine/db";
import { bulkDownload } from "@static-engine/services";
import { makeMember } from "@static-engine/testing/factories";
import type { Container } from "../../apps/server/src/container.ts";
import { openContainer } from "../../apps/server/src/container.ts";
import { readEnv } from "../../apps/server/src/env.ts";
import { createApp } from "../../apps/server/src/http/app.ts";
import { withDatabase } from "../bench-database.ts";
import type { Row } from "../row.ts";
import { percentile } from "../row.ts";
import { seedLibrary } from "../seed-library.ts";

const ADS = 100;
const PICTURE_BYTES = 400_000;
const TURNS = 5;
const MEGABYTE = 1024 * 1024;

/** Reads an address to its end in a process of its own, so that its memory is not counted; seconds, first byte first. */
const READER = `const start = performance.now(); let first = 0; let bytes = 0;
fetch(process.argv[1]).then(async (response) => {
  for await (const chunk of response.body) { first ||= performance.now() - start; bytes += chunk.length; }
  console.log(JSON.stringify({ first, all: performance.now() - start, bytes }));
})`;

type Read = { first: number; all: number; bytes: number };

async function read(url: string): Promise<Read> {
  const child = spawn(process.execPath, ["-e", READER, url], { stdio: ["ignore", "pipe", "inherit"] });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  await once(child, "close");
  const value: unknown = JSON.parse(Buffer.concat(chunks).toString());
  const { first, all, bytes } = Object(value);
  return { first: Number(first), all: Number(all), bytes: Number(bytes) };
}

/** A hundred ads, each with three pictures that really lie in the storage. */
async function seedPictures({ sql, drizzle }: Database, container: Container) {
  const userId = await makeMember(drizzle);
  await seedLibrary(sql, userId, { from: 0, to: ADS + 2 });
  await sql`delete from ad_renders where user_id = ${userId}`;
  await sql`update generated_ads set document = '{}', deleted_at = null where user_id = ${userId}`;
  const ads = await sql<
    { id: string }[]
  >`select id from generated_ads where user_id = ${userId} limit ${ADS}`;
  const { files } = container.createContext({ id: "bench", ip: null });
  for (const { id } of ads) {
    for (const ratio of ["1:1", "9:16", "16:9"]) {
      const data = randomBytes(PICTURE_BYTES);
      const sha256 = data.subarray(0, 32).toString("hex");
      const key = `render/${sha256.slice(0, 2)}/${sha256}.jpg`;
      await files.put(key, data, { mime: "image/jpeg" });
      await sql`with picture as (
          insert into assets (id, user_id, kind, sha256, key, mime, width, height, bytes)
          values (uuid_v7(), ${userId}, 'render', ${sha256}, ${key}, 'image/jpeg', 1080, 1080, ${PICTURE_BYTES})
          returning id)
        insert into ad_renders (id, ad_id, user_id, version, ratio, asset_id)
        select uuid_v7(), ${id}, ${userId}, 1, ${ratio}, id from picture`;
    }
  }
  return { userId, ids: ads.map(({ id }) => AdId.parse(id)) };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no TCP address");
  return `http://127.0.0.1:${address.port}`;
}

/** A ZIP of three hundred pictures, beside one plain file of the same size over the same HTTP. */
export const archiveRow: Row = {
  id: "archive",
  run: () =>
    withDatabase(async (database, url) => {
      const folder = await mkdtemp(join(tmpdir(), "static-engine-bench-zip-"));
      const env = {
        ...readEnv({ NODE_ENV: "test", DATA_DIR: folder, LOG_LEVEL: "silent" }),
        DATABASE_URL: url,
      };
      const container = await openContainer(env, "http");
      const { userId, ids } = await seedPictures(database, container);
      const ctx = { ...container.createContext({ id: "bench", ip: null }), userId };
      const app = createServer(createApp(container));
      const origin = await listen(app);
      const plainPath = join(folder, "plain.zip");
      await writeFile(plainPath, randomBytes(ADS * 3 * PICTURE_BYTES));
      const plain = createServer((_request, response) => createReadStream(plainPath).pipe(response));
      const plainOrigin = await listen(plain);
      const link = await bulkDownload({
        ctx,
        input: { ids, ratios: ["1:1", "9:16", "16:9"], format: "jpeg", scale: 1, packs: [] },
      });
      await read(origin + link.url);
      await read(plainOrigin);
      global.gc?.();
      const idle = process.memoryUsage().rss;
      let most = idle;
      let isZip = false;
      const watch = setInterval(() => {
        if (isZip) most = Math.max(most, process.memoryUsage().rss);
      }, 5);
      const zips: Read[] = [];
      const plains: Read[] = [];
      // In turns, so that whatever else the machine does meets both.
      for (let turn = 0; turn < TURNS; turn += 1) {
        isZip = true;
        zips.push(await read(origin + link.url));
        isZip = false;
        plains.push(await read(plainOrigin));
      }
      clearInterval(watch);
      const rate = (reads: readonly Read[]) =>
        percentile(
          reads.map(({ bytes, all }) => bytes / MEGABYTE / (all / 1000)),
          0.5,
        );
      app.close();
      plain.close();
      await container.close();
      await rm(folder, { recursive: true, force: true });
      const alone = { baseline: null, baselineTitle: "" };
      return [
        {
          id: "zip-rate",
          title: "ZIP of 300 pictures, 120 MB",
          value: rate(zips),
          unit: "MB/s",
          baseline: rate(plains),
          baselineTitle: "one plain file of that size",
          target: { kind: "min-ratio" as const, limit: 0.8 },
        },
        {
          ...alone,
          id: "zip-memory",
          title: "memory of the server over idle meanwhile",
          value: (most - idle) / MEGABYTE,
          unit: "MB",
          target: { kind: "max" as const, limit: 64 },
        },
        {
          ...alone,
          id: "zip-first",
          title: "first byte of it",
          value: percentile(
            zips.map(({ first }) => first),
            0.5,
          ),
          unit: "ms",
          target: { kind: "max" as const, limit: 1000 },
        },
      ];
    }),
};
