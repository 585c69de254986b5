import { UserId } from "@static-engine/contracts";
import { assets, users } from "@static-engine/db/schema";
import {
  auditLedger,
  createRun,
  EXPORTED_TABLES,
  OWNED_TABLES,
  purgeAccounts,
  removeFiles,
} from "@static-engine/services";
import { randomEmail, waitFor } from "@static-engine/testing";
import { readZip } from "@static-engine/testing/zip";
import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { useServer } from "./test-server.ts";
import { failureOf, finishRun, makeWorkspace, PASSWORD, readyConcept, signUp } from "./workspace.ts";

const server = useServer({ worker: true });
const db = () => server.container.database.drizzle;
const ctx = () => server.container.createContext({ id: "test", ip: null });

const LEDGER = [
  "credit_balances",
  "credit_days",
  "credit_entries",
  "credit_grants",
  "credit_hold_slices",
  "credit_holds",
  "credit_transactions",
];

/** What bookkeeping needs is kept, under a number instead of a name. */
const KEPT = new Set([...LEDGER, "payments", "referrals", "subscriptions", "user_counters"]);

async function rowsOf(userId: string): Promise<Record<string, number>> {
  const tables = await db().execute(sql`
    select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_name)
    where c.table_schema = 'public' and c.column_name = 'user_id' and t.table_type = 'BASE TABLE'`);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await db().execute(
      sql`select count(*)::int as rows from ${sql.identifier(String(name))} where user_id = ${userId}`,
    );
    counts[String(name)] = Number(row?.rows);
  }
  return counts;
}

async function memberWithAds() {
  const workspace = await makeWorkspace(server);
  await finishRun(workspace);
  return { ...workspace, member: await workspace.client.member.me.query() };
}

async function exportOf(cookie: string) {
  const answer = await fetch(`${server.origin}/downloads/account.zip`, { headers: { cookie } });
  expect(answer.headers.get("content-type")).toBe("application/zip");
  return readZip(Buffer.from(await answer.arrayBuffer()));
}

/** What the ZIP says in another form, or what is ours: queues, counters, proofs and bookkeeping. */
const NOT_EXPORTED = new Set([
  "ad_renders",
  "assets",
  "bulk_downloads",
  "checkouts",
  ...LEDGER,
  "generation_logs",
  "generation_steps",
  "identity_links",
  "library_words",
  "mail_outbox",
  "sessions",
  "user_counters",
  "user_events",
]);

describe("everything of an account as one ZIP", () => {
  it("holds data, ledger and every picture, and nobody else's", async () => {
    const stranger = await makeWorkspace(server);
    const { cookie, member, brand, product } = await memberWithAds();
    const files = await exportOf(cookie());
    const read = (name: string) => JSON.parse(files.get(name)?.toString("utf8") ?? "null");
    expect(read("account.json")).toMatchObject({ id: member.id, email: member.email });
    expect(read("brands.json")).toMatchObject([{ id: brand.id }]);
    expect(read("products.json")).toMatchObject([{ id: product.id }]);
    expect(read("runs.json")).toHaveLength(1);
    expect(read("ads.json")).toHaveLength(6);
    expect(files.get("ledger.csv")?.toString("utf8")).toContain("signup");
    const stored = await db().select().from(assets).where(eq(assets.userId, member.id));
    const pictures = [...files].filter(([name]) => name.startsWith("files/"));
    expect(pictures).toHaveLength(stored.length);
    for (const { id, bytes } of stored) {
      const found = pictures.find(([name]) => name.includes(id));
      expect(found?.[1].byteLength).toBe(bytes);
    }
    const words = [...files].flatMap(([name, data]) => (name.endsWith(".json") ? [data.toString()] : []));
    for (const secret of ["password_hash", "google_sub", stranger.brand.id]) {
      expect(words.join("\n")).not.toContain(secret);
    }
  });

  it("holds every version, update, link and note of an ad, and plans and referrals, however many", async () => {
    const workspace = await memberWithAds();
    const { client, member, brand } = workspace;
    const { items } = await client.library.list.query({});
    const friend = await signUp(server);
    await client.library.share.mutate({ ids: items.map(({ id }) => id), title: "Six" });
    await client.brand.update.mutate({ id: brand.id, primaryColor: "#1F3A7A" });
    await client.library.reflow.mutate({ brandId: brand.id });
    const latest = () => client.library.latestReflow.query({ brandId: brand.id });
    await waitFor("the update", async () => (await latest())?.status !== "running");
    await db().execute(sql`
      insert into ad_versions (id, ad_id, user_id, version, kind, status, document)
      select uuid_v7(), ad_id, user_id, version + 1000 + n, kind, status, document
      from ad_versions v, generate_series(1, 90) n where user_id = ${member.id} and version = 1`);
    await db().execute(sql`
      insert into share_notes (id, link_id, ad_id, user_id, kind, reviewer, version)
      select uuid_v7(), link_id, ad_id, user_id, 'approve', 'Nora', 1 from share_link_ads where user_id = ${member.id}`);
    await db().execute(sql`
      insert into subscriptions (id, user_id, stripe_subscription_id, tier_id, interval, status, amount, currency, period_start, period_end)
      values (uuid_v7(), ${member.id}, 'sub_export', 'free', 'month', 'active', 100, 'usd', now(), now())`);
    await db().execute(sql`
      with paid as (
        insert into payments (id, user_id, kind, status, description, amount, currency)
        values (uuid_v7(), ${friend.member.id}, 'addon', 'paid', 'Credits', 100, 'usd') returning id
      )
      insert into referrals (id, user_id, friend_id, payment_id, credits, grant_id)
      select uuid_v7(), ${member.id}, ${friend.member.id}, id, 20, uuid_v7() from paid`);
    const counts = await rowsOf(member.id);
    const files = await exportOf(workspace.cookie());
    for (const { table, name, without } of EXPORTED_TABLES) {
      const rows: Record<string, unknown>[] = JSON.parse(
        files.get(`${name}.json`)?.toString("utf8") ?? "null",
      );
      expect(rows, name).toHaveLength(counts[table] ?? 0);
      for (const column of without) expect(Object.keys(rows[0] ?? {}), name).not.toContain(column);
    }
    expect(counts.ad_versions).toBeGreaterThan(500);
    for (const table of [
      "reflows",
      "reflow_items",
      "share_link_ads",
      "share_notes",
      "subscriptions",
      "referrals",
    ])
      expect(counts[table], table).toBeGreaterThan(0);
    const versions = JSON.parse(files.get("ad-versions.json")?.toString("utf8") ?? "null");
    expect(new Set(versions.map(({ id }: { id: string }) => id)).size).toBe(counts.ad_versions);
    const words = [...files].flatMap(([name, data]) => (name.endsWith(".json") ? [data.toString()] : []));
    expect(words.join("\n")).not.toContain(friend.member.id);
  });

  it("is for whoever is signed in", async () => {
    const answer = await fetch(`${server.origin}/downloads/account.zip`);
    expect(answer.status).toBe(401);
  });
});

/** Tables whose rows go when rows of these go. */
async function goneWith(tables: readonly string[]): Promise<Set<string>> {
  const links = await db().execute(sql`
    select distinct c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent
    from pg_constraint c where c.contype = 'f' and c.confdeltype = 'c' and c.confrelid <> 'users'::regclass`);
  const gone = new Set(tables);
  for (let before = -1; before < gone.size; ) {
    before = gone.size;
    for (const { child, parent } of links) if (gone.has(String(parent))) gone.add(String(child));
  }
  return gone;
}

it("leaves no table of members out, also not one that is new", async () => {
  const gone = await goneWith(OWNED_TABLES);
  const owned = Object.keys(await rowsOf("00000000-0000-0000-0000-000000000000"));
  expect(owned.filter((table) => !KEPT.has(table) && !gone.has(table))).toEqual([]);
});

it("exports every table of members, or says why not", async () => {
  const exported = new Set<string>(EXPORTED_TABLES.map(({ table }) => table));
  const owned = Object.keys(await rowsOf("00000000-0000-0000-0000-000000000000"));
  expect(owned.filter((table) => !exported.has(table) && !NOT_EXPORTED.has(table))).toEqual([]);
});

describe("a closed account", () => {
  it("is emptied after thirty days; the ledger stays whole and the files go", async () => {
    const { client, member } = await memberWithAds();
    const keys = (await db().select().from(assets).where(eq(assets.userId, member.id))).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(6);
    await client.member.delete.mutate({ password: PASSWORD });

    await purgeAccounts({ ctx: ctx() });
    expect((await rowsOf(member.id)).brands).toBe(1);

    await db()
      .update(users)
      .set({ deletedAt: sql`now() - interval '31 days'` })
      .where(eq(users.id, member.id));
    await purgeAccounts({ ctx: ctx() });
    for (const [table, rows] of Object.entries(await rowsOf(member.id))) {
      if (!KEPT.has(table)) expect(rows, table).toBe(0);
    }
    expect((await rowsOf(member.id)).credit_transactions).toBeGreaterThan(0);
    expect(await auditLedger(db())).toEqual([]);
    const [left] = await db().select().from(users).where(eq(users.id, member.id));
    expect(left).toMatchObject({ fullName: "", passwordHash: null, status: "deleted" });
    expect(left?.email).not.toContain(member.email);

    await db().execute(sql`update file_removals set due_at = now()`);
    await removeFiles({ ctx: ctx() });
    // Equal bytes of another member are the same file, and stay.
    const shared = new Set((await db().select({ key: assets.key }).from(assets)).map(({ key }) => key));
    expect(keys.filter((key) => !shared.has(key)).length).toBeGreaterThan(6);
    for (const key of keys) expect(await ctx().files.exists(key), key).toBe(shared.has(key));
  });

  it("buys nothing, not even by a request that was let in before it was closed", async () => {
    const { client, brand, product } = await makeWorkspace(server);
    const { id: conceptId } = await readyConcept(client, product);
    const userId = UserId.parse((await client.member.me.query()).id);
    await client.member.delete.mutate({ password: PASSWORD });
    const input = { brandId: brand.id, productId: product.id, conceptId };
    await expect(createRun({ ctx: { ...ctx(), userId }, input })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect((await rowsOf(userId)).generation_jobs).toBe(0);
  });

  it("of somebody who came back in time is left alone, and a purged address is free again", async () => {
    const email = randomEmail();
    const { client, member } = await signUp(server, email);
    await client.member.delete.mutate({ password: PASSWORD });
    await signUp(server, email);
    await db()
      .update(users)
      .set({ deletedAt: sql`now() - interval '31 days'` })
      .where(eq(users.id, member.id));
    await purgeAccounts({ ctx: ctx() });
    expect((await client.member.login.mutate({ email, password: PASSWORD })).id).toBe(member.id);

    await client.member.delete.mutate({ password: PASSWORD });
    await db()
      .update(users)
      .set({ deletedAt: sql`now() - interval '31 days'` })
      .where(eq(users.id, member.id));
    await purgeAccounts({ ctx: ctx() });
    expect((await failureOf(client.member.login.mutate({ email, password: PASSWORD }))).code).toBe(
      "INVALID_CREDENTIALS",
    );
    expect((await signUp(server, email)).member.id).not.toBe(member.id);
  });
});
