import { randomBytes } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JobId } from "@static-engine/contracts";
import { migrateDatabase } from "@static-engine/db";
import type { EmbeddedPostgres } from "@static-engine/db/embedded";
import { startEmbeddedPostgres } from "@static-engine/db/embedded";
import { adRenders, creditHolds } from "@static-engine/db/schema";
import { auditLedger, fillRunSlot } from "@static-engine/services";
import { waitFor } from "@static-engine/testing";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { TestServer } from "./test-server.ts";
import { useServer } from "./test-server.ts";
import { useWorkers } from "./worker-process.ts";
import type { Workspace } from "./workspace.ts";
import { makeWorkspace, readyConcept } from "./workspace.ts";

const startWorker = useWorkers();

async function startRun({ client, brand, product }: Workspace): Promise<JobId> {
  const concept = await readyConcept(client, product);
  return (
    await client.generation.create.mutate({ brandId: brand.id, productId: product.id, conceptId: concept.id })
  ).id;
}

async function waitForEnd({ client }: Workspace, id: JobId) {
  await waitFor(
    "the run to end",
    async () => {
      const status = await client.generation.status.query({ id }).catch(() => null);
      return status !== null && status.status !== "pending" && status.status !== "processing";
    },
    60_000,
  );
  return client.generation.results.query({ id });
}

/** Six delivered once each, every credit accounted for, no hold left open. */
async function expectWhole(server: TestServer, workspace: Workspace, id: JobId): Promise<void> {
  const { drizzle } = server.container.database;
  const results = await waitForEnd(workspace, id);
  expect(results).toMatchObject({ status: "completed", delivered: 6, settled: 5, released: 0 });
  for (const ad of results.ads) {
    expect(await drizzle.select().from(adRenders).where(eq(adRenders.adId, ad.id))).toHaveLength(3);
  }
  expect((await workspace.client.member.me.query()).credits).toEqual({ available: 15, held: 0 });
  expect(await drizzle.select().from(creditHolds).where(eq(creditHolds.state, "open"))).toEqual([]);
  expect(await auditLedger(drizzle)).toEqual([]);
}

describe("a worker killed in mid-run", () => {
  const server = useServer();

  it("is replaced: the run finishes, no slot twice, credits right", { timeout: 120_000 }, async () => {
    const workspace = await makeWorkspace(server);
    const first = await startWorker(server);
    const id = await startRun(workspace);
    await waitFor(
      "the first delivery",
      async () => (await workspace.client.generation.status.query({ id })).delivered > 0,
    );
    first.kill("SIGKILL");
    expect((await workspace.client.generation.status.query({ id })).status).toBe("processing");
    await startWorker(server);
    await expectWhole(server, workspace, id);
  });
});

describe("a job delivered twice at once", () => {
  const server = useServer();

  it("delivers one ad: the older worker finds its slot taken", { timeout: 60_000 }, async () => {
    const workspace = await makeWorkspace(server);
    const id = await startRun(workspace);
    const worker = await startWorker(server);
    await waitFor("the words", async () =>
      (await workspace.client.generation.results.query({ id })).ads.every(({ copy }) => copy),
    );
    worker.kill("SIGKILL");
    const slots = (await workspace.client.generation.results.query({ id })).ads;
    await Promise.all(
      slots.flatMap((ad) =>
        [1, 2].map(() =>
          fillRunSlot({
            ctx: server.container.createContext({ id: "twice", ip: null }),
            input: { runId: id, adId: ad.id, attempt: 1 },
            signal: AbortSignal.timeout(50_000),
          }),
        ),
      ),
    );
    await expectWhole(server, workspace, id);
  });
});

describe("a store that cannot be written", () => {
  const server = useServer({ worker: true });

  it("fails the run cleanly, gives the credits back, and lets it be retried", {
    timeout: 120_000,
  }, async () => {
    const workspace = await makeWorkspace(server);
    const renders = join(server.folder, "files", "render");
    await writeFile(renders, "a file where a folder should be");
    const id = await startRun(workspace);
    const failed = await waitForEnd(workspace, id);
    expect(failed).toMatchObject({
      status: "failed",
      delivered: 0,
      failed: 6,
      settled: 0,
      released: 5,
      errorCode: "STORAGE_UNAVAILABLE",
    });
    expect(failed.errorMessage).toContain("Nothing was charged");
    expect((await workspace.client.member.me.query()).credits).toEqual({ available: 20, held: 0 });
    await rm(renders);
    await workspace.client.generation.retryFailed.mutate({ id });
    await expectWhole(server, workspace, id);
  });

  it("refuses an upload with a clear sentence and no row", async () => {
    const workspace = await makeWorkspace(server);
    const logos = join(server.folder, "files", "logo");
    await rename(logos, `${logos}-away`);
    await writeFile(logos, "x");
    await expect(makeWorkspace(server)).rejects.toMatchObject({
      data: { app: { code: "STORAGE_UNAVAILABLE", retryable: true } },
    });
    await rm(logos);
    await rename(`${logos}-away`, logos);
    expect((await workspace.client.brand.list.query()).items).toHaveLength(1);
  });
});

describe("a database that restarts in mid-run", () => {
  let postgres: EmbeddedPostgres;
  const server = useServer({
    worker: true,
    async database() {
      const folder = join(tmpdir(), `static-engine-restart-${randomBytes(4).toString("hex")}`);
      await mkdir(folder, { recursive: true });
      postgres = await startEmbeddedPostgres({ folder });
      await migrateDatabase(postgres.url());
      return {
        url: postgres.url(),
        async drop() {
          await postgres.stop();
          await rm(folder, { recursive: true, force: true });
        },
      };
    },
  });

  it("costs a pause: the run finishes and nothing is lost or doubled", { timeout: 120_000 }, async () => {
    const workspace = await makeWorkspace(server);
    const id = await startRun(workspace);
    await waitFor(
      "the first delivery",
      async () => (await workspace.client.generation.status.query({ id })).delivered > 0,
    );
    await postgres.restart();
    await expectWhole(server, workspace, id);
  });
});
