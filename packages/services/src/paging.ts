import { AppError } from "@static-engine/contracts";
import type { SQL } from "drizzle-orm";
import { asc, desc, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";

const Position = z.tuple([z.iso.datetime(), z.uuid()]);
const TextPosition = z.tuple([z.literal("text"), z.string(), z.uuid()]);

function encode(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

function decode<Shape extends z.ZodType>(cursor: string, shape: Shape): z.infer<Shape> {
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (cause) {
    throw new AppError("INVALID_CURSOR", "This page marker is not known. Start from the first page.", {
      cause,
    });
  }
}

/** Rows after the cursor, newest first. Costs the same at any depth. */
export function afterCursor(
  columns: { createdAt: PgColumn; id: PgColumn },
  cursor: string | null | undefined,
): SQL | undefined {
  return pageOrder({ at: columns.createdAt, id: columns.id, descending: true }).after(cursor);
}

type Order = { at: PgColumn; id: PgColumn; descending: boolean; text?: boolean };
type KeyedRow = { key: Date | string | null; id: string };

/**
 * An order that pages can follow: by a moment or a text, then by id. A cursor holds the last row's keys and is refused
 * by an order of the other kind.
 */
export function pageOrder({ at, id, descending, text }: Order) {
  const sign = sql.raw(descending ? "<" : ">");
  const direct = descending ? desc : asc;
  return {
    by: [direct(at), direct(id)],
    /** The same order, but never taken from an index: for rows that another index finds. */
    apart: descending ? sql`row(${at}, ${id}) desc` : sql`row(${at}, ${id})`,
    /** Rows as far as this one, and it. */
    upTo: ({ key, id: last }: KeyedRow): SQL => {
      const position = text
        ? sql`${key}::text`
        : sql`${key instanceof Date ? key.toISOString() : key}::timestamptz`;
      return sql`(${at}, ${id}) ${descending ? sql.raw(">=") : sql.raw("<=")} (${position}, ${last}::uuid)`;
    },
    /** Compared as a pair, which an index can start from; as an "or" it would read all that came before. */
    after(cursor: string | null | undefined): SQL | undefined {
      if (!cursor) return undefined;
      if (text) {
        const [, key, last] = decode(cursor, TextPosition);
        return sql`(${at}, ${id}) ${sign} (${key}::text, ${last}::uuid)`;
      }
      const [key, last] = decode(cursor, Position);
      return sql`(${at}, ${id}) ${sign} (${key}::timestamptz, ${last}::uuid)`;
    },
    /** Cuts `limit + 1` rows to a page; the extra row only tells that there is more. */
    cut<Row extends KeyedRow>(rows: Row[], limit: number): { rows: Row[]; nextCursor: string | null } {
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      if (rows.length <= limit || !last || last.key === null) return { rows: page, nextCursor: null };
      const position =
        typeof last.key === "string" ? ["text", last.key, last.id] : [last.key.toISOString(), last.id];
      return { rows: page, nextCursor: encode(position) };
    },
  };
}

/** Cuts `limit + 1` rows to a page; the extra row only tells that there is more. */
export function toPage<Row extends { createdAt: Date; id: string }>(
  rows: Row[],
  limit: number,
): { rows: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last;
  return { rows: page, nextCursor: more ? encode([last.createdAt.toISOString(), last.id]) : null };
}

/** Escapes the wildcards of a LIKE pattern. */
export function containsPattern(text: string): string {
  return `%${text.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
