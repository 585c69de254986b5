import type { LedgerLine } from "@static-engine/contracts";
import { AdId, JobId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { adConcepts, creditTransactions, generationJobs } from "@static-engine/db/schema";
import type { SQL } from "drizzle-orm";
import { desc, eq, sql } from "drizzle-orm";

/** The member's lines that `where` asks for, newest first, with what each was for. */
export function selectLines(tx: Tx, where: SQL | undefined, limit: number) {
  return tx
    .select({
      id: creditTransactions.id,
      createdAt: creditTransactions.createdAt,
      kind: creditTransactions.kind,
      amount: creditTransactions.amount,
      availableDelta: sql<number>`coalesce((select e.amount from credit_entries e
        where e.transaction_id = ${creditTransactions.id} and e.account = 'available'), 0)`,
      balanceAfter: creditTransactions.balanceAfter,
      reason: creditTransactions.reason,
      jobId: creditTransactions.jobId,
      holdId: creditTransactions.holdId,
      adId: creditTransactions.adId,
      concept: adConcepts.name,
      product: sql<string | null>`${generationJobs.productSnapshot} ->> 'name'`,
    })
    .from(creditTransactions)
    .leftJoin(generationJobs, eq(generationJobs.id, creditTransactions.jobId))
    .leftJoin(adConcepts, eq(adConcepts.id, generationJobs.conceptId))
    .where(where)
    .orderBy(desc(creditTransactions.createdAt), desc(creditTransactions.id))
    .limit(limit);
}

type LineRow = Awaited<ReturnType<typeof selectLines>>[number];

/** Signs of an entry as the member sees them: what can be spent, what is held. */
function effect({ kind, amount, availableDelta }: LineRow): { available: number; held: number } {
  if (kind === "hold") return { available: -amount, held: amount };
  if (kind === "settle") return { available: 0, held: -amount };
  if (kind === "release") return { available: amount, held: -amount };
  return { available: availableDelta, held: 0 };
}

export function toLine(row: LineRow): LedgerLine {
  return {
    id: row.id,
    at: row.createdAt.toISOString(),
    kind: row.kind,
    ...effect(row),
    balanceAfter: row.balanceAfter,
    reason: row.reason,
    jobId: row.jobId ? JobId.parse(row.jobId) : null,
    adId: row.adId ? AdId.parse(row.adId) : null,
    subject: row.concept && row.product ? `${row.concept}, ${row.product}` : null,
  };
}
