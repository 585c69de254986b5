export { createPaymentsOff } from "./payments-off.ts";
export type {
  CatalogueItem,
  CataloguePrice,
  PaymentCharge,
  PaymentCheckout,
  PaymentDispute,
  PaymentEvent,
  PaymentGateway,
  PaymentInvoice,
  PaymentLine,
  PaymentSubscription,
  PlanChangePreview,
  PlanChoice,
} from "./port.ts";
export { createStripeGateway, STRIPE_API_VERSION } from "./stripe/stripe-gateway.ts";
