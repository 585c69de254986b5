import type { BillingInterval } from "@static-engine/contracts";
import type { PaymentLine } from "@static-engine/payments";
import type { Tier } from "./tiers.ts";

const DAY_MS = 86_400_000;
/** The shortest month, and the shortest year. What is shorter is a part of a period. */
const SHORTEST: Record<BillingInterval, number> = { month: 28 * DAY_MS, year: 365 * DAY_MS };
const SLACK_MS = DAY_MS;

/** The beginning of the period that ends at `to`. */
function periodStart(to: Date, interval: BillingInterval): Date {
  const from = new Date(to);
  const day = from.getUTCDate();
  from.setUTCDate(1);
  from.setUTCMonth(from.getUTCMonth() - (interval === "year" ? 12 : 1));
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 0)).getUTCDate();
  from.setUTCDate(Math.min(day, last));
  return from;
}

/** Which part of a period a line pays for, 0 to 1. Change of clocks, leap days and month lengths count as whole. */
function shareOf(line: PaymentLine, interval: BillingInterval): number {
  const length = line.to.getTime() - line.from.getTime();
  if (!line.isProration && length >= SHORTEST[interval] - SLACK_MS) return 1;
  const whole = line.to.getTime() - periodStart(line.to, interval).getTime();
  return Math.min(1, Math.max(0, length / whole));
}

/**
 * The credits that an invoice pays for: each plan line gives its plan's credits for the part of the period that it
 * covers, and a line that pays unused time back takes them off. To the nearest credit, never below 0.
 */
export function creditsOfLines(lines: readonly PaymentLine[], tiers: readonly Tier[]): number {
  let sum = 0;
  for (const line of lines) {
    const tier = tiers.find(({ id }) => id === line.plan?.tierId);
    if (!tier || !line.plan) continue;
    const { interval } = line.plan;
    const credits = interval === "year" ? tier.yearlyCredits : tier.monthlyCredits;
    const sign = line.isProration && line.amount < 0 ? -1 : 1;
    sum += sign * credits * shareOf(line, interval);
  }
  return Math.max(0, Math.round(sum));
}

/** When the time that an invoice pays for is over; `null` where it pays for no plan. */
export function paidUntil(lines: readonly PaymentLine[]): Date | null {
  const ends = lines.filter((line) => line.plan && line.amount >= 0).map((line) => line.to.getTime());
  return ends.length > 0 ? new Date(Math.max(...ends)) : null;
}
