import type {
  BillingInterval,
  CheckoutKind,
  CheckoutStatus,
  PaymentsMode,
  SubscriptionStatus,
} from "@static-engine/contracts";

/** A plan as it is sold: which tier, paid how often. */
export type PlanChoice = { tierId: string; interval: BillingInterval };

/** One thing with a price. Amounts are minor units of the currency, before tax. */
export type CatalogueItem = {
  /** Names the price for ever; the amount behind it may change. */
  lookupKey: string;
  kind: CheckoutKind;
  plan: PlanChoice | null;
  name: string;
  amount: number;
  currency: string;
};

export type CataloguePrice = CatalogueItem & { priceId: string };

export type PaymentCheckout = {
  id: string;
  url: string | null;
  status: CheckoutStatus;
  kind: CheckoutKind;
  customerId: string | null;
  subscriptionId: string | null;
  paymentIntentId: string | null;
  invoiceId: string | null;
  amount: number;
  tax: number;
  currency: string;
  createdAt: Date;
  expiresAt: Date;
  metadata: Record<string, string>;
};

export type PaymentSubscription = {
  id: string;
  customerId: string;
  status: SubscriptionStatus;
  plan: PlanChoice | null;
  amount: number;
  currency: string;
  periodStart: Date;
  periodEnd: Date;
  /** Ends then instead of being renewed. */
  endsAt: Date | null;
  endedAt: Date | null;
  /** What it changes to when the period ends. */
  next: PlanChoice | null;
  latestInvoiceId: string | null;
  createdAt: Date;
};

/** A line of an invoice. A proration is paid for a part of a period, or given back for one where it is negative. */
export type PaymentLine = {
  id: string;
  description: string;
  amount: number;
  from: Date;
  to: Date;
  isProration: boolean;
  plan: PlanChoice | null;
};

export type PaymentInvoice = {
  id: string;
  number: string | null;
  status: "draft" | "open" | "paid" | "void" | "uncollectible";
  reason: "start" | "renewal" | "change" | "other";
  customerId: string;
  subscriptionId: string | null;
  /** What was billed, with tax. */
  total: number;
  tax: number;
  amountPaid: number;
  /** How often collecting it was tried. */
  attempts: number;
  currency: string;
  lines: PaymentLine[];
  paymentIntentId: string | null;
  url: string | null;
  pdfUrl: string | null;
  createdAt: Date;
  paidAt: Date | null;
};

export type PaymentCharge = {
  id: string;
  paymentIntentId: string | null;
  customerId: string | null;
  amount: number;
  /** All refunds together. */
  refunded: number;
  currency: string;
  isDisputed: boolean;
  receiptUrl: string | null;
};

export type PaymentDispute = {
  id: string;
  paymentIntentId: string | null;
  amount: number;
  status: "open" | "won" | "lost";
};

type PaymentCustomer = { id: string; isDeleted: boolean; metadata: Record<string, string> };

/** What happened, as the provider tells it. The payload is kept; effects come from the object's current state. */
export type PaymentEvent = {
  id: string;
  type: string;
  apiVersion: string | null;
  objectId: string;
  customerId: string | null;
  happenedAt: Date;
  payload: unknown;
};

export type PlanChangePreview = { lines: PaymentLine[]; dueNow: number; tax: number; currency: string };

type Checkout = {
  /** The same key again is the same page. */
  idempotencyKey: string;
  customerId: string;
  priceId: string;
  quantity: number;
  successUrl: string;
  cancelUrl: string;
  locale: string;
  automaticTax: boolean;
  metadata: Record<string, string>;
};

/**
 * Where money comes from. Every method may throw an AppError: PAYMENTS_UNAVAILABLE when the provider does not answer
 * or fails, PAYMENT_DECLINED when a card is refused, NOT_FOUND when the provider does not know the object.
 */
export interface PaymentGateway {
  readonly mode: PaymentsMode;
  createCustomer(input: {
    idempotencyKey: string;
    email: string;
    name: string;
    userId: string;
  }): Promise<PaymentCustomer>;
  readCustomer(id: string): Promise<PaymentCustomer>;
  openSubscriptionCheckout(input: Checkout): Promise<PaymentCheckout>;
  openPaymentCheckout(input: Checkout): Promise<PaymentCheckout>;
  readCheckout(id: string): Promise<PaymentCheckout>;
  /** Closes an unpaid page. One that is completed already stays so. */
  expireCheckout(id: string): Promise<PaymentCheckout>;
  openPortal(input: {
    customerId: string;
    returnUrl: string;
    page: "home" | "payment_method";
    locale: string;
  }): Promise<{ url: string }>;
  readSubscription(id: string): Promise<PaymentSubscription>;
  previewChange(input: { subscriptionId: string; priceId: string; at: Date }): Promise<PlanChangePreview>;
  /** Changes at once and charges the difference; a refused card leaves everything as it was. */
  changeNow(input: {
    subscriptionId: string;
    priceId: string;
    at: Date;
    idempotencyKey: string;
  }): Promise<PaymentSubscription>;
  changeAtPeriodEnd(input: { subscriptionId: string; priceId: string }): Promise<PaymentSubscription>;
  cancelAtPeriodEnd(subscriptionId: string): Promise<PaymentSubscription>;
  /** Takes back a cancellation or a change that waits for the period's end. */
  resume(subscriptionId: string): Promise<PaymentSubscription>;
  cancelNow(subscriptionId: string): Promise<PaymentSubscription>;
  refund(input: { paymentIntentId: string; amount?: number; idempotencyKey: string }): Promise<void>;
  readInvoice(id: string): Promise<PaymentInvoice>;
  readCharge(id: string): Promise<PaymentCharge>;
  /** The charge that a payment ended in; `null` before one succeeded. */
  readChargeOf(paymentIntentId: string): Promise<PaymentCharge | null>;
  /** The page or the invoice that a payment was made for. */
  findCheckoutOf(paymentIntentId: string): Promise<PaymentCheckout | null>;
  findInvoiceOf(paymentIntentId: string): Promise<PaymentInvoice | null>;
  readDispute(id: string): Promise<PaymentDispute>;
  /** Makes products and prices what the list says; answers with the price that each key sells at now. */
  syncCatalogue(items: readonly CatalogueItem[]): Promise<CataloguePrice[]>;
  listSubscriptions(): AsyncIterable<PaymentSubscription>;
  listInvoices(since: Date): AsyncIterable<PaymentInvoice>;
  /** Charges of which money went back since then, however old they are; one with several refunds comes up again. */
  listRefunded(since: Date): AsyncIterable<PaymentCharge>;
  listDisputes(since: Date): AsyncIterable<PaymentDispute>;
  listCheckouts(since: Date): AsyncIterable<PaymentCheckout>;
  /**
   * The event behind a webhook's raw body.
   * @throws AppError REQUEST_REJECTED when no secret signed it, or too long ago
   */
  readEvent(body: Uint8Array, signature: string | undefined): PaymentEvent;
}
