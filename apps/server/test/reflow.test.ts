import type { LibraryAd, Reflow } from "@static-engine/contracts";
import { ReflowId } from "@static-engine/contracts";
import { setField, toEdit } from "@static-engine/creative";
import { runReflow } from "@static-engine/jobs";
import { runAdReflow } from "@static-engine/services";
import { waitFor } from "@static-engine/testing";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { buryJob } from "../src/worker/bury-job.ts";
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

async function ended(id: string, scope: object): Promise<Reflow> {
  const { client } = workspace;
  await waitFor(
    "the update",
    async () => {
      const latest = await client.library.latestReflow.query(scope);
      return latest?.id === id && latest.status !== "running";
    },
    40_000,
  );
  const latest = await client.library.latestReflow.query(scope);
  if (!latest) throw new Error("the update is gone");
  return latest;
}

/** What a member sees of each ad: its version and its pictures. */
async function shown(): Promise<Map<string, string>> {
  const { items } = await workspace.client.library.list.query({});
  return new Map(
    items.map(({ id, version, renders }) => [
      id,
      `${version} ${renders.map(({ url }) => url.split("?")[0]).join(" ")}`,
    ]),
  );
}

describe("ads after a change of their brand", () => {
  it("are up to date, until something changes that they show", async () => {
    const { client, brand, product } = workspace;
    expect(await client.library.stale.query({ brandId: brand.id })).toMatchObject({ count: 0, sample: [] });
    expect((await failureOf(client.library.reflow.mutate({ brandId: brand.id }))).code).toBe("CONFLICT");
    await client.product.update.mutate({ id: product.id, description: "Nothing that is printed" });
    expect((await client.library.stale.query({ productId: product.id })).count).toBe(0);
  });

  it("are all painted anew in one job, for nothing, and go back in one step", async () => {
    const { client, brand } = workspace;
    const before = await shown();
    const credits = (await client.member.me.query()).credits;
    await client.brand.update.mutate({ id: brand.id, primaryColor: "#1F3A7A" });
    const stale = await client.library.stale.query({ brandId: brand.id });
    expect(stale.count).toBe(ads.length);
    expect(stale.parts).toEqual([{ part: "colors", count: ads.length }]);
    expect(stale.sample[0]?.after.palette).not.toEqual(undefined);
    const [one, two] = await Promise.all([
      client.library.reflow.mutate({ brandId: brand.id }),
      client.library.reflow.mutate({ brandId: brand.id }),
    ]);
    expect(one.id).toBe(two.id);
    const done = await ended(one.id, { brandId: brand.id });
    expect(done.done + done.failed).toBe(ads.length);
    expect(done.done).toBeGreaterThan(0);
    for (const { reason } of done.kept) expect(reason).toMatch(/[.]$/);
    const after = await shown();
    const changed = [...after].filter(([id, look]) => look !== before.get(id));
    expect(changed).toHaveLength(done.done);
    expect((await client.library.stale.query({ brandId: brand.id })).count).toBe(done.failed);
    expect((await client.member.me.query()).credits).toEqual(credits);
    const undone = await client.library.undoReflow.mutate({ id: one.id });
    expect(undone).toMatchObject({ status: "undone", restored: done.done });
    expect(await shown()).toEqual(before);
    expect((await failureOf(client.library.undoReflow.mutate({ id: one.id }))).code).toBe("CONFLICT");
  });

  it("that were edited since stay as they are when the update is undone", async () => {
    const { client, brand } = workspace;
    await client.brand.update.mutate({ id: brand.id, primaryColor: "#1F3A7B" });
    const scope = { ids: ads.slice(0, 2).map(({ id }) => id) };
    const reflow = await client.library.reflow.mutate(scope);
    const done = await ended(reflow.id, {});
    expect(done.total).toBeLessThanOrEqual(2);
    const [touched] = ads;
    if (!touched) throw new Error("there is no ad");
    const { head, document } = await client.library.editable.query({ id: touched.id });
    const saved = await client.library.edit.mutate({
      id: touched.id,
      version: head,
      edit: toEdit(setField(document, "copy.headline", "By hand")),
    });
    await waitFor(
      "the edit",
      async () => (await client.library.get.query({ id: touched.id })).version === saved.version,
      20_000,
    );
    await client.library.undoReflow.mutate({ id: reflow.id });
    expect((await client.library.get.query({ id: touched.id })).copy?.headline).toBe("By hand");
  });
});

describe("an update that is interrupted", () => {
  async function prepare(color: string): Promise<Reflow> {
    const { client, brand } = workspace;
    await client.brand.update.mutate({ id: brand.id, primaryColor: color });
    return client.library.reflow.mutate({ brandId: brand.id });
  }

  it("stops when it is canceled, and keeps what is done", async () => {
    const { client, brand } = workspace;
    const before = await shown();
    const reflow = await prepare("#7A1F3A");
    const canceled = await client.library.cancelReflow.mutate({ id: reflow.id });
    expect(canceled.status).toBe("canceled");
    const context = server.container.createContext({ id: "test", ip: null });
    await runAdReflow({ ctx: context, input: { reflowId: reflow.id }, signal: AbortSignal.timeout(20_000) });
    const latest = await client.library.latestReflow.query({ brandId: brand.id });
    const changed = [...(await shown())].filter(([id, look]) => look !== before.get(id));
    expect(changed).toHaveLength(latest?.done ?? -1);
    expect((await failureOf(client.library.cancelReflow.mutate({ id: reflow.id }))).code).toBe("CONFLICT");
  });

  it("goes on where it stopped, and two workers write each ad once", async () => {
    const { client, brand } = workspace;
    const { drizzle } = server.container.database;
    const reflow = await prepare("#3A7A1F");
    const done = await ended(reflow.id, { brandId: brand.id });
    await client.library.undoReflow.mutate({ id: reflow.id });
    // As if a worker had been killed after the first ad.
    await drizzle.execute(
      sql`update reflows set status = 'running', done = 0, failed = 0 where id = ${reflow.id}`,
    );
    await drizzle.execute(sql`update reflow_items set status = 'waiting' where reflow_id = ${reflow.id}`);
    const ctx = server.container.createContext({ id: "test", ip: null });
    const input = { reflowId: reflow.id };
    const signal = AbortSignal.timeout(60_000);
    const stopped = new AbortController();
    stopped.abort();
    await expect(runAdReflow({ ctx, input, signal: stopped.signal })).rejects.toThrow();
    await Promise.all([runAdReflow({ ctx, input, signal }), runAdReflow({ ctx, input, signal })]);
    const again = await ended(reflow.id, { brandId: brand.id });
    expect([again.status, again.done, again.failed]).toEqual(["done", done.done, done.failed]);
    const rows = await drizzle.execute(
      sql`select ad_id from ad_versions v where kind = 'reflow' and version = (select to_version from reflow_items i
        where i.ad_id = v.ad_id and i.reflow_id = ${reflow.id})`,
    );
    expect(rows).toHaveLength(again.done);
  });

  it("ends where the last ads that waited were deleted for good", async () => {
    const { client, brand } = workspace;
    const { id: userId } = await client.member.me.query();
    const [made] = await server.container.database.drizzle.execute(sql`
      insert into reflows (id, user_id, brand_id, status, total) values (uuid_v7(), ${userId}, ${brand.id}, 'running', 1)
      returning id`);
    const id = ReflowId.parse(made?.id);
    const ctx = server.container.createContext({ id: "test", ip: null });
    await runAdReflow({ ctx, input: { reflowId: id }, signal: AbortSignal.timeout(20_000) });
    expect(await client.library.latestReflow.query({ brandId: brand.id })).toMatchObject({
      id,
      status: "done",
    });
  });

  it("keeps old versions where the worker gives up for good", async () => {
    const { client, brand } = workspace;
    const before = await shown();
    const { drizzle } = server.container.database;
    const ctx = server.container.createContext({ id: "test", ip: null });
    const id = ReflowId.parse("01900000-0000-7000-8000-00000000aaaa");
    const member = (await client.member.me.query()).id;
    await drizzle.execute(
      sql`insert into reflows (id, user_id, brand_id, total) values (${id}, ${member}, ${brand.id}, 1)`,
    );
    await drizzle.execute(sql`
      insert into reflow_items (reflow_id, ad_id, user_id, position, from_version, document)
      select ${id}, id, user_id, 0, version, document from generated_ads where id = ${ads[0]?.id ?? ""}`);
    await buryJob(ctx, { job: runReflow.name, payload: { reflowId: id }, error: null });
    const latest = await client.library.latestReflow.query({ brandId: brand.id });
    expect(latest).toMatchObject({ id, status: "done", done: 0, failed: 1 });
    expect(latest?.kept[0]?.reason).toContain("interrupted");
    expect(await shown()).toEqual(before);
  });
});
