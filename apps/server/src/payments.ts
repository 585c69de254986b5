import type { PaymentGateway } from "@static-engine/payments";
import { createPaymentsOff, createStripeGateway } from "@static-engine/payments";
import type { Env } from "./env.ts";

export type PaymentsEnv = Pick<
  Env,
  "STRIPE_SECRET_KEY" | "STRIPE_WEBHOOK_SECRET" | "STRIPE_WEBHOOK_SECRET_PREVIOUS" | "STRIPE_API_URL"
>;

/** The payment provider that the environment names: Stripe, its stand-in, or none. */
export function openPayments(env: PaymentsEnv): PaymentGateway {
  if (!env.STRIPE_SECRET_KEY) return createPaymentsOff();
  return createStripeGateway({
    secretKey: env.STRIPE_SECRET_KEY,
    webhookSecrets: [env.STRIPE_WEBHOOK_SECRET, env.STRIPE_WEBHOOK_SECRET_PREVIOUS].filter(
      (secret) => secret !== undefined,
    ),
    mode: env.STRIPE_API_URL ? "emulated" : "live",
    baseUrl: env.STRIPE_API_URL,
  });
}
