import type { LedgerEntry, LedgerInput, LedgerLine, LedgerPage } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { asMember } from "@static-engine/db";
import { creditHolds, creditTransactions, generationJobs } from "@static-engine/db/schema";
import type { SQL } from "drizzle-orm";
import { and, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { afterCursor, toPage } from "../paging.ts";
import { selectLines, toLine } from "./ledger-lines.ts";
import { readLedgerRuns } from "./ledger-runs.ts";

type LineRow = Awaited<ReturnType<typeof selectLines>>[number];
type Context = Pick<MemberContext, "db" | "userId">;

/**
 * The ledger as it is read: one entry for each thing that credits were held for, with all its lines, and one for each
 * other change of the balance; newest first. An entry keeps its place when its hold ends. Charged and given back are
 * in the order in which that happened.
 */
export async function listLedger({ ctx, input }: { ctx: Context; input: LedgerInput }): Promise<LedgerPage> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const found = await selectLines(
      tx,
      and(
        eq(creditTransactions.userId, ctx.userId),
        await entriesShown(tx, ctx, input.show),
        afterCursor(creditTransactions, input.cursor),
      ),
      input.limit + 1,
    );
    const { rows, nextCursor } = toPage(found, input.limit);
    const lines = await linesOfHolds(tx, rows);
    const entries = rows.map((row) => (row.holdId ? (lines.get(row.holdId) ?? [row]) : [row]));
    const runs = await readLedgerRuns(tx, entries.map(spanOf));
    return {
      items: entries.map((all, index) => toEntry(all.map(toLine), runs[index] ?? null)),
      nextCursor,
    };
  });
}

/** Which lines stand for the entries that are wanted: one for each entry. */
async function entriesShown(tx: Tx, ctx: Context, show: LedgerInput["show"]): Promise<SQL | undefined> {
  const { kind, holdId, id } = creditTransactions;
  if (show === "settled") return eq(kind, "settle");
  // As a constant: where the kind is a parameter, no plan may use the index of these alone.
  if (show === "released") return sql`${kind} = 'release'`;
  if (show === "held") {
    const open = await tx
      .select({ holdId: generationJobs.holdId })
      .from(generationJobs)
      .where(
        and(
          eq(generationJobs.userId, ctx.userId),
          inArray(generationJobs.status, ["pending", "processing"]),
          isNotNull(generationJobs.holdId),
        ),
      );
    const held = await holdLines(
      tx,
      open.flatMap((row) => row.holdId ?? []),
    );
    return inArray(
      id,
      held.map((line) => line.id),
    );
  }
  return or(isNull(holdId), eq(kind, "hold"));
}

/** The first lines of holds. A line is found by its key, which its hold has too: no index names holds. */
async function holdLines(tx: Tx, holds: readonly string[]): Promise<LineRow[]> {
  if (holds.length === 0) return [];
  const keys = tx
    .select({ key: creditHolds.idempotencyKey })
    .from(creditHolds)
    .where(inArray(creditHolds.id, [...holds]));
  return selectLines(
    tx,
    and(eq(creditTransactions.kind, "hold"), inArray(creditTransactions.idempotencyKey, keys)),
    holds.length,
  );
}

/** All lines of the holds that these lines belong to, oldest first, by hold. */
async function linesOfHolds(tx: Tx, rows: readonly LineRow[]): Promise<Map<string, LineRow[]>> {
  const holds = [...new Set(rows.flatMap(({ holdId }) => holdId ?? []))];
  if (holds.length === 0) return new Map();
  const known = rows.filter(({ kind }) => kind === "hold");
  const first = known.length === holds.length ? known : await holdLines(tx, holds);
  const ends = await selectLines(
    tx,
    and(
      inArray(creditTransactions.kind, ["settle", "release"]),
      inArray(
        creditTransactions.idempotencyKey,
        holds.map((id) => `hold:${id}`),
      ),
    ),
    holds.length * 2,
  );
  const lines = new Map<string, LineRow[]>();
  for (const row of [...first, ...ends.reverse()]) {
    if (row.holdId) lines.set(row.holdId, [...(lines.get(row.holdId) ?? []), row]);
  }
  return lines;
}

/** The run of an entry's lines, and the time from its hold to its end; open while it is held. */
function spanOf(rows: readonly LineRow[]) {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first?.jobId || !last) return null;
  return { jobId: first.jobId, from: first.createdAt, until: last.kind === "hold" ? null : last.createdAt };
}

function toEntry(lines: LedgerLine[], run: LedgerEntry["run"]): LedgerEntry {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) throw new Error("an entry of the ledger has no lines");
  const amountOf = (kind: LedgerLine["kind"]) =>
    Math.abs(lines.find((line) => line.kind === kind)?.held ?? 0);
  return {
    id: first.id,
    at: first.at,
    kind: first.kind,
    reason: first.reason,
    held: amountOf("hold"),
    settled: amountOf("settle"),
    released: amountOf("release"),
    available: lines.reduce((sum, line) => sum + line.available, 0),
    balanceAfter: last.balanceAfter,
    run,
    lines,
  };
}
