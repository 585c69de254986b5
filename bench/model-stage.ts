import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Config, JobId } from "@static-engine/contracts";
import { BrandId, ConceptId, ProductId, UserId } from "@static-engine/contracts";
import {
  adConcepts,
  assets,
  brands,
  creditBalances,
  products,
  systemConfig,
  users,
} from "@static-engine/db/schema";
import type { MemberContext } from "@static-engine/services";
import { createRun, grantCredits } from "@static-engine/services";
import { makeMember } from "@static-engine/testing";
import { and, eq, isNotNull } from "drizzle-orm";
import { v7 } from "uuid";
import type { Container } from "../apps/server/src/container.ts";
import { openContainer } from "../apps/server/src/container.ts";
import { workerOptions } from "../apps/server/src/embedded/supervise.ts";
import { readEnv } from "../apps/server/src/env.ts";
import { seedAll } from "../apps/server/src/seed/seed-all.ts";
import { withDatabase } from "./bench-database.ts";
import type { ModelsAsk, ModelsHello, Tally } from "./models-side.ts";
import type { Side } from "./side.ts";
import { startSide } from "./side.ts";

const WORKER = fileURLToPath(new URL("../apps/server/src/bin/worker.ts", import.meta.url));

/** What a worker does when it starts, on a machine that has to share two cores among them. */
const REHEARSAL_MS = 12_000;

export type Subject = { ctx: MemberContext; brandId: BrandId; productId: ProductId };

export type Stage = {
  container: Container;
  /** The vendors' machines. */
  models: Side<ModelsHello, ModelsAsk, Tally>;
  /** A member of their own with credits and a copy of the demo's product. */
  member(): Promise<Subject>;
  concept(slug: string): Promise<ConceptId>;
  configure(values: Partial<Config>): Promise<void>;
};

/** The product on a durable database, with emulated models and real worker processes. */
export async function withModels<Result>(
  { workers, jobs }: { workers: number; jobs: number },
  work: (stage: Stage) => Promise<Result>,
): Promise<Result> {
  return withDatabase(async (_database, url) => {
    const folder = await mkdtemp(join(tmpdir(), "static-engine-bench-models-"));
    const models = await startSide<ModelsHello, ModelsAsk, Tally>("models-side.ts");
    const given = {
      NODE_ENV: "test",
      DATA_DIR: folder,
      LOG_LEVEL: "silent",
      WORKER_JOBS: String(jobs),
      ...models.hello.env,
    };
    const env = { ...readEnv(given), DATABASE_URL: url };
    await seedAll({ env, url });
    const container = await openContainer(env, "http");
    await container.warm();
    const children = await Promise.all(
      Array.from({ length: workers }, () => startWorker({ ...given, DATABASE_URL: url })),
    );
    try {
      await setTimeout(REHEARSAL_MS);
      return await work(stageOf(container, models));
    } finally {
      for (const child of children) child.kill("SIGKILL");
      await container.close();
      await models.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });
}

function startWorker(env: Record<string, string>): Promise<ChildProcess> {
  const child = fork(WORKER, [], { ...workerOptions({ ...process.env, ...env }), stdio: "ignore" });
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve(child));
    child.once("exit", (code) => reject(new Error(`a worker ended with ${code}`)));
  });
}

function stageOf(container: Container, models: Stage["models"]): Stage {
  const db = container.database.drizzle;
  return {
    container,
    models,
    async member() {
      const userId = await makeMember(db);
      await db.insert(creditBalances).values({ userId }).onConflictDoNothing();
      await grantCredits(db, {
        userId,
        amount: 1000,
        key: `bench:${userId}`,
        source: "signup",
      });
      await db.update(users).set({ tierId: "scale" }).where(eq(users.id, userId));
      const [product] = await db.select().from(products).where(isNotNull(products.photoId)).limit(1);
      const [brand] = await db
        .select()
        .from(brands)
        .where(eq(brands.id, product?.brandId ?? ""));
      if (!product || !brand) throw new Error("the demo has no product");
      const brandId = BrandId.parse(v7());
      const productId = ProductId.parse(v7());
      const own = async (id: string | null) => {
        const [asset] = id ? await db.select().from(assets).where(eq(assets.id, id)) : [];
        if (!asset) return null;
        const copy = v7();
        await db.insert(assets).values({ ...asset, id: copy, userId });
        return copy;
      };
      await db.insert(brands).values({ ...brand, id: brandId, userId, logoId: await own(brand.logoId) });
      const pictures = { photoId: await own(product.photoId), cutoutId: await own(product.cutoutId) };
      await db.insert(products).values({ ...product, ...pictures, id: productId, brandId, userId });
      const ctx = { ...container.createContext({ id: "bench", ip: null }), userId: UserId.parse(userId) };
      return { ctx, brandId, productId };
    },
    async concept(slug) {
      const [row] = await db
        .select()
        .from(adConcepts)
        .where(and(eq(adConcepts.slug, slug)));
      return ConceptId.parse(row?.id);
    },
    async configure(values) {
      for (const [key, value] of Object.entries(values)) {
        await db
          .insert(systemConfig)
          .values({ key, value })
          .onConflictDoUpdate({ target: systemConfig.key, set: { value } });
      }
      // Every process has read it by then.
      await setTimeout(2500);
    },
  };
}

/** Orders a run as the member's browser does; answers with its id. */
export async function order(
  { container }: Stage,
  { ctx, brandId, productId }: Subject,
  conceptId: ConceptId,
): Promise<JobId> {
  const run = await createRun({
    ctx: { ...ctx, ...container.createContext({ id: "bench", ip: null }) },
    input: { brandId, productId, conceptId, idempotencyKey: v7() },
  });
  return run.id;
}

/** Does `total` pieces of work, `lanes` of them at a time. */
export async function inLanes<Result>(
  lanes: number,
  total: number,
  work: (i: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (next < total) {
        const i = next;
        next += 1;
        results[i] = await work(i);
      }
    }),
  );
  return results;
}
