import type { Dashboard, DashboardDay, DashboardInput, DashboardTotals } from "@static-engine/contracts";
import { ConceptId } from "@static-engine/contracts";
import {
  adConcepts,
  creditBalances,
  dailyActives,
  dailyConcepts,
  dailyFailures,
  dailyRunTimes,
  dailyStats,
} from "@static-engine/db/schema";
import { and, asc, countDistinct, desc, eq, gte, lte, sql, sum } from "drizzle-orm";
import type { AdminContext } from "../../context.ts";
import { LEDGER_REPORT, readReport } from "../system/reports.ts";

type Ctx = Pick<AdminContext, "db" | "clock" | "config">;
type Stretch = { from: string; to: string; days: number };
type StatRow = typeof dailyStats.$inferSelect;

const DAY_MS = 86_400_000;
const MICRO_PER_CENT = 10_000;
const TOP = 8;
const TOP_CONCEPTS = 5;

function dayBefore(day: string, days: number): string {
  return new Date(new Date(day).getTime() - days * DAY_MS).toISOString().slice(0, 10);
}

/** The upper edge of the bucket in which `share` of the runs are reached. */
function percentileOf(buckets: { bucket: number; runs: number }[], share: number): number | null {
  const all = buckets.reduce((total, { runs }) => total + runs, 0);
  let seen = 0;
  for (const { bucket, runs } of buckets) {
    seen += runs;
    if (seen >= all * share) return Math.round(1.1 ** (bucket + 0.5));
  }
  return null;
}

async function readRunTimes(ctx: Ctx, { from, to }: Stretch): Promise<DashboardTotals["runTime"]> {
  const rows = await ctx.db
    .select({ bucket: dailyRunTimes.bucket, runs: sum(dailyRunTimes.runs).mapWith(Number) })
    .from(dailyRunTimes)
    .where(and(gte(dailyRunTimes.day, from), lte(dailyRunTimes.day, to)))
    .groupBy(dailyRunTimes.bucket)
    .orderBy(asc(dailyRunTimes.bucket));
  return { p50: percentileOf(rows, 0.5), p95: percentileOf(rows, 0.95), p99: percentileOf(rows, 0.99) };
}

/** People are counted once however many days they came; for the usual stretches that is counted beforehand. */
async function readActives(
  ctx: Ctx,
  { from, to, days }: Stretch,
  last: StatRow | undefined,
): Promise<number> {
  if (last?.day === to) {
    if (days === 1) return last.membersActive;
    if (days === 7) return last.membersActive7;
    if (days === 30) return last.membersActive30;
    if (days === 90) return last.membersActive90;
  }
  const [row] = await ctx.db
    .select({ members: countDistinct(dailyActives.memberId) })
    .from(dailyActives)
    .where(and(gte(dailyActives.day, from), lte(dailyActives.day, to)));
  return row?.members ?? 0;
}

async function readTotals(
  ctx: Ctx,
  stretch: Stretch,
  rows: StatRow[],
  currency: string,
): Promise<DashboardTotals> {
  const total = (key: Exclude<keyof StatRow, "day" | "refreshedAt">) =>
    rows.reduce((all, row) => all + row[key], 0);
  const revenue = total("revenue");
  const modelCostMicroUsd = total("modelCostMicroUsd");
  const [runTime, membersActive] = await Promise.all([
    readRunTimes(ctx, stretch),
    readActives(ctx, stretch, rows.at(-1)),
  ]);
  return {
    membersNew: total("membersNew"),
    membersActive,
    membersChurned: total("membersChurned"),
    runsStarted: total("runsStarted"),
    runsEnded: total("runsEnded"),
    adsDelivered: total("adsDelivered"),
    adsFailed: total("adsFailed"),
    creditsGranted: total("creditsGranted"),
    creditsSpent: total("creditsSpent"),
    creditsReleased: total("creditsReleased"),
    revenue,
    modelCostMicroUsd,
    margin: currency === "usd" ? revenue - modelCostMicroUsd / MICRO_PER_CENT : null,
    runTime,
  };
}

function everyDay({ from, days }: Stretch, rows: StatRow[]): DashboardDay[] {
  const known = new Map(rows.map((row) => [row.day, row]));
  return Array.from({ length: days }, (_, at) => {
    const day = dayBefore(from, -at);
    const row = known.get(day);
    return {
      day,
      membersNew: row?.membersNew ?? 0,
      membersActive: row?.membersActive ?? 0,
      runsStarted: row?.runsStarted ?? 0,
      adsDelivered: row?.adsDelivered ?? 0,
      adsFailed: row?.adsFailed ?? 0,
      creditsSpent: row?.creditsSpent ?? 0,
      revenue: row?.revenue ?? 0,
      modelCostMicroUsd: row?.modelCostMicroUsd ?? 0,
    };
  });
}

function readStats(ctx: Ctx, { from, to }: Stretch): Promise<StatRow[]> {
  return ctx.db
    .select()
    .from(dailyStats)
    .where(and(gte(dailyStats.day, from), lte(dailyStats.day, to)))
    .orderBy(asc(dailyStats.day));
}

function readFailures(ctx: Ctx, { from, to }: Stretch) {
  const ads = sum(dailyFailures.ads).mapWith(Number);
  return ctx.db
    .select({ reason: dailyFailures.reason, ads })
    .from(dailyFailures)
    .where(and(gte(dailyFailures.day, from), lte(dailyFailures.day, to)))
    .groupBy(dailyFailures.reason)
    .orderBy(desc(ads), asc(dailyFailures.reason))
    .limit(TOP);
}

async function readConcepts(ctx: Ctx, { from, to }: Stretch): Promise<Dashboard["concepts"]> {
  const runs = sum(dailyConcepts.runs).mapWith(Number);
  const rows = await ctx.db
    .select({
      id: dailyConcepts.conceptId,
      name: adConcepts.name,
      runs,
      delivered: sum(dailyConcepts.delivered).mapWith(Number),
      failed: sum(dailyConcepts.failed).mapWith(Number),
    })
    .from(dailyConcepts)
    .innerJoin(adConcepts, eq(adConcepts.id, dailyConcepts.conceptId))
    .where(and(gte(dailyConcepts.day, from), lte(dailyConcepts.day, to)))
    .groupBy(dailyConcepts.conceptId, adConcepts.name)
    .orderBy(desc(runs), asc(adConcepts.name))
    .limit(TOP_CONCEPTS);
  return rows.map((row) => ({ ...row, id: ConceptId.parse(row.id) }));
}

async function readLedger(ctx: Ctx): Promise<Dashboard["ledger"]> {
  const [[balances], audit] = await Promise.all([
    ctx.db
      .select({
        available: sql<number>`coalesce(sum(${creditBalances.available}), 0)::float8`,
        held: sql<number>`coalesce(sum(${creditBalances.held}), 0)::float8`,
      })
      .from(creditBalances),
    readReport(ctx.db, LEDGER_REPORT),
  ]);
  return {
    available: balances?.available ?? 0,
    held: balances?.held ?? 0,
    differences: audit?.report.differences.length ?? null,
    auditedAt: audit?.at ?? null,
  };
}

/** The figures of a stretch of days beside those of the stretch before, from sums that a job keeps. */
export async function readDashboard({ ctx, input }: { ctx: Ctx; input: DashboardInput }): Promise<Dashboard> {
  const to = input.to ?? ctx.clock.now().toISOString().slice(0, 10);
  const { days } = input;
  const stretch = { from: dayBefore(to, days - 1), to, days };
  const former = { from: dayBefore(to, 2 * days - 1), to: dayBefore(to, days), days };
  const config = await ctx.config();
  const currency = config["billing.currency"];
  const [rows, formerRows, failures, concepts, ledger] = await Promise.all([
    readStats(ctx, stretch),
    readStats(ctx, former),
    readFailures(ctx, stretch),
    readConcepts(ctx, stretch),
    readLedger(ctx),
  ]);
  const [current, before] = await Promise.all([
    readTotals(ctx, stretch, rows, currency),
    readTotals(ctx, former, formerRows, currency),
  ]);
  return {
    from: stretch.from,
    to,
    refreshedAt: rows.at(-1)?.refreshedAt.toISOString() ?? null,
    currency,
    current,
    before,
    days: everyDay(stretch, rows),
    failures,
    concepts,
    ledger,
  };
}
