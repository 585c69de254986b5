import { AppError } from "@static-engine/contracts";
import type Stripe from "stripe";
import { z } from "zod";
import type { PaymentEvent } from "../port.ts";
import { dateOf } from "./ids.ts";

/** Stripe's own limit for the age of a signature. */
const TOLERANCE_SECONDS = 300;

const Subject = z.object({
  id: z.string().optional(),
  object: z.string(),
  customer: z.union([z.string(), z.object({ id: z.string() })]).nullish(),
});

function verify(
  stripe: Stripe,
  body: Uint8Array,
  signature: string,
  secrets: readonly string[],
): Stripe.Event {
  let failure: unknown = null;
  // While a secret is being replaced, deliveries signed with the old and the new one arrive side by side.
  for (const secret of secrets) {
    try {
      return stripe.webhooks.constructEvent(body, signature, secret, TOLERANCE_SECONDS);
    } catch (error) {
      failure = error;
    }
  }
  throw new AppError("REQUEST_REJECTED", "This event is not signed with a secret of ours, or too old.", {
    cause: failure,
  });
}

/** Checks who sent the event and what it is about. @throws AppError REQUEST_REJECTED */
export function readStripeEvent(
  stripe: Stripe,
  secrets: readonly string[],
  body: Uint8Array,
  signature: string | undefined,
): PaymentEvent {
  if (!signature) throw new AppError("REQUEST_REJECTED", "This event carries no signature.");
  const event = verify(stripe, body, signature, secrets);
  const subject = Subject.parse(event.data.object);
  const customer = typeof subject.customer === "string" ? subject.customer : (subject.customer?.id ?? null);
  return {
    id: event.id,
    type: event.type,
    apiVersion: event.api_version,
    objectId: subject.id ?? "",
    customerId: subject.object === "customer" ? (subject.id ?? null) : customer,
    happenedAt: dateOf(event.created),
    payload: event,
  };
}
