import { z } from "zod";
import { AdId, BrandId, JobId } from "./ids.ts";
import { CreditBalance } from "./member.ts";
import { Instant, PageInput } from "./primitives.ts";

export const LedgerKind = z.enum(["grant", "hold", "settle", "release", "expire", "adjust", "reverse"]);
export type LedgerKind = z.infer<typeof LedgerKind>;

export const LedgerAccount = z.enum(["available", "held", "issued", "spent", "expired"]);
export type LedgerAccount = z.infer<typeof LedgerAccount>;

/** Why credits were held, or came back. What came with a plan is `plan:<tier>`; a correction has an admin's own words. */
export const LedgerReason = z.enum([
  "signup",
  "rollover",
  "addon",
  "referral",
  "demo",
  "refund",
  "run",
  "retry",
  "fix",
  "regenerate",
  "hold_expired",
]);
export type LedgerReason = z.infer<typeof LedgerReason>;

/** One line that a member reads: what it was for, and what was left afterwards. */
export const LedgerLine = z.object({
  id: z.uuid(),
  at: Instant,
  kind: LedgerKind,
  /** Change of what can be spent; negative for a hold. */
  available: z.number().int(),
  /** Change of what is held. */
  held: z.number().int(),
  balanceAfter: z.number().int(),
  reason: z.string(),
  jobId: JobId.nullable(),
  adId: AdId.nullable(),
  /** What the line was bought for, such as a concept and a product. */
  subject: z.string().nullable(),
});
export type LedgerLine = z.infer<typeof LedgerLine>;

/** What a day brought. */
export const UsageDay = z.object({
  date: z.iso.date(),
  settled: z.number().int(),
  released: z.number().int(),
  granted: z.number().int(),
});
export type UsageDay = z.infer<typeof UsageDay>;

/** How far back the days go. */
export const UsagePeriod = z.union([z.literal(7), z.literal(30), z.literal(365)]);
export type UsagePeriod = z.infer<typeof UsagePeriod>;

/** Which lines are wanted; the others are too few to be a filter. */
export const LedgerFilter = z.enum(["hold", "settle", "release"]);
export type LedgerFilter = z.infer<typeof LedgerFilter>;

export const UsageInput = PageInput.extend({
  period: UsagePeriod.default(30),
  kind: LedgerFilter.optional(),
  /** Days of this brand's runs alone. */
  brandId: BrandId.optional(),
});
export type UsageInput = z.infer<typeof UsageInput>;
export const Usage = z.object({
  balance: CreditBalance,
  grants: z.array(
    z.object({
      source: z.string(),
      amount: z.number().int(),
      remaining: z.number().int(),
      expiresAt: Instant.nullable(),
    }),
  ),
  /** The days of the period, oldest first, each day present. */
  days: z.array(UsageDay),
  items: z.array(LedgerLine),
  nextCursor: z.string().nullable(),
});
export type Usage = z.infer<typeof Usage>;
