import type { LedgerEntry } from "@static-engine/contracts";
import { beforeAll, describe, expect, test } from "vitest";
import { configure, endOf, FREE_MODELS, useEmulators } from "./models.ts";
import { useServer } from "./test-server.ts";
import type { Workspace } from "./workspace.ts";
import { makeWorkspace, readyConcept, signUp } from "./workspace.ts";

const emulators = useEmulators();
const server = useServer({ worker: true, env: emulators.env });
beforeAll(() => configure(server, FREE_MODELS));

const ledger = async ({ client }: Pick<Workspace, "client">) => (await client.billing.ledger.query()).items;

/** What an entry says of its credits, and its lines as their kind and what was left after each. */
function said({ reason, held, settled, released, available, balanceAfter, lines }: LedgerEntry) {
  const steps = lines.map((line) => `${line.kind} ${line.balanceAfter}`);
  return [reason, held, settled, released, available, balanceAfter, ...steps];
}

async function startRun({ client, brand, product }: Workspace) {
  const concept = await readyConcept(client, product);
  return client.generation.create.mutate({
    brandId: brand.id,
    productId: product.id,
    conceptId: concept.id,
    imageModel: "studio",
  });
}

describe("the ledger", () => {
  test("tells a run on one row: held, then charged, with what passed and what was left", async () => {
    const workspace = await makeWorkspace(server);
    const { id } = await startRun(workspace);
    const [open] = await ledger(workspace);
    if (open?.lines.length === 1) {
      expect(said(open)).toEqual(["run", 5, 0, 0, -5, 15, "hold 15"]);
      expect(open.run?.passed.length).toBeLessThanOrEqual(6);
    }
    await endOf(workspace.client, id);
    const [run, welcome, ...more] = await ledger(workspace);
    expect(more).toEqual([]);
    expect(run && said(run)).toEqual(["run", 5, 5, 0, -5, 15, "hold 15", "settle 15"]);
    expect(run?.run).toMatchObject({
      id,
      kind: "create",
      number: 1,
      status: "completed",
      product: workspace.product.name,
      adId: null,
      passed: [1, 2, 3, 4, 5, 6],
      failed: [],
      open: [],
    });
    expect(run?.id).toBe(open?.id);
    expect(welcome && said(welcome)).toEqual(["signup", 0, 0, 0, 20, 20, "grant 20"]);
    expect(welcome).toMatchObject({ kind: "grant", run: null });
  });

  test("keeps what a run paid for apart from what its retry did", async () => {
    const workspace = await makeWorkspace(server);
    const { client } = workspace;
    for (const provider of ["anthropic", "gemini"]) emulators.of(provider).fault({ status: 400 });
    const { id } = await startRun(workspace);
    expect(await endOf(client, id)).toMatchObject({ status: "failed", released: 5 });
    const [failed] = await ledger(workspace);
    expect(failed && said(failed)).toEqual(["run", 5, 0, 5, 0, 20, "hold 15", "release 20"]);
    expect(failed?.run).toMatchObject({
      status: "failed",
      failed: [1, 2, 3, 4, 5, 6],
      errorCode: "PROVIDER_FAILED",
    });
    emulators.reset();
    await client.generation.retryFailed.mutate({ id });
    await endOf(client, id);
    const [again, before] = await ledger(workspace);
    expect(again && said(again)).toEqual(["retry", 5, 5, 0, -5, 15, "hold 15", "settle 15"]);
    expect(again?.run).toMatchObject({ passed: [1, 2, 3, 4, 5, 6], failed: [] });
    // The first try gave all of it back, and still says so.
    expect(before && said(before)).toEqual(failed && said(failed));
    expect(before?.run).toMatchObject({
      status: "failed",
      errorCode: null,
      passed: [],
      failed: [1, 2, 3, 4, 5, 6],
    });

    const { items: back } = await client.billing.ledger.query({ show: "released" });
    expect(back).toEqual([before]);
    const { items: charged } = await client.billing.ledger.query({ show: "settled" });
    expect(charged).toEqual([again]);
    expect((await client.billing.ledger.query({ show: "held" })).items).toEqual([]);
  });

  test("says which ad a fix and another take were for", async () => {
    const workspace = await makeWorkspace(server);
    const { client } = workspace;
    const { ads } = await endOf(client, (await startRun(workspace)).id);
    const adId = ads[0]?.id ?? "";
    const version = 1;
    const fix = await client.generation.fixErrors.mutate({ adId, version, description: "Too crowded" });
    await endOf(client, fix.id);
    const take = await client.generation.regenerateSingle.mutate({ adId });
    await endOf(client, take.id);
    const [taken, fixed] = await ledger(workspace);
    expect(taken).toMatchObject({
      reason: "regenerate",
      settled: 2,
      run: { kind: "regenerate", adId, passed: [1] },
    });
    expect(fixed).toMatchObject({
      reason: "fix",
      settled: 2,
      run: { kind: "fix", adId, passed: [], failed: [] },
    });
  });
});

describe("with no worker", () => {
  const still = useServer();

  test("what is held is shown as held, and pages meet without a gap while holds end", async () => {
    const workspace = await makeWorkspace(still);
    const { client } = workspace;
    const runs: string[] = [];
    await configure(still, { "generation.runs_per_minute": 100 });
    for (let i = 0; i < 3; i += 1) {
      const { id } = await startRun(workspace);
      runs.push(id);
      await client.generation.cancel.mutate({ id });
    }
    const open = await startRun(workspace);
    const { items: held } = await client.billing.ledger.query({ show: "held" });
    expect(held.map(({ run }) => run?.id)).toEqual([open.id]);
    expect(held[0]?.run).toMatchObject({ open: [1, 2, 3, 4, 5, 6], passed: [], failed: [] });

    const first = await client.billing.ledger.query({ limit: 2 });
    // Its lines come after those of the first page's runs; the entry stays where it was.
    await client.generation.cancel.mutate({ id: open.id });
    const second = await client.billing.ledger.query({ limit: 2, cursor: first.nextCursor });
    const third = await client.billing.ledger.query({ limit: 2, cursor: second.nextCursor });
    expect(third.nextCursor).toBeNull();
    const seen = [first, second, third].flatMap(({ items }) => items.map(({ run }) => run?.id ?? null));
    expect(seen).toEqual([open.id, ...runs.reverse(), null]);
    // The same by what was given back, in the order in which it was.
    const back = await client.billing.ledger.query({ show: "released", limit: 3 });
    const rest = await client.billing.ledger.query({ show: "released", limit: 3, cursor: back.nextCursor });
    expect([...back.items, ...rest.items].map(({ run }) => run?.id)).toEqual([open.id, ...runs]);
  });

  test("is of its own member alone", async () => {
    const owner = await makeWorkspace(still);
    const { id } = await startRun(owner);
    const stranger = await signUp(still);
    for (const show of ["held", "settled", "released", undefined] as const) {
      const page = await stranger.client.billing.ledger.query(show ? { show } : {});
      expect(JSON.stringify(page)).not.toContain(id);
    }
    expect((await ledger(stranger)).map(({ reason }) => reason)).toEqual(["signup"]);
  });
});
