import type { PaymentsMode } from "@static-engine/contracts";
import Stripe from "stripe";
import type { PaymentGateway } from "../port.ts";
import { createCatalogue } from "./catalogue.ts";
import { createCheckouts } from "./checkouts.ts";
import { asking, listing } from "./errors.ts";
import { idOf, secondsOf } from "./ids.ts";
import { toInvoice } from "./map-invoice.ts";
import { toCharge, toCheckout, toDispute } from "./map-objects.ts";
import { toSubscription } from "./map-subscription.ts";
import { createPriceReader } from "./price-reader.ts";
import { readStripeEvent } from "./read-event.ts";
import { createSubscriptions } from "./subscriptions.ts";

/** The version that the code was written against; the webhook endpoint must be set to the same. */
export const STRIPE_API_VERSION = "2026-10-28.endive";

type Options = {
  secretKey: string;
  /** The current secret of the webhook endpoint, and the one before while it is being replaced. */
  webhookSecrets: readonly string[];
  mode: Exclude<PaymentsMode, "off">;
  /** Another address than Stripe's own: the emulator's. */
  baseUrl?: string;
  /** Well below the 30 s after which PostgreSQL ends a transaction that waits. */
  timeoutMs?: number;
};

function addressOf(baseUrl: string): Pick<Stripe.StripeConfig, "host" | "port" | "protocol"> {
  const url = new URL(baseUrl);
  return { host: url.hostname, port: url.port, protocol: url.protocol === "http:" ? "http" : "https" };
}

/** Stripe behind the port. The one place that knows its SDK. */
export function createStripeGateway(options: Options): PaymentGateway {
  const stripe = new Stripe(options.secretKey, {
    apiVersion: STRIPE_API_VERSION,
    timeout: options.timeoutMs ?? 8000,
    maxNetworkRetries: 1,
    telemetry: false,
    ...(options.baseUrl ? addressOf(options.baseUrl) : {}),
  });
  const readPrice = createPriceReader(stripe);
  const readInvoice = async (id: string) =>
    toInvoice(await asking(stripe.invoices.retrieve(id, { expand: ["payments"] })), readPrice);
  const since = (date: Date) => ({ created: { gte: secondsOf(date) }, limit: 100 });
  return {
    mode: options.mode,
    ...createCheckouts(stripe),
    ...createSubscriptions(stripe, readPrice),
    ...createCatalogue(stripe),
    async createCustomer({ idempotencyKey, email, name, userId }) {
      const params = { email, metadata: { userId }, ...(name ? { name } : {}) };
      const { id, metadata } = await asking(stripe.customers.create(params, { idempotencyKey }));
      return { id, isDeleted: false, metadata };
    },
    async readCustomer(id) {
      const customer = await asking(stripe.customers.retrieve(id));
      return {
        id,
        isDeleted: customer.deleted === true,
        metadata: customer.deleted ? {} : customer.metadata,
      };
    },
    async refund({ paymentIntentId, amount, idempotencyKey }) {
      const params = { payment_intent: paymentIntentId, ...(amount === undefined ? {} : { amount }) };
      await asking(stripe.refunds.create(params, { idempotencyKey }));
    },
    readInvoice,
    readCharge: async (id) => toCharge(await asking(stripe.charges.retrieve(id))),
    async readChargeOf(paymentIntentId) {
      const { data } = await asking(stripe.charges.list({ payment_intent: paymentIntentId, limit: 10 }));
      const charge = data.find((candidate) => candidate.status === "succeeded");
      return charge ? toCharge(charge) : null;
    },
    async findCheckoutOf(paymentIntentId) {
      const { data } = await asking(stripe.checkout.sessions.list({ payment_intent: paymentIntentId }));
      return data[0] ? toCheckout(data[0]) : null;
    },
    async findInvoiceOf(paymentIntentId) {
      const payment = { type: "payment_intent", payment_intent: paymentIntentId } as const;
      const { data } = await asking(stripe.invoicePayments.list({ payment }));
      const id = idOf(data[0]?.invoice);
      return id ? readInvoice(id) : null;
    },
    readDispute: async (id) => toDispute(await asking(stripe.disputes.retrieve(id))),
    listSubscriptions: () =>
      listing(stripe.subscriptions.list({ status: "all", limit: 100, expand: ["data.schedule"] }), (it) =>
        toSubscription(it, readPrice),
      ),
    listInvoices: (date) =>
      listing(stripe.invoices.list({ ...since(date), expand: ["data.payments"] }), (it) =>
        toInvoice(it, readPrice),
      ),
    listRefunded: (date) =>
      listing(stripe.refunds.list({ ...since(date), expand: ["data.charge"] }), async ({ charge }) =>
        toCharge(typeof charge === "object" && charge ? charge : await stripe.charges.retrieve(charge ?? "")),
      ),
    listDisputes: (date) => listing(stripe.disputes.list(since(date)), toDispute),
    listCheckouts: (date) => listing(stripe.checkout.sessions.list(since(date)), toCheckout),
    readEvent: (body, signature) => readStripeEvent(stripe, options.webhookSecrets, body, signature),
  };
}
