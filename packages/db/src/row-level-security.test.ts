import type { UserId } from "@static-engine/contracts";
import { makeMember, useDatabase } from "@static-engine/testing";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { asMember, elevate } from "./transaction.ts";

const database = useDatabase();
const db = () => database.current.drizzle;

const Columns = z.array(
  z.object({ table: z.string(), column: z.string(), type: z.string(), fixed: z.boolean() }),
);

/** A value that any column of this type takes; checked text gets its first allowed word. */
function sampleOf(type: string, check: string | undefined): string {
  if (check) return `'${check}'`;
  if (type === "uuid") return "uuid_v7()";
  if (type === "ARRAY") return "array['x']";
  if (type === "jsonb") return "'[]'::jsonb";
  if (type.startsWith("timestamp") || type === "date") return "now()";
  if (["integer", "bigint", "numeric"].includes(type)) return "1";
  if (type === "boolean") return "true";
  return "'x'";
}

async function tablesWithOwner(): Promise<string[]> {
  const rows = await db().execute(sql`select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'user_id' order by 1`);
  return z
    .array(z.object({ name: z.string() }))
    .parse([...rows])
    .map(({ name }) => name);
}

/** One row of `owner` in `table`, made without knowing the table: only what must be filled is filled. */
async function insertRow(table: string, owner: UserId): Promise<void> {
  const rows = await db().execute(sql`
    select c.table_name as table, c.column_name as column, c.data_type as type,
      (c.is_nullable = 'NO' and c.column_default is null) as fixed
    from information_schema.columns c where c.table_schema = 'public' and c.table_name = ${table}`);
  const columns = Columns.parse([...rows]).filter(({ fixed, column }) => fixed || column === "user_id");
  const names = columns.map(({ column }) => `"${column}"`);
  const values = columns.map(({ column, type }) =>
    column === "user_id" ? `'${owner}'` : sampleOf(type, ALLOWED[`${table}.${column}`]),
  );
  // Foreign keys and triggers are another test's matter.
  await db().transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql.raw(`insert into "${table}" (${names}) values (${values})`));
  });
}

const ALLOWED: Record<string, string> = {
  "assets.kind": "photo",
  "generation_jobs.language": "en",
  "generation_steps.state": "done",
  "generation_logs.outcome": "ok",
  "credit_transactions.kind": "grant",
  "credit_days.kind": "grant",
  "credit_entries.account": "available",
  "ad_renders.ratio": "1:1",
  "checkouts.kind": "addon",
  "payments.kind": "addon",
  "payments.status": "paid",
  "subscriptions.interval": "month",
  "subscriptions.status": "active",
  "identity_links.kind": "magic_link",
  "mail_outbox.locale": "en",
  "mail_outbox.template": "order_paid",
  "share_links.mode": "view",
  "share_notes.kind": "comment",
  "ad_versions.kind": "made",
  "ad_versions.status": "ready",
};

async function visible(table: string, reader: UserId): Promise<number> {
  const [row] = await asMember(db(), reader, (tx) =>
    tx.execute(sql.raw(`select count(*)::int as n from "${table}"`)),
  );
  return z.object({ n: z.number() }).parse(row).n;
}

/** What PostgreSQL answers to a statement: rows touched, or the error's code. */
async function attempt(reader: UserId, statement: string): Promise<number | string> {
  try {
    const rows = await asMember(db(), reader, (tx) => tx.execute(sql.raw(statement)));
    return rows.length;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    return cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
  }
}

describe("row-level security", () => {
  let owner: UserId;
  let stranger: UserId;
  beforeAll(async () => {
    owner = await makeMember(db());
    stranger = await makeMember(db());
  });

  it("hides every member-owned table from another member, in SQL", async () => {
    const tables = await tablesWithOwner();
    expect(tables.length).toBeGreaterThan(15);
    for (const table of tables) {
      if (table !== "user_counters") await insertRow(table, owner);
      const before = await db().execute(
        sql.raw(`select to_jsonb(t) as row from "${table}" t where user_id = '${owner}'`),
      );
      expect(await visible(table, owner), `${table}: the owner sees own rows`).toBeGreaterThan(0);
      const seen = await attempt(stranger, `select 1 from "${table}" where user_id = '${owner}'`);
      expect(seen, `${table}: a stranger sees nothing`).toBe(0);
      for (const change of [
        `update "${table}" set user_id = user_id where user_id = '${owner}' returning 1`,
        `delete from "${table}" where user_id = '${owner}' returning 1`,
      ]) {
        expect([0, "42501"], `${table}: ${change}`).toContain(await attempt(stranger, change));
      }
      const after = await db().execute(
        sql.raw(`select to_jsonb(t) as row from "${table}" t where user_id = '${owner}'`),
      );
      expect([...after], `${table} is unchanged`).toEqual([...before]);
    }
  });

  it("refuses rows that a member writes in somebody else's name", async () => {
    expect(
      await attempt(stranger, `insert into brands (id, user_id, name) values (uuid_v7(), '${owner}', 'x')`),
    ).toBe("42501");
    expect(
      await attempt(stranger, `update users set full_name = 'x' where id = '${owner}' returning 1`),
    ).toBe(0);
    expect(await attempt(owner, `update users set tier_id = 'scale' where id = '${owner}' returning 1`)).toBe(
      "42501",
    );
  });

  it("gives members no way to write the ledger, runs or events", async () => {
    for (const statement of [
      `update credit_balances set available = 1000 where user_id = '${owner}'`,
      `insert into credit_grants (id, user_id, source, amount, remaining) values (uuid_v7(), '${owner}', 'x', 5, 5)`,
      `update generation_jobs set status = 'completed'`,
      `insert into user_events (user_id, seq, body) values ('${owner}', 99, '{}')`,
      `select grant_credits('${owner}', 5, 'x', 'stolen')`,
    ]) {
      expect(await attempt(owner, statement), statement).toBe("42501");
    }
  });

  it("is the member again after an elevated step", async () => {
    const seen = await asMember(db(), stranger, async (tx) => {
      const all = await elevate(tx, stranger, () => tx.execute(sql`select 1 from user_counters`));
      const own = await tx.execute(sql`select 1 from user_counters`);
      return { all: all.length, own: own.length };
    });
    expect(seen).toEqual({ all: 2, own: 1 });
  });
});
