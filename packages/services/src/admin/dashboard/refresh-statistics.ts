import { dailyStats } from "@static-engine/db/schema";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { ServiceContext } from "../../context.ts";

const DAY_MS = 86_400_000;
/** Refunds and late webhooks change days that are over; older ones than this are left. */
const SETTLES_AFTER_DAYS = 40;

const First = z.object({ day: z.string().nullable() });

/** The first day on which anything happened, for filling what was never counted. */
async function firstDay(ctx: Pick<ServiceContext, "db">): Promise<string | null> {
  const [row] = await ctx.db.execute(
    sql`select to_char(min(created_at) at time zone 'UTC', 'YYYY-MM-DD') as day from users`,
  );
  return First.parse(row).day;
}

/**
 * Counts days anew: today and yesterday; with `deep` also those that refunds may still change, and those that were
 * never counted. Each day is a transaction of its own. Answers with how many.
 */
export async function refreshStatistics({
  ctx,
  input: { deep },
}: {
  ctx: Pick<ServiceContext, "db" | "clock" | "config">;
  input: { deep: boolean };
}): Promise<number> {
  const config = await ctx.config();
  const today = ctx.clock.now().getTime();
  const asDay = (time: number) => new Date(time).toISOString().slice(0, 10);
  const wanted = new Set([asDay(today - DAY_MS), asDay(today)]);
  if (deep) {
    const known = await ctx.db.select({ day: dailyStats.day }).from(dailyStats);
    const counted = new Set(known.map(({ day }) => day));
    const first = await firstDay(ctx);
    for (let time = first ? new Date(first).getTime() : today; time <= today; time += DAY_MS) {
      const day = asDay(time);
      if (!counted.has(day) || time > today - SETTLES_AFTER_DAYS * DAY_MS) wanted.add(day);
    }
  }
  for (const day of [...wanted].sort())
    await ctx.db.execute(sql`select refresh_daily_stats(${day}::date, ${config["billing.currency"]})`);
  return wanted.size;
}
