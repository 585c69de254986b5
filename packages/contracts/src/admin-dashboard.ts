import { z } from "zod";
import { Currency } from "./billing.ts";
import { ConceptId } from "./ids.ts";
import { Instant } from "./primitives.ts";

export const DashboardInput = z.object({
  /** How many days, up to and including `to`. */
  days: z.number().int().min(1).max(366).default(30),
  /** The last day, in UTC; today where it is not named. */
  to: z.iso.date().optional(),
});
export type DashboardInput = z.infer<typeof DashboardInput>;

const Milliseconds = z.number().nullable();

/** Figures of one stretch of days. */
export const DashboardTotals = z.object({
  membersNew: z.number().int(),
  membersActive: z.number().int(),
  membersChurned: z.number().int(),
  runsStarted: z.number().int(),
  runsEnded: z.number().int(),
  adsDelivered: z.number().int(),
  adsFailed: z.number().int(),
  creditsGranted: z.number().int(),
  creditsSpent: z.number().int(),
  creditsReleased: z.number().int(),
  /** Minor units. */
  revenue: z.number().int(),
  modelCostMicroUsd: z.number().int(),
  /** Minor units; null where revenue is not in the currency of the cost. */
  margin: z.number().nullable(),
  /** Null where no run ended well. Exact to a tenth. */
  runTime: z.object({ p50: Milliseconds, p95: Milliseconds, p99: Milliseconds }),
});
export type DashboardTotals = z.infer<typeof DashboardTotals>;

export const DashboardDay = z.object({
  day: z.iso.date(),
  membersNew: z.number().int(),
  membersActive: z.number().int(),
  runsStarted: z.number().int(),
  adsDelivered: z.number().int(),
  adsFailed: z.number().int(),
  creditsSpent: z.number().int(),
  revenue: z.number().int(),
  modelCostMicroUsd: z.number().int(),
});
export type DashboardDay = z.infer<typeof DashboardDay>;

export const Dashboard = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  /** When the newest of its days was counted; null before the first count. */
  refreshedAt: Instant.nullable(),
  currency: Currency,
  current: DashboardTotals,
  /** As many days right before. */
  before: DashboardTotals,
  /** Every day of the stretch, oldest first; a day without figures is zero. */
  days: z.array(DashboardDay),
  /** `check:<id>` or an error code, the most frequent first. */
  failures: z.array(z.object({ reason: z.string(), ads: z.number().int() })),
  concepts: z.array(
    z.object({
      id: ConceptId,
      name: z.string(),
      runs: z.number().int(),
      delivered: z.number().int(),
      failed: z.number().int(),
    }),
  ),
  ledger: z.object({
    available: z.number().int(),
    held: z.number().int(),
    /** Of the last audit; null before the first. */
    differences: z.number().int().nullable(),
    auditedAt: Instant.nullable(),
  }),
});
export type Dashboard = z.infer<typeof Dashboard>;
