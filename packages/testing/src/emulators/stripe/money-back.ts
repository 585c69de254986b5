import type { Charge, Dispute, Refund } from "./state.ts";
import type { World } from "./world.ts";
import { invalid, missing, StripeFault } from "./world.ts";

export function chargeOf(world: World, intentId: string): Charge {
  const chargeId = world.state.paymentIntents[intentId]?.latest_charge;
  const charge = chargeId ? world.state.charges[chargeId] : undefined;
  if (!charge) throw missing("payment_intent", intentId, "payment_intent");
  return charge;
}

/** Pays money back; without an amount, all that is left. */
export function refund(
  world: World,
  charge: Charge,
  amount: number | undefined,
  reason: string | null,
): Refund {
  const left = charge.amount - charge.amount_refunded;
  const wanted = amount ?? left;
  if (left === 0) {
    throw new StripeFault(400, {
      type: "invalid_request_error",
      code: "charge_already_refunded",
      message: `Charge ${charge.id} has already been refunded.`,
    });
  }
  if (wanted <= 0 || wanted > left)
    throw invalid("Refund amount is greater than unrefunded amount.", "amount");
  charge.amount_refunded += wanted;
  charge.refunded = charge.amount_refunded === charge.amount;
  const made: Refund = {
    id: world.id("re"),
    object: "refund",
    created: world.now(),
    amount: wanted,
    charge: charge.id,
    currency: charge.currency,
    payment_intent: charge.payment_intent,
    reason,
    status: "succeeded",
    metadata: {},
  };
  world.state.refunds[made.id] = made;
  world.emit("refund.created", made);
  world.emit("charge.refunded", charge);
  return made;
}

export function openDispute(world: World, charge: Charge): Dispute {
  charge.disputed = true;
  const dispute: Dispute = {
    id: world.id("dp"),
    object: "dispute",
    created: world.now(),
    amount: charge.amount - charge.amount_refunded,
    charge: charge.id,
    currency: charge.currency,
    payment_intent: charge.payment_intent,
    reason: "fraudulent",
    status: "needs_response",
    livemode: false,
    metadata: {},
  };
  world.state.disputes[dispute.id] = dispute;
  world.emit("charge.dispute.created", dispute);
  return dispute;
}

export function closeDispute(world: World, dispute: Dispute, status: "won" | "lost"): void {
  dispute.status = status;
  world.emit("charge.dispute.closed", dispute);
}
