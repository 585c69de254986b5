import { z } from "zod";
import { AdId, CheckoutId, PaymentId, TemplateOrderId } from "./ids.ts";
import { Instant, PageInput } from "./primitives.ts";

export const BillingInterval = z.enum(["month", "year"]);
export type BillingInterval = z.infer<typeof BillingInterval>;

/** Plans are data: any id that `billing.plans` names. */
export const TierId = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
export type TierId = z.infer<typeof TierId>;

/** ISO 4217 in lower case, as payment providers write it. */
export const Currency = z.string().regex(/^[a-z]{3}$/);

/** Where money goes: a real provider, a stand-in that says so on every page, or nowhere. */
export const PaymentsMode = z.enum(["live", "emulated", "off"]);
export type PaymentsMode = z.infer<typeof PaymentsMode>;

export const SubscriptionStatus = z.enum([
  "incomplete",
  "trialing",
  "active",
  "past_due",
  "unpaid",
  "paused",
  "canceled",
]);
export type SubscriptionStatus = z.infer<typeof SubscriptionStatus>;

export const CheckoutKind = z.enum(["subscription", "addon", "template"]);
export type CheckoutKind = z.infer<typeof CheckoutKind>;

export const CheckoutStatus = z.enum(["open", "processing", "completed", "failed", "expired"]);
export type CheckoutStatus = z.infer<typeof CheckoutStatus>;

export const PaymentStatus = z.enum(["open", "paid", "failed", "refunded", "disputed"]);
export type PaymentStatus = z.infer<typeof PaymentStatus>;

export const TemplateOrderStatus = z.enum(["pending", "paid", "in_progress", "delivered", "refunded"]);
export type TemplateOrderStatus = z.infer<typeof TemplateOrderStatus>;

/** What one plan gives. Money is in minor units of `currency`, before tax. */
export const Plan = z.object({
  id: TierId,
  name: z.string(),
  price: z.object({ month: z.number().int(), year: z.number().int() }),
  credits: z.object({ month: z.number().int(), year: z.number().int() }),
  rollsOver: z.boolean(),
  concurrentRuns: z.number().int(),
  models: z.array(z.string()),
  seats: z.number().int(),
  isFeatured: z.boolean(),
});
export type Plan = z.infer<typeof Plan>;

export const Plans = z.object({
  mode: PaymentsMode,
  currency: Currency,
  items: z.array(Plan),
  addon: z.object({ credits: z.number().int(), price: z.number().int() }),
  template: z.object({ price: z.number().int() }),
  signupCredits: z.number().int(),
  runCost: z.number().int(),
});
export type Plans = z.infer<typeof Plans>;

/** The member's plan as it stands: what is paid for, until when, and what comes next. */
export const SubscriptionView = z.object({
  tier: TierId,
  interval: BillingInterval,
  status: SubscriptionStatus,
  amount: z.number().int(),
  currency: Currency,
  periodStart: Instant,
  periodEnd: Instant,
  /** Ends then and is not renewed. */
  endsAt: Instant.nullable(),
  /** The plan that the next period begins with, where it is another one. */
  next: z.object({ tier: TierId, interval: BillingInterval, at: Instant }).nullable(),
  /** A payment failed: the plan goes on until then. */
  graceUntil: Instant.nullable(),
});
export type SubscriptionView = z.infer<typeof SubscriptionView>;

export const Subscription = z.object({
  mode: PaymentsMode,
  subscription: SubscriptionView.nullable(),
  /** Spending waits for the end of a dispute. */
  isFrozen: z.boolean(),
});
export type Subscription = z.infer<typeof Subscription>;

/** One key per press of a button: a second click finds what the first one made. */
const PressKey = z.string().min(8).max(100).optional();

export const CreateCheckoutInput = z.object({
  tier: TierId,
  interval: BillingInterval,
  idempotencyKey: PressKey,
});
export type CreateCheckoutInput = z.infer<typeof CreateCheckoutInput>;

export const PurchaseAddonInput = z.object({
  packs: z.number().int().min(1).max(20).default(1),
  idempotencyKey: PressKey,
});
export type PurchaseAddonInput = z.infer<typeof PurchaseAddonInput>;

export const PurchaseTemplateInput = z.object({ adId: AdId, idempotencyKey: PressKey });
export type PurchaseTemplateInput = z.infer<typeof PurchaseTemplateInput>;

/** Where to send the browser, and what to wait for when it comes back. */
export const Checkout = z.object({ id: CheckoutId, url: z.string() });
export type Checkout = z.infer<typeof Checkout>;

export const CheckoutState = z.object({
  id: CheckoutId,
  kind: CheckoutKind,
  status: CheckoutStatus,
  tier: TierId.nullable(),
  /** Credits that it gave, once it did. */
  credits: z.number().int(),
});
export type CheckoutState = z.infer<typeof CheckoutState>;

export const ChangePlanInput = z.object({ tier: TierId, interval: BillingInterval });
export type ChangePlanInput = z.infer<typeof ChangePlanInput>;

export const ConfirmChangeInput = ChangePlanInput.extend({
  /** The moment that the preview was worked out for; the change then costs exactly what was shown. */
  at: Instant,
  idempotencyKey: PressKey,
});
export type ConfirmChangeInput = z.infer<typeof ConfirmChangeInput>;

export const ChangePreview = z.object({
  when: z.enum(["now", "period_end"]),
  at: Instant,
  /** To be paid now, with tax; below zero it is kept as credit for later invoices. */
  dueNow: z.number().int(),
  tax: z.number().int(),
  creditsNow: z.number().int(),
  currency: Currency,
  effectiveAt: Instant,
  /** Price of each period from then on, before tax. */
  amount: z.number().int(),
});
export type ChangePreview = z.infer<typeof ChangePreview>;

export const PortalInput = z.object({ page: z.enum(["home", "payment_method"]).default("home") });

export const Payment = z.object({
  id: PaymentId,
  at: Instant,
  kind: CheckoutKind,
  status: PaymentStatus,
  /** What was bought: `plan:<tier>:<interval>`, `addon:<credits>` or `template`. */
  description: z.string(),
  number: z.string().nullable(),
  amount: z.number().int(),
  tax: z.number().int(),
  refunded: z.number().int(),
  currency: Currency,
  credits: z.number().int(),
  creditsTakenBack: z.number().int(),
  invoiceUrl: z.string().nullable(),
  pdfUrl: z.string().nullable(),
});
export type Payment = z.infer<typeof Payment>;

export const PaymentPageInput = PageInput;
export const PaymentPage = z.object({ items: z.array(Payment), nextCursor: z.string().nullable() });
export type PaymentPage = z.infer<typeof PaymentPage>;

export const Referrals = z.object({
  code: z.string(),
  /** Credits for each friend who pays for the first time. */
  reward: z.number().int(),
  friends: z.number().int(),
  credits: z.number().int(),
});
export type Referrals = z.infer<typeof Referrals>;

export const TemplateOrder = z.object({
  id: TemplateOrderId,
  adId: AdId,
  headline: z.string(),
  thumbUrl: z.string().nullable(),
  status: TemplateOrderStatus,
  price: z.number().int(),
  currency: Currency,
  link: z.string().nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type TemplateOrder = z.infer<typeof TemplateOrder>;

export const TemplateOrderPage = z.object({
  items: z.array(TemplateOrder),
  nextCursor: z.string().nullable(),
});
export type TemplateOrderPage = z.infer<typeof TemplateOrderPage>;
