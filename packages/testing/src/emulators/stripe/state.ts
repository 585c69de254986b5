/** Stripe's objects as they travel, with the fields that matter here. Seconds since 1970, minor units of money. */
export type Metadata = Record<string, string>;

export type Customer = {
  id: string;
  object: "customer";
  created: number;
  email: string | null;
  name: string | null;
  balance: number;
  currency: string | null;
  delinquent: boolean;
  livemode: false;
  metadata: Metadata;
  deleted?: true;
};

export type Product = {
  id: string;
  object: "product";
  created: number;
  updated: number;
  active: boolean;
  name: string;
  livemode: false;
  metadata: Metadata;
};

type Interval = "month" | "year";

export type Price = {
  id: string;
  object: "price";
  created: number;
  active: boolean;
  currency: string;
  unit_amount: number;
  lookup_key: string | null;
  product: string;
  recurring: { interval: Interval; interval_count: number; usage_type: "licensed" } | null;
  type: "recurring" | "one_time";
  livemode: false;
  metadata: Metadata;
};

export type Session = {
  id: string;
  object: "checkout.session";
  created: number;
  expires_at: number;
  mode: "payment" | "subscription";
  status: "open" | "complete" | "expired";
  payment_status: "paid" | "unpaid" | "no_payment_required";
  ui_mode: string;
  url: string | null;
  customer: string | null;
  subscription: string | null;
  payment_intent: string | null;
  invoice: string | null;
  currency: string;
  amount_subtotal: number;
  amount_total: number;
  total_details: { amount_discount: number; amount_shipping: number | null; amount_tax: number };
  automatic_tax: { enabled: boolean; status: string | null };
  allow_promotion_codes: boolean;
  success_url: string;
  cancel_url: string | null;
  livemode: false;
  metadata: Metadata;
};

export type SubscriptionItem = {
  id: string;
  object: "subscription_item";
  created: number;
  quantity: number;
  price: Price;
  subscription: string;
  current_period_start: number;
  current_period_end: number;
  metadata: Metadata;
};

export type Subscription = {
  id: string;
  object: "subscription";
  created: number;
  customer: string;
  currency: string;
  status: "trialing" | "active" | "past_due" | "canceled" | "incomplete" | "unpaid" | "paused";
  billing_cycle_anchor: number;
  cancel_at: number | null;
  cancel_at_period_end: boolean;
  canceled_at: number | null;
  ended_at: number | null;
  trial_end: number | null;
  items: List<SubscriptionItem>;
  latest_invoice: string | null;
  schedule: string | null;
  start_date: number;
  automatic_tax: { enabled: boolean };
  livemode: false;
  metadata: Metadata;
};

type Schedule = {
  id: string;
  object: "subscription_schedule";
  created: number;
  customer: string;
  subscription: string | null;
  status: "active" | "released" | "completed";
  end_behavior: "release" | "cancel";
  phases: { start_date: number; end_date: number; items: { price: string; quantity: number }[] }[];
  livemode: false;
  metadata: Metadata;
};

export type InvoiceLine = {
  id: string;
  object: "line_item";
  amount: number;
  currency: string;
  description: string;
  invoice: string;
  period: { start: number; end: number };
  quantity: number;
  pricing: { type: "price_details"; price_details: { price: string; product: string } };
  parent: {
    type: "subscription_item_details" | "invoice_item_details";
    subscription_item_details: { proration: boolean; subscription: string; subscription_item: string } | null;
    invoice_item_details: { proration: boolean; invoice_item: string; subscription: null } | null;
  };
  livemode: false;
  metadata: Metadata;
};

export type InvoicePayment = {
  id: string;
  object: "invoice_payment";
  created: number;
  invoice: string;
  amount_paid: number | null;
  amount_requested: number;
  currency: string;
  is_default: boolean;
  status: "open" | "paid" | "canceled";
  payment: { type: "payment_intent"; payment_intent: string };
  livemode: false;
};

export type Invoice = {
  id: string;
  object: "invoice";
  created: number;
  number: string;
  customer: string;
  currency: string;
  status: "draft" | "open" | "paid" | "void" | "uncollectible";
  billing_reason: "subscription_create" | "subscription_cycle" | "subscription_update" | "manual";
  subtotal: number;
  total: number;
  total_taxes: { amount: number; tax_behavior: "exclusive"; type: "tax_rate_details" }[];
  amount_due: number;
  amount_paid: number;
  amount_remaining: number;
  attempt_count: number;
  attempted: boolean;
  next_payment_attempt: number | null;
  starting_balance: number;
  ending_balance: number | null;
  hosted_invoice_url: string | null;
  invoice_pdf: string | null;
  parent: {
    type: "subscription_details";
    subscription_details: { subscription: string; metadata: Metadata };
  } | null;
  lines: List<InvoiceLine>;
  status_transitions: { finalized_at: number | null; paid_at: number | null; voided_at: null };
  livemode: false;
  metadata: Metadata;
};

export type PaymentIntent = {
  id: string;
  object: "payment_intent";
  created: number;
  amount: number;
  amount_received: number;
  currency: string;
  customer: string | null;
  latest_charge: string | null;
  status: "requires_payment_method" | "processing" | "succeeded";
  livemode: false;
  metadata: Metadata;
};

export type Charge = {
  id: string;
  object: "charge";
  created: number;
  amount: number;
  amount_captured: number;
  amount_refunded: number;
  captured: boolean;
  currency: string;
  customer: string | null;
  disputed: boolean;
  failure_code: string | null;
  paid: boolean;
  payment_intent: string;
  receipt_url: string | null;
  refunded: boolean;
  status: "succeeded" | "failed";
  livemode: false;
  metadata: Metadata;
};

export type Refund = {
  id: string;
  object: "refund";
  created: number;
  amount: number;
  charge: string;
  currency: string;
  payment_intent: string;
  reason: string | null;
  status: "succeeded";
  metadata: Metadata;
};

export type Dispute = {
  id: string;
  object: "dispute";
  created: number;
  amount: number;
  charge: string;
  currency: string;
  payment_intent: string;
  reason: string;
  status: "needs_response" | "won" | "lost";
  livemode: false;
  metadata: Metadata;
};

type PortalSession = {
  id: string;
  object: "billing_portal.session";
  created: number;
  customer: string;
  return_url: string;
  url: string;
  livemode: false;
};

export type PromotionCode = {
  id: string;
  object: "promotion_code";
  created: number;
  active: boolean;
  code: string;
  /** Whole per cent off. */
  percent: number;
};

export type StripeEvent = {
  id: string;
  object: "event";
  api_version: string;
  created: number;
  type: string;
  data: { object: object };
  livemode: false;
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
};

export type List<Item> = { object: "list"; data: Item[]; has_more: boolean; url: string };

/** What the object of the session is sold at, and how it is paid: not part of the wire. */
type Basket = { price: string; quantity: number; metadata: Metadata; invoiceMetadata: Metadata };

export type State = {
  /** Seconds that the emulator's clock is ahead of the real one. */
  clockOffset: number;
  counter: number;
  customers: Record<string, Customer>;
  /** Card number per customer; it decides what paying does. */
  cards: Record<string, string>;
  products: Record<string, Product>;
  prices: Record<string, Price>;
  sessions: Record<string, Session>;
  baskets: Record<string, Basket>;
  subscriptions: Record<string, Subscription>;
  schedules: Record<string, Schedule>;
  invoices: Record<string, Invoice>;
  invoicePayments: Record<string, InvoicePayment>;
  paymentIntents: Record<string, PaymentIntent>;
  charges: Record<string, Charge>;
  refunds: Record<string, Refund>;
  disputes: Record<string, Dispute>;
  portals: Record<string, PortalSession>;
  promotionCodes: Record<string, PromotionCode>;
  events: Record<string, StripeEvent>;
  /** Answers to keys: the same key again is the same answer. */
  answers: Record<string, { request: string; status: number; body: unknown }>;
};

export function emptyState(): State {
  return {
    clockOffset: 0,
    counter: 0,
    customers: {},
    cards: {},
    products: {},
    prices: {},
    sessions: {},
    baskets: {},
    subscriptions: {},
    schedules: {},
    invoices: {},
    invoicePayments: {},
    paymentIntents: {},
    charges: {},
    refunds: {},
    disputes: {},
    portals: {},
    promotionCodes: {},
    events: {},
    answers: {},
  };
}
