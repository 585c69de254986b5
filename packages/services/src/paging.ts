import { AppError } from "@static-engine/contracts";
import type { SQL } from "drizzle-orm";
import { sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";

const Position = z.tuple([z.iso.datetime(), z.uuid()]);

/** Opaque to clients: the sort key of the last row that they have. */
function encodeCursor(row: { createdAt: Date; id: string }): string {
  return Buffer.from(JSON.stringify([row.createdAt.toISOString(), row.id])).toString("base64url");
}

function decodeCursor(cursor: string): { createdAt: Date; id: string } {
  try {
    const [at, id] = Position.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return { createdAt: new Date(at), id };
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
  if (!cursor) return undefined;
  const { createdAt, id } = decodeCursor(cursor);
  // Compared as a pair, which an index can start from; as an "or" it would read all that came before.
  return sql`(${columns.createdAt}, ${columns.id}) < (${createdAt.toISOString()}::timestamptz, ${id}::uuid)`;
}

/** Cuts `limit + 1` rows to a page; the extra row only tells that there is more. */
export function toPage<Row extends { createdAt: Date; id: string }>(
  rows: Row[],
  limit: number,
): { rows: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, nextCursor: rows.length > limit && last ? encodeCursor(last) : null };
}

/** Escapes the wildcards of a LIKE pattern. */
export function containsPattern(text: string): string {
  return `%${text.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
