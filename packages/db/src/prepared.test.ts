import { useDatabase } from "@static-engine/testing";
import { eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { z } from "zod";
import type { Drizzle, Tx } from "./client.ts";
import { creditBalances } from "./schema/index.ts";

const database = useDatabase();

/** What this connection has prepared of the queries that carry `marker`. */
async function preparedWith(tx: Pick<Drizzle | Tx, "execute">, marker: string): Promise<number> {
  const [row] = await tx.execute(
    sql.raw(`select count(*)::int as n from pg_prepared_statements where statement like '%/* ${marker} */%'
      and statement not like '%pg_prepared_statements%'`),
  );
  return z.object({ n: z.number() }).parse(row).n;
}

it("prepares a query with parameters once per connection, inside transactions too", async () => {
  await database.current.drizzle.transaction(async (tx) => {
    for (const value of [1, 2, 3]) await tx.execute(sql`select ${value}::int /* ours */`);
    expect(await preparedWith(tx, "ours")).toBe(1);
    await tx.transaction(async (inner) => {
      for (const value of [4, 5]) await inner.execute(sql`select ${value}::int /* nested */`);
      expect(await preparedWith(inner, "nested")).toBe(1);
    });
  });
});

it("prepares what the query builder sends", async () => {
  await database.current.drizzle.transaction(async (tx) => {
    const nobody = "00000000-0000-7000-8000-000000000000";
    for (const _ of [1, 2]) {
      await tx
        .select({ mine: sql`1 /* built */` })
        .from(creditBalances)
        .where(eq(creditBalances.userId, nobody));
    }
    expect(await preparedWith(tx, "built")).toBe(1);
  });
});
