import { flagOf, formOf, listOf, metadataOf, numberOf, textOf } from "../form.ts";
import type { Session } from "../state.ts";
import { findLiveCustomer, findPrice, findSession, invalid } from "../world.ts";
import type { Call, Route } from "./route.ts";
import { page } from "./route.ts";

const OPEN_SECONDS = 24 * 3600;

function createSession({ world, form }: Call): Session {
  const customer = findLiveCustomer(world, textOf(form.customer) ?? "");
  const mode = textOf(form.mode) === "subscription" ? "subscription" : "payment";
  const line = formOf(listOf(form.line_items)[0]);
  const price = findPrice(world, textOf(line.price) ?? "");
  if (!price.active) throw invalid("The price specified is inactive. This field only accepts active prices.");
  if (form.payment_method_types) throw invalid("Received unknown parameter: payment_method_types");
  if (form.allow_promotion_codes && form.discounts)
    throw invalid("You may only specify one of these parameters: allow_promotion_codes, discounts.");
  const quantity = numberOf(line.quantity) ?? 1;
  const id = world.id("cs_test");
  const nested = formOf(mode === "subscription" ? form.subscription_data : form.payment_intent_data);
  world.state.baskets[id] = {
    price: price.id,
    quantity,
    metadata: metadataOf(nested.metadata),
    invoiceMetadata: metadataOf(formOf(formOf(form.invoice_creation).invoice_data).metadata),
  };
  const amount = price.unit_amount * quantity;
  const session: Session = {
    id,
    object: "checkout.session",
    created: world.now(),
    expires_at: numberOf(form.expires_at) ?? world.now() + OPEN_SECONDS,
    mode,
    status: "open",
    payment_status: "unpaid",
    ui_mode: textOf(form.ui_mode) ?? "hosted_page",
    url: `${world.pageUrl}/pay/${id}`,
    customer: customer.id,
    subscription: null,
    payment_intent: null,
    invoice: null,
    currency: price.currency,
    amount_subtotal: amount,
    amount_total: amount,
    total_details: { amount_discount: 0, amount_shipping: null, amount_tax: 0 },
    automatic_tax: { enabled: flagOf(formOf(form.automatic_tax).enabled), status: null },
    allow_promotion_codes: flagOf(form.allow_promotion_codes),
    success_url: (textOf(form.success_url) ?? "").replace("{CHECKOUT_SESSION_ID}", id),
    cancel_url: textOf(form.cancel_url) ?? null,
    livemode: false,
    metadata: metadataOf(form.metadata),
  };
  world.state.sessions[id] = session;
  return session;
}

function expireSession({ world, params }: Call): Session {
  const session = findSession(world, params[0] ?? "");
  if (session.status !== "open")
    throw invalid(`Only Checkout Sessions with a status in ["open"] can be expired.`);
  session.status = "expired";
  session.url = null;
  world.emit("checkout.session.expired", session);
  return session;
}

export const checkoutRoutes: Route[] = [
  { method: "POST", path: "/v1/checkout/sessions", answer: createSession },
  {
    method: "GET",
    path: "/v1/checkout/sessions",
    answer(call) {
      const intent = textOf(call.form.payment_intent);
      const found = Object.values(call.world.state.sessions).filter(
        (it) => !intent || it.payment_intent === intent,
      );
      return page(call, "/v1/checkout/sessions", found);
    },
  },
  {
    method: "GET",
    path: "/v1/checkout/sessions/:",
    answer: ({ world, params }) => findSession(world, params[0] ?? ""),
  },
  { method: "POST", path: "/v1/checkout/sessions/:/expire", answer: expireSession },
];
