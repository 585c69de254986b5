import { AppError } from "@static-engine/contracts";
import type Stripe from "stripe";
import type { PaymentGateway } from "../port.ts";
import { asking } from "./errors.ts";
import { toCheckout } from "./map-objects.ts";

type Input = Parameters<PaymentGateway["openPaymentCheckout"]>[0];

/** Pages that Stripe has in Russian; Uzbek it has not, so the browser decides. */
function pageLocale(locale: string): "en" | "ru" | "auto" {
  return locale === "en" || locale === "ru" ? locale : "auto";
}

function sessionOf(input: Input): Stripe.Checkout.SessionCreateParams {
  return {
    ui_mode: "hosted_page",
    customer: input.customerId,
    line_items: [{ price: input.priceId, quantity: input.quantity }],
    success_url: input.successUrl,
    cancel_url: input.cancelUrl,
    locale: pageLocale(input.locale),
    allow_promotion_codes: true,
    automatic_tax: { enabled: input.automaticTax },
    // Stripe needs to know where the buyer lives before it can work out tax for a known customer.
    ...(input.automaticTax
      ? { customer_update: { address: "auto", name: "auto" }, tax_id_collection: { enabled: true } }
      : {}),
    metadata: input.metadata,
  };
}

type Checkouts = Pick<
  PaymentGateway,
  "openSubscriptionCheckout" | "openPaymentCheckout" | "readCheckout" | "expireCheckout" | "openPortal"
>;

/** Hosted pages: checkout and portal. */
export function createCheckouts(stripe: Stripe): Checkouts {
  async function open(params: Stripe.Checkout.SessionCreateParams, idempotencyKey: string) {
    return toCheckout(await asking(stripe.checkout.sessions.create(params, { idempotencyKey })));
  }
  const readCheckout = async (id: string) => toCheckout(await asking(stripe.checkout.sessions.retrieve(id)));
  return {
    openSubscriptionCheckout: (input) =>
      open(
        // Stripe does not copy a session's metadata to the subscription that comes of it.
        { ...sessionOf(input), mode: "subscription", subscription_data: { metadata: input.metadata } },
        input.idempotencyKey,
      ),
    openPaymentCheckout: (input) =>
      open(
        {
          ...sessionOf(input),
          mode: "payment",
          payment_intent_data: { metadata: input.metadata },
          invoice_creation: { enabled: true, invoice_data: { metadata: input.metadata } },
        },
        input.idempotencyKey,
      ),
    readCheckout,
    async expireCheckout(id) {
      const session = await stripe.checkout.sessions.expire(id).catch(() => null);
      return session ? toCheckout(session) : readCheckout(id);
    },
    async openPortal({ customerId, returnUrl, page, locale }) {
      const session = await asking(
        stripe.billingPortal.sessions.create({
          customer: customerId,
          return_url: returnUrl,
          locale: pageLocale(locale),
          ...(page === "payment_method" ? { flow_data: { type: "payment_method_update" } } : {}),
        }),
      );
      if (!session.url) throw new AppError("PAYMENTS_UNAVAILABLE", "The payment provider gave no page.");
      return { url: session.url };
    },
  };
}
