import type { Usage, UsageInput } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { creditGrants, creditTransactions } from "@static-engine/db/schema";
import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { afterCursor, toPage } from "../paging.ts";
import { selectLines, toLine } from "./ledger-lines.ts";
import { readBalance } from "./read-balance.ts";
import { readDays } from "./read-days.ts";

/** Balance, open grants, the days of a period, and the ledger line by line, newest first. */
export async function readUsage({
  ctx,
  input,
}: {
  ctx: Pick<MemberContext, "db" | "clock" | "userId">;
  input: UsageInput;
}): Promise<Usage> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const found = await selectLines(
      tx,
      and(
        eq(creditTransactions.userId, ctx.userId),
        input.kind ? eq(creditTransactions.kind, input.kind) : undefined,
        afterCursor(creditTransactions, input.cursor),
      ),
      input.limit + 1,
    );
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
      days: await readDays(tx, ctx, input),
      items: rows.map(toLine),
      nextCursor,
    };
  });
}
