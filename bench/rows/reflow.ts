import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AdId, BrandId, UserId } from "@static-engine/contracts";
import {
  adRenders,
  adVersions,
  assets,
  generatedAds,
  generationJobs,
  reflowItems,
  users,
} from "@static-engine/db/schema";
import type { MemberContext } from "@static-engine/services";
import {
  createRun,
  fillRunSlot,
  listConcepts,
  listProducts,
  planRunSlots,
  runAdReflow,
  startReflow,
} from "@static-engine/services";
import { and, eq } from "drizzle-orm";
import sharp from "sharp";
import { v7 } from "uuid";
import { openContainer } from "../../apps/server/src/container.ts";
import { readEnv } from "../../apps/server/src/env.ts";
import { seedAll } from "../../apps/server/src/seed/seed-all.ts";
import { withDatabase } from "../bench-database.ts";
import type { Row } from "../row.ts";
import { timeOf } from "../row.ts";

/** Runs of six, so that a little more than a hundred ads are brought up to date. */
const RUNS = 17;
const MEGABYTE = 1024 * 1024;

function patience(): AbortSignal {
  return AbortSignal.timeout(300_000);
}

/** Six real ads of the demo member, as a run makes them; answers with their brand. */
async function makeSix(ctx: MemberContext): Promise<BrandId> {
  const [product] = (await listProducts({ ctx, input: { limit: 1 } })).items;
  if (!product) throw new Error("the demo member has no product");
  const wanted = { limit: 1, productId: product.id, readyOnly: true };
  const [concept] = (await listConcepts({ ctx, input: wanted })).items;
  if (!concept) throw new Error("no concept is ready");
  const subject = { brandId: product.brandId, productId: product.id, conceptId: concept.id };
  const { id: runId } = await createRun({ ctx, input: subject });
  const reference = { runId, attempt: 1 };
  await planRunSlots({ ctx, input: reference, signal: patience() });
  const slots = await ctx.db.select().from(generatedAds).where(eq(generatedAds.jobId, runId));
  for (const { id } of slots) {
    await fillRunSlot({ ctx, input: { ...reference, adId: AdId.parse(id) }, signal: patience() });
  }
  return BrandId.parse(product.brandId);
}

/** The same six again and again, each with dice of its own, so that no ground of one serves another. */
async function multiply({ db }: MemberContext): Promise<void> {
  const [job] = await db.select().from(generationJobs).where(eq(generationJobs.number, 1));
  if (!job) throw new Error("there is no run");
  const ads = await db.select().from(generatedAds).where(eq(generatedAds.jobId, job.id));
  for (let copy = 1; copy < RUNS; copy += 1) {
    const jobId = v7();
    await db.insert(generationJobs).values({ ...job, id: jobId, number: job.number + copy, holdId: null });
    for (const { searchVector: _generated, ...ad } of ads) {
      if (!ad.document) throw new Error("an ad of the run was not made");
      const document = { ...ad.document, seed: copy * 1000 + ad.slot };
      const id = v7();
      await db.insert(generatedAds).values({ ...ad, id, jobId, document });
      const { userId, version, checks, searchText } = ad;
      await db.insert(adVersions).values({
        id,
        adId: id,
        userId,
        version,
        kind: "made",
        status: "ready",
        document,
        checks,
        searchText,
      });
    }
  }
}

/** A hundred ads painted anew after their brand's colour has changed, beside re-coding the same three hundred files. */
export const reflowRow: Row = {
  id: "reflow",
  run: () =>
    withDatabase(async (database, url) => {
      const folder = await mkdtemp(join(tmpdir(), "static-engine-bench-reflow-"));
      const env = {
        ...readEnv({ NODE_ENV: "test", DATA_DIR: folder, LOG_LEVEL: "silent" }),
        DATABASE_URL: url,
      };
      await seedAll({ env, url });
      const container = await openContainer(env, "http");
      const [member] = await database.drizzle
        .select({ id: users.id })
        .from(users)
        .where(eq(users.email, "demo@static-engine.test"));
      const services = container.createContext({ id: "bench", ip: null });
      const ctx = { ...services, userId: UserId.parse(member?.id) };
      const brandId = await makeSix(ctx);
      await multiply(ctx);
      await database.sql`update brands set primary_color = '#2F6F4F', secondary_color = '#16302B',
        accent_color = '#F2C14E', background_color = '#F6F1E7' where id = ${brandId}`;
      const reflow = await startReflow({ ctx, input: { brandId } });
      const memory: number[] = [];
      const watch = setInterval(() => memory.push(process.memoryUsage().rss / MEGABYTE), 250);
      const time = await timeOf(() =>
        runAdReflow({ ctx, input: { reflowId: reflow.id }, signal: patience() }),
      );
      clearInterval(watch);
      const files = await ctx.db
        .select({ key: assets.key })
        .from(adRenders)
        .innerJoin(assets, eq(assets.id, adRenders.assetId))
        .innerJoin(
          reflowItems,
          and(eq(reflowItems.adId, adRenders.adId), eq(reflowItems.toVersion, adRenders.version)),
        );
      const floor = await timeOf(async () => {
        for (const { key } of files) {
          await sharp(await ctx.files.get(key))
            .jpeg({ quality: 90, chromaSubsampling: "4:4:4" })
            .toBuffer();
        }
      });
      await container.close();
      await rm(folder, { recursive: true, force: true });
      const third = Math.floor(memory.length / 3);
      const settled = Math.max(...memory.slice(third, third * 2));
      const grown = Math.max(0, Math.max(...memory.slice(third * 2)) - settled);
      const hundred = 300 / files.length;
      return [
        {
          id: "reflow",
          title: `100 ads brought up to date (of ${files.length / 3}), 300 pictures`,
          value: (time / 1000) * hundred,
          unit: "s",
          baseline: (floor / 1000) * hundred,
          baselineTitle: "decode + encode of the same 300",
          target: { kind: "max" as const, limit: 15 },
        },
        {
          id: "reflow-memory",
          title: "Memory that the last third of it takes beyond the middle third",
          value: grown,
          unit: "MB",
          baseline: null,
          baselineTitle: "",
          target: { kind: "max" as const, limit: 60 },
        },
      ];
    }),
};
