import { asMember } from "@static-engine/db";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";

/** Documents of ads can be long. */
const ROWS = 100;
export const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/** A table of the member's own; with `of`, one that is read with the rows that its rows hang on. */
export type Source = {
  table: string;
  without: readonly string[];
  of?: { table: string; by: string; key: string };
};

const Row = z.object({ id: z.uuid(), row: z.string() });
const Part = z.object({ owner: z.uuid(), key: z.string(), row: z.string() });

/** The member's rows of a table as a JSON array, read page by page. */
export async function* exportRows(ctx: MemberContext, source: Source): AsyncGenerator<string, void, void> {
  yield "[";
  let isFirst = true;
  for await (const rows of source.of ? partPages(ctx, source, source.of) : rowPages(ctx, source)) {
    yield `${isFirst ? "\n" : ",\n"}${rows.map(({ row }) => row).join(",\n")}`;
    isFirst = false;
  }
  yield "\n]\n";
}

type Page<Found extends { row: string }> = AsyncGenerator<Found[], void, void>;

/** The member's rows by id, a page at a time; no page is empty. */
async function* rowPages(ctx: MemberContext, { table, without }: Source): Page<z.infer<typeof Row>> {
  let last = BEFORE_ALL;
  for (;;) {
    const found = await asMember(ctx.db, ctx.userId, (tx) =>
      tx.execute(sql`
        select id, (to_jsonb(t) - ${sql.param([...without])}::text[])::text as row from ${sql.identifier(table)} t
        where user_id = ${ctx.userId} and id > ${last} order by id limit ${ROWS}`),
    );
    const rows = [...found].map((row) => Row.parse(row));
    if (rows.length > 0) yield rows;
    last = rows.at(-1)?.id ?? last;
    if (rows.length < ROWS) return;
  }
}

/** Rows that hang on the member's rows of another table, in the order of those. */
async function* partPages(
  ctx: MemberContext,
  { table, without }: Source,
  of: NonNullable<Source["of"]>,
): Page<z.infer<typeof Part>> {
  const owner = sql`t.${sql.identifier(of.by)}`;
  const key = sql`t.${sql.identifier(of.key)}::text collate "C"`;
  for await (const owners of idPages(ctx, of.table)) {
    let last = { owner: BEFORE_ALL, key: "" };
    for (;;) {
      const found = await asMember(ctx.db, ctx.userId, (tx) =>
        tx.execute(sql`
          select ${owner} as owner, ${key} as key, (to_jsonb(t) - ${sql.param([...without])}::text[])::text as row
          from ${sql.identifier(table)} t
          where ${owner} = any(${sql.param(owners)}::uuid[]) and (${owner}, ${key}) > (${last.owner}, ${last.key})
          order by 1, 2 limit ${ROWS}`),
      );
      const rows = [...found].map((row) => Part.parse(row));
      if (rows.length > 0) yield rows;
      last = rows.at(-1) ?? last;
      if (rows.length < ROWS) break;
    }
  }
}

async function* idPages(ctx: MemberContext, table: string): AsyncGenerator<string[], void, void> {
  let last = BEFORE_ALL;
  for (;;) {
    const found = await asMember(ctx.db, ctx.userId, (tx) =>
      tx.execute(sql`
        select id from ${sql.identifier(table)} where user_id = ${ctx.userId} and id > ${last} order by id limit ${ROWS}`),
    );
    const ids = [...found].map((row) => Row.pick({ id: true }).parse(row).id);
    if (ids.length > 0) yield ids;
    last = ids.at(-1) ?? last;
    if (ids.length < ROWS) return;
  }
}
