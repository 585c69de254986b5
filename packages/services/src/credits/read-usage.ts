import type { LedgerLine, PageInput, Usage } from "@static-engine/contracts";
import { AdId, JobId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { asMember } from "@static-engine/db";
import { adConcepts, creditGrants, creditTransactions, generationJobs } from "@static-engine/db/schema";
import { and, asc, desc, eq, gt, sql } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { afterCursor, toPage } from "../paging.ts";
import { readBalance } from "./read-balance.ts";

const DAYS = 30;
const DayRow = z.object({
  date: z.string(),
  settled: z.coerce.number(),
  released: z.coerce.number(),
  granted: z.coerce.number(),
});

async function readDays(tx: Tx, ctx: MemberContext) {
  const today = ctx.clock.now().toISOString();
  const rows = await tx.execute(sql`
    select to_char(d.day, 'YYYY-MM-DD') as date,
      coalesce(sum(t.amount) filter (where t.kind = 'settle'), 0) as settled,
      coalesce(sum(t.amount) filter (where t.kind = 'release'), 0) as released,
      coalesce(sum(t.amount) filter (where t.kind = 'grant'), 0) as granted
    from generate_series(date_trunc('day', ${today}::timestamptz at time zone 'UTC') - interval '${sql.raw(String(DAYS - 1))} days',
      date_trunc('day', ${today}::timestamptz at time zone 'UTC'), interval '1 day') as d(day)
    left join credit_transactions t on t.user_id = ${ctx.userId}
      and t.created_at >= d.day at time zone 'UTC' and t.created_at < (d.day + interval '1 day') at time zone 'UTC'
    group by d.day order by d.day`);
  return z.array(DayRow).parse([...rows]);
}

/** Signs of an entry as the member sees them: what can be spent, what is held. */
function effect(
  kind: LedgerLine["kind"],
  amount: number,
  availableDelta: number,
): { available: number; held: number } {
  if (kind === "hold") return { available: -amount, held: amount };
  if (kind === "settle") return { available: 0, held: -amount };
  if (kind === "release") return { available: amount, held: -amount };
  return { available: availableDelta, held: 0 };
}

/** Balance, open grants, the last 30 days, and the ledger line by line, newest first. */
export async function readUsage({ ctx, input }: { ctx: MemberContext; input: PageInput }): Promise<Usage> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const found = await tx
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
        adId: creditTransactions.adId,
        concept: adConcepts.name,
        product: sql<string | null>`${generationJobs.productSnapshot} ->> 'name'`,
      })
      .from(creditTransactions)
      .leftJoin(generationJobs, eq(generationJobs.id, creditTransactions.jobId))
      .leftJoin(adConcepts, eq(adConcepts.id, generationJobs.conceptId))
      .where(and(eq(creditTransactions.userId, ctx.userId), afterCursor(creditTransactions, input.cursor)))
      .orderBy(desc(creditTransactions.createdAt), desc(creditTransactions.id))
      .limit(input.limit + 1);
    const { rows, nextCursor } = toPage(found, input.limit);
    const grants = await tx
      .select()
      .from(creditGrants)
      .where(and(eq(creditGrants.userId, ctx.userId), gt(creditGrants.remaining, 0)))
      .orderBy(sql`${creditGrants.expiresAt} asc nulls last`, asc(creditGrants.createdAt));
    return {
      balance: await readBalance(tx, ctx.userId),
      grants: grants.map(({ source, amount, remaining, expiresAt }) => ({
        source,
        amount,
        remaining,
        expiresAt: expiresAt?.toISOString() ?? null,
      })),
      days: await readDays(tx, ctx),
      items: rows.map((row) => ({
        id: row.id,
        at: row.createdAt.toISOString(),
        kind: row.kind,
        ...effect(row.kind, row.amount, row.availableDelta),
        balanceAfter: row.balanceAfter,
        reason: row.reason,
        jobId: row.jobId ? JobId.parse(row.jobId) : null,
        adId: row.adId ? AdId.parse(row.adId) : null,
        subject: row.concept && row.product ? `${row.concept}, ${row.product}` : null,
      })),
      nextCursor,
    };
  });
}
