import type { Charge, PaymentIntent } from "./state.ts";
import type { World } from "./world.ts";
import { StripeFault } from "./world.ts";

/** Stripe's own test numbers, and what paying with them does. */
const DECLINES: Record<string, string> = {
  "4000000000000002": "generic_decline",
  "4000000000009995": "insufficient_funds",
};
/** Works on the page, fails on every later charge. */
const FAILS_LATER = "4000000000000341";

type Wish = {
  customerId: string | null;
  amount: number;
  currency: string;
  metadata: Record<string, string>;
  /** The buyer sits before the page; otherwise the card on file is charged. */
  isPresent: boolean;
  /** The intent of an earlier try: an invoice keeps one through all of them. */
  intentId?: string;
};

export type Paid = { intent: PaymentIntent; charge: Charge; declineCode: string | null };

function declineOf(world: World, wish: Wish): string | null {
  const card = wish.customerId ? (world.state.cards[wish.customerId] ?? "") : "";
  if (card === FAILS_LATER && !wish.isPresent) return "generic_decline";
  return DECLINES[card] ?? null;
}

/** Charges the customer's card. Both objects exist also when it is declined, as at Stripe. */
export function pay(world: World, wish: Wish): Paid {
  const declineCode = declineOf(world, wish);
  const created = world.now();
  const known = wish.intentId ? world.state.paymentIntents[wish.intentId] : undefined;
  const intent: PaymentIntent = {
    id: known?.id ?? world.id("pi"),
    object: "payment_intent",
    created: known?.created ?? created,
    amount: wish.amount,
    amount_received: declineCode ? 0 : wish.amount,
    currency: wish.currency,
    customer: wish.customerId,
    latest_charge: null,
    status: declineCode ? "requires_payment_method" : "succeeded",
    livemode: false,
    metadata: wish.metadata,
  };
  const charge: Charge = {
    id: world.id("ch"),
    object: "charge",
    created,
    amount: wish.amount,
    amount_captured: declineCode ? 0 : wish.amount,
    amount_refunded: 0,
    captured: !declineCode,
    currency: wish.currency,
    customer: wish.customerId,
    disputed: false,
    failure_code: declineCode,
    paid: !declineCode,
    payment_intent: intent.id,
    receipt_url: null,
    refunded: false,
    status: declineCode ? "failed" : "succeeded",
    livemode: false,
    metadata: wish.metadata,
  };
  charge.receipt_url = `${world.pageUrl}/receipt/${charge.id}`;
  intent.latest_charge = charge.id;
  world.state.paymentIntents[intent.id] = intent;
  world.state.charges[charge.id] = charge;
  world.emit(declineCode ? "charge.failed" : "charge.succeeded", charge);
  world.emit(declineCode ? "payment_intent.payment_failed" : "payment_intent.succeeded", intent);
  return { intent, charge, declineCode };
}

export function declined(code: string): StripeFault {
  return new StripeFault(402, {
    type: "card_error",
    code: "card_declined",
    decline_code: code,
    message: "Your card was declined.",
  });
}
