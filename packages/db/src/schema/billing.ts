import {
  BillingInterval,
  CheckoutKind,
  CheckoutStatus,
  Language,
  MailTemplate,
  PaymentStatus,
  SubscriptionStatus,
  TemplateOrderStatus,
} from "@static-engine/contracts";
import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { choices, createdAt, instant, oneOf, primaryId, updatedAt } from "./columns.ts";
import { generatedAds } from "./generation.ts";
import { users } from "./members.ts";

const ownerId = () =>
  uuid("user_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });

/** Every price that was ever offered; the active one of a lookup key is sold. Written by the price sync. */
export const stripePrices = pgTable(
  "stripe_prices",
  {
    id: text("id").primaryKey(),
    lookupKey: text("lookup_key").notNull(),
    kind: text("kind", { enum: choices(CheckoutKind) }).notNull(),
    tierId: text("tier_id"),
    interval: text("interval", { enum: choices(BillingInterval) }),
    amount: integer("amount").notNull(),
    currency: text("currency").notNull(),
    isActive: boolean("is_active").notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("stripe_prices_active_key").on(t.lookupKey).where(sql`is_active`),
    check("stripe_prices_kind_check", oneOf("kind", CheckoutKind.options)),
    check("stripe_prices_interval_check", oneOf("interval", BillingInterval.options)),
  ],
);

/** A member on the way to a payment page; what the page they come back to waits for. */
export const checkouts = pgTable(
  "checkouts",
  {
    id: primaryId(),
    userId: ownerId(),
    kind: text("kind", { enum: choices(CheckoutKind) }).notNull(),
    status: text("status", { enum: choices(CheckoutStatus) })
      .notNull()
      .default("open"),
    tierId: text("tier_id"),
    interval: text("interval", { enum: choices(BillingInterval) }),
    packs: integer("packs"),
    orderId: uuid("order_id"),
    stripeSessionId: text("stripe_session_id").notNull(),
    url: text("url").notNull(),
    expiresAt: instant("expires_at").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("checkouts_stripe_session_id_key").on(t.stripeSessionId),
    index("checkouts_open_idx").on(t.userId, t.kind).where(sql`status = 'open'`),
    check("checkouts_kind_check", oneOf("kind", CheckoutKind.options)),
    check("checkouts_status_check", oneOf("status", CheckoutStatus.options)),
    check("checkouts_interval_check", oneOf("interval", BillingInterval.options)),
  ],
);

/** Stripe's subscriptions as they stood when they were last read. */
export const subscriptions = pgTable(
  "subscriptions",
  {
    id: primaryId(),
    userId: ownerId(),
    stripeSubscriptionId: text("stripe_subscription_id").notNull(),
    tierId: text("tier_id").notNull(),
    interval: text("interval", { enum: choices(BillingInterval) }).notNull(),
    status: text("status", { enum: choices(SubscriptionStatus) }).notNull(),
    amount: integer("amount").notNull(),
    currency: text("currency").notNull(),
    periodStart: instant("period_start").notNull(),
    periodEnd: instant("period_end").notNull(),
    /** Ends then instead of being renewed. */
    endsAt: instant("ends_at"),
    nextTierId: text("next_tier_id"),
    nextInterval: text("next_interval", { enum: choices(BillingInterval) }),
    /** Set by the first failed payment, cleared by the next that succeeds. */
    graceUntil: instant("grace_until"),
    /** A second one bought by accident: it gives no plan, and is being canceled and paid back. */
    isDuplicate: boolean("is_duplicate").notNull().default(false),
    endedAt: instant("ended_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("subscriptions_stripe_subscription_id_key").on(t.stripeSubscriptionId),
    index("subscriptions_user_idx").on(t.userId, t.createdAt),
    index("subscriptions_grace_idx").on(t.graceUntil).where(sql`grace_until is not null`),
    index("subscriptions_ended_idx").on(t.endedAt).where(sql`ended_at is not null`),
    check("subscriptions_status_check", oneOf("status", SubscriptionStatus.options)),
    check("subscriptions_interval_check", oneOf("interval", BillingInterval.options)),
  ],
);

/** Every charge for anything, with the credits that it gave and those that went back with the money. */
export const payments = pgTable(
  "payments",
  {
    id: primaryId(),
    userId: ownerId(),
    kind: text("kind", { enum: choices(CheckoutKind) }).notNull(),
    status: text("status", { enum: choices(PaymentStatus) }).notNull(),
    description: text("description").notNull(),
    number: text("number"),
    amount: integer("amount").notNull(),
    tax: integer("tax").notNull().default(0),
    refunded: integer("refunded").notNull().default(0),
    currency: text("currency").notNull(),
    grantId: uuid("grant_id"),
    credits: integer("credits").notNull().default(0),
    creditsTakenBack: integer("credits_taken_back").notNull().default(0),
    /** Credits whose money went back but which were spent already: the account is flagged while this is above 0. */
    shortfall: integer("shortfall").notNull().default(0),
    rolledOver: integer("rolled_over").notNull().default(0),
    orderId: uuid("order_id"),
    stripeInvoiceId: text("stripe_invoice_id"),
    stripeCheckoutId: text("stripe_checkout_id"),
    stripePaymentIntentId: text("stripe_payment_intent_id"),
    stripeSubscriptionId: text("stripe_subscription_id"),
    invoiceUrl: text("invoice_url"),
    pdfUrl: text("pdf_url"),
    paidAt: instant("paid_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("payments_stripe_invoice_id_key").on(t.stripeInvoiceId),
    uniqueIndex("payments_stripe_checkout_id_key").on(t.stripeCheckoutId),
    uniqueIndex("payments_stripe_payment_intent_id_key").on(t.stripePaymentIntentId),
    index("payments_user_idx").on(t.userId, t.createdAt, t.id),
    index("payments_paid_idx").on(t.paidAt).where(sql`paid_at is not null`),
    check("payments_kind_check", oneOf("kind", CheckoutKind.options)),
    check("payments_status_check", oneOf("status", PaymentStatus.options)),
    check("payments_money_check", sql`amount >= 0 and refunded between 0 and amount`),
    check("payments_credits_check", sql`credits_taken_back + shortfall <= credits`),
  ],
);

/** Every event that was received, written in one transaction with its effects. */
export const stripeEvents = pgTable(
  "stripe_events",
  {
    id: text("id").primaryKey(),
    type: text("type").notNull(),
    apiVersion: text("api_version"),
    objectId: text("object_id").notNull(),
    status: text("status", { enum: ["handled", "ignored"] }).notNull(),
    payload: jsonb("payload").notNull(),
    happenedAt: instant("happened_at").notNull(),
    replayedAt: instant("replayed_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("stripe_events_object_idx").on(t.objectId),
    index("stripe_events_created_idx").on(t.createdAt),
    check("stripe_events_status_check", oneOf("status", ["handled", "ignored"])),
  ],
);

/** An editable template of an ad, made by hand for the member who bought it. */
export const canvaOrders = pgTable(
  "canva_orders",
  {
    id: primaryId(),
    userId: ownerId(),
    adId: uuid("ad_id")
      .notNull()
      .references(() => generatedAds.id, { onDelete: "cascade" }),
    status: text("status", { enum: choices(TemplateOrderStatus) })
      .notNull()
      .default("pending"),
    price: integer("price").notNull(),
    currency: text("currency").notNull(),
    canvaLink: text("canva_link"),
    stripePaymentIntentId: text("stripe_payment_intent_id"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("canva_orders_user_idx").on(t.userId, t.createdAt, t.id),
    index("canva_orders_open_idx").on(t.status, t.createdAt).where(sql`status in ('paid', 'in_progress')`),
    check("canva_orders_status_check", oneOf("status", TemplateOrderStatus.options)),
    check("canva_orders_link_check", sql`status <> 'delivered' or canva_link is not null`),
  ],
);

/** `user_id` brought `friend_id`; the reward belongs to the friend's first payment, and to no other. */
export const referrals = pgTable(
  "referrals",
  {
    id: primaryId(),
    userId: ownerId(),
    friendId: uuid("friend_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    paymentId: uuid("payment_id")
      .notNull()
      .references(() => payments.id, { onDelete: "cascade" }),
    credits: integer("credits").notNull(),
    grantId: uuid("grant_id").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("referrals_friend_id_key").on(t.friendId),
    uniqueIndex("referrals_payment_id_key").on(t.paymentId),
    index("referrals_user_idx").on(t.userId, t.createdAt),
    check("referrals_self_check", sql`user_id <> friend_id`),
  ],
);

/** What the nightly comparison with Stripe found, until it is gone. */
export const billingDifferences = pgTable(
  "billing_differences",
  {
    id: primaryId(),
    kind: text("kind").notNull(),
    /** Stripe's id of what differs. */
    objectId: text("object_id").notNull(),
    ours: text("ours").notNull(),
    theirs: text("theirs").notNull(),
    repairedAt: instant("repaired_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [uniqueIndex("billing_differences_open_key").on(t.kind, t.objectId).where(sql`repaired_at is null`)],
);

/** Mail that is to be sent: written with what it tells about, so that a mail server that is down loses nothing. */
export const mailOutbox = pgTable(
  "mail_outbox",
  {
    id: primaryId(),
    userId: ownerId(),
    /** The same key again is the same mail. */
    key: text("key").notNull(),
    recipient: text("recipient").notNull(),
    locale: text("locale", { enum: choices(Language) }).notNull(),
    template: text("template", { enum: choices(MailTemplate) }).notNull(),
    facts: jsonb("facts").$type<Record<string, string | number>>().notNull(),
    /** A mail that says nothing true after this is not sent any more. */
    expiresAt: instant("expires_at"),
    attempts: integer("attempts").notNull().default(0),
    nextTryAt: instant("next_try_at"),
    sentAt: instant("sent_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("mail_outbox_key").on(t.key),
    index("mail_outbox_unsent_idx").on(t.createdAt).where(sql`sent_at is null`),
    check("mail_outbox_template_check", oneOf("template", MailTemplate.options)),
    check("mail_outbox_locale_check", oneOf("locale", Language.options)),
  ],
);
