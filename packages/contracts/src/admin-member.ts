import { z } from "zod";
import { Payment, SubscriptionView, TierId } from "./billing.ts";
import { LedgerLine } from "./credits.ts";
import { Language, RunKind, RunStatus } from "./enums.ts";
import { AppErrorCode } from "./errors.ts";
import { JobId, UserId } from "./ids.ts";
import { CreditBalance } from "./member.ts";
import { Email, Instant, Page, PageInput, ShortText } from "./primitives.ts";

export const MemberStatus = z.enum(["active", "suspended", "deleted"]);
export type MemberStatus = z.infer<typeof MemberStatus>;

export const ListMembersInput = PageInput.extend({
  /** Part of an e-mail or a name; or a whole id, of ours or of the payment provider. */
  q: z.string().trim().max(200).optional(),
  status: MemberStatus.optional(),
  tier: TierId.optional(),
  /** Days of the sign-up, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type ListMembersInput = z.infer<typeof ListMembersInput>;

export const MemberRow = z.object({
  id: UserId,
  email: z.string(),
  fullName: z.string(),
  status: MemberStatus,
  tier: z.string(),
  credits: CreditBalance,
  emailVerifiedAt: Instant.nullable(),
  createdAt: Instant,
});
export type MemberRow = z.infer<typeof MemberRow>;

export const MemberRowPage = Page(MemberRow);
export type MemberRowPage = z.infer<typeof MemberRowPage>;

/** A run as an operator sees it, whoever's it is. */
export const AdminRun = z.object({
  id: JobId,
  number: z.number().int(),
  userId: UserId,
  kind: RunKind,
  status: RunStatus,
  concept: z.string(),
  brand: z.string(),
  product: z.string(),
  delivered: z.number().int(),
  failed: z.number().int(),
  cost: z.number().int(),
  settled: z.number().int(),
  released: z.number().int(),
  model: z.string().nullable(),
  errorCode: AppErrorCode.nullable(),
  createdAt: Instant,
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
});
export type AdminRun = z.infer<typeof AdminRun>;

/** Everything about one member; of each list the newest. */
export const AdminMember = MemberRow.extend({
  locale: Language,
  hasPassword: z.boolean(),
  hasGoogle: z.boolean(),
  stripeCustomerId: z.string().nullable(),
  referralCode: z.string(),
  deletedAt: Instant.nullable(),
  isFrozen: z.boolean(),
  subscription: SubscriptionView.nullable(),
  sessions: z.array(z.object({ createdAt: Instant, expiresAt: Instant, userAgent: z.string().nullable() })),
  ledger: z.array(LedgerLine),
  runs: z.array(AdminRun),
  payments: z.array(Payment),
});
export type AdminMember = z.infer<typeof AdminMember>;

export const MemberIdInput = z.object({ id: UserId });
export type MemberIdInput = z.infer<typeof MemberIdInput>;

export const ChangeMemberInput = z.object({
  id: UserId,
  fullName: z.string().trim().max(120).optional(),
  email: Email.optional(),
  emailVerified: z.boolean().optional(),
  tier: TierId.optional(),
  locale: Language.optional(),
});
export type ChangeMemberInput = z.infer<typeof ChangeMemberInput>;

export const SuspendMemberInput = z.object({ id: UserId, reason: ShortText(500) });
export type SuspendMemberInput = z.infer<typeof SuspendMemberInput>;

export const RestoreMemberInput = z.object({ id: UserId, reason: z.string().trim().max(500).optional() });
export type RestoreMemberInput = z.infer<typeof RestoreMemberInput>;

export const AdjustCreditsInput = z.object({
  id: UserId,
  /** Credits to give; below zero, to take. */
  amount: z
    .number()
    .int()
    .min(-1_000_000)
    .max(1_000_000)
    .refine((amount) => amount !== 0, "Give or take at least one credit"),
  reason: ShortText(200),
  /** The same key again changes nothing. */
  idempotencyKey: z.string().trim().min(8).max(100).optional(),
});
export type AdjustCreditsInput = z.infer<typeof AdjustCreditsInput>;

export const AdjustedCredits = z.object({ applied: z.number().int(), credits: CreditBalance });
export type AdjustedCredits = z.infer<typeof AdjustedCredits>;
