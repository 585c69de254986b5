import { bigint, date, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns.ts";

const count = (name: string) => integer(name).notNull().default(0);
const sum = (name: string) => bigint(name, { mode: "number" }).notNull().default(0);
const day = () => date("day", { mode: "string" }).notNull();

/**
 * What happened on a day in UTC, in figures that add up over days. Written by `refresh_daily_stats` alone, which counts
 * a day anew from the rows themselves, so that running it twice changes nothing.
 */
export const dailyStats = pgTable("daily_stats", {
  day: day().primaryKey(),
  membersNew: count("members_new"),
  /** Plans that ended and accounts that were deleted. */
  membersChurned: count("members_churned"),
  /** Who started a run: that day, and in the days up to it. These do not add up. */
  membersActive: count("members_active"),
  membersActive7: count("members_active_7"),
  membersActive30: count("members_active_30"),
  membersActive90: count("members_active_90"),
  runsStarted: count("runs_started"),
  runsEnded: count("runs_ended"),
  adsDelivered: count("ads_delivered"),
  adsFailed: count("ads_failed"),
  creditsGranted: sum("credits_granted"),
  creditsSpent: sum("credits_spent"),
  creditsReleased: sum("credits_released"),
  /** Minor units of the configured currency, after refunds. */
  revenue: sum("revenue"),
  modelCostMicroUsd: sum("model_cost_micro_usd"),
  refreshedAt: instant("refreshed_at").notNull(),
});

export const dailyFailures = pgTable(
  "daily_failures",
  {
    day: day(),
    /** A check that was not passed, as `check:<id>`, or an error code. */
    reason: text("reason").notNull(),
    ads: integer("ads").notNull(),
  },
  (t) => [primaryKey({ name: "daily_failures_pkey", columns: [t.day, t.reason] })],
);

/** How long runs took, in steps of a tenth: bucket `b` is from 1.1^b to 1.1^(b+1) milliseconds. */
export const dailyRunTimes = pgTable(
  "daily_run_times",
  { day: day(), bucket: integer("bucket").notNull(), runs: integer("runs").notNull() },
  (t) => [primaryKey({ name: "daily_run_times_pkey", columns: [t.day, t.bucket] })],
);

export const dailyConcepts = pgTable(
  "daily_concepts",
  {
    day: day(),
    conceptId: uuid("concept_id").notNull(),
    runs: integer("runs").notNull(),
    delivered: integer("delivered").notNull(),
    failed: integer("failed").notNull(),
  },
  (t) => [primaryKey({ name: "daily_concepts_pkey", columns: [t.day, t.conceptId] })],
);

/** Who started a run on which day, for counting people over any days. */
export const dailyActives = pgTable(
  "daily_actives",
  { day: day(), memberId: uuid("member_id").notNull() },
  (t) => [primaryKey({ name: "daily_actives_pkey", columns: [t.day, t.memberId] })],
);

/** The last result of what is checked by the clock, such as the ledger's audit. */
export const systemReports = pgTable("system_reports", {
  kind: text("kind").primaryKey(),
  report: jsonb("report").notNull(),
  createdAt: createdAt(),
});
