import { asMember } from "@static-engine/db";
import { creditTransactions } from "@static-engine/db/schema";
import { and, eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { afterCursor, toPage } from "../paging.ts";
import { selectLines, toLine } from "./ledger-lines.ts";

const PAGE = 2000;
const COLUMNS = ["time", "kind", "available", "held", "balance", "reason", "subject", "run", "id"] as const;

/** A cell that no spreadsheet takes for a formula, with quotes where they are needed. */
function cell(value: string | number | null): string {
  const text = String(value ?? "");
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

async function readPage(ctx: MemberContext, cursor: string | null) {
  const where = and(eq(creditTransactions.userId, ctx.userId), afterCursor(creditTransactions, cursor));
  return toPage(await asMember(ctx.db, ctx.userId, (tx) => selectLines(tx, where, PAGE + 1)), PAGE);
}

/** The member's whole ledger as CSV, newest first, page by page, so that its size does not matter. */
export async function* exportLedger({ ctx }: { ctx: MemberContext }): AsyncGenerator<string, void, void> {
  // The mark tells spreadsheets that this is UTF-8.
  yield `\uFEFF${COLUMNS.join(",")}\r\n`;
  let cursor: string | null = null;
  do {
    const page = await readPage(ctx, cursor);
    const lines = page.rows.map(toLine).map((line) => {
      const { at, kind, available, held, balanceAfter, reason, subject, jobId, id } = line;
      return [at, kind, available, held, balanceAfter, reason, subject, jobId, id].map(cell).join(",");
    });
    if (lines.length > 0) yield `${lines.join("\r\n")}\r\n`;
    cursor = page.nextCursor;
  } while (cursor);
}
