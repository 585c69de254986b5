import { formOf, listOf, numberOf, textOf } from "../form.ts";
import { chargeOf, refund } from "../money-back.ts";
import type { Invoice } from "../state.ts";
import { draftChange } from "../subscriptions.ts";
import { findPrice, findSubscription, missing } from "../world.ts";
import type { Call, Route } from "./route.ts";
import { page } from "./route.ts";

function sent({ world, form }: Call, invoice: Invoice): object {
  if (!listOf(form.expand).some((it) => it === "payments" || it === "data.payments")) return invoice;
  const data = Object.values(world.state.invoicePayments).filter((it) => it.invoice === invoice.id);
  const url = `/v1/invoice_payments?invoice=${invoice.id}`;
  return { ...invoice, payments: { object: "list", data, has_more: false, url } };
}

function preview({ world, form }: Call): object {
  const subscription = findSubscription(world, textOf(form.subscription) ?? "");
  const details = formOf(form.subscription_details);
  const price = findPrice(world, textOf(formOf(listOf(details.items)[0]).price) ?? "");
  return draftChange(world, subscription, price, numberOf(details.proration_date) ?? world.now());
}

function one<Item>(kind: string, pick: (call: Call) => Record<string, Item>) {
  return (call: Call): Item => {
    const id = call.params[0] ?? "";
    const found = pick(call)[id];
    if (!found) throw missing(kind, id);
    return found;
  };
}

const findInvoice = one("invoice", ({ world }) => world.state.invoices);

export const moneyRoutes: Route[] = [
  { method: "POST", path: "/v1/invoices/create_preview", answer: preview },
  {
    method: "GET",
    path: "/v1/invoices",
    answer(call) {
      const customer = textOf(call.form.customer);
      const found = Object.values(call.world.state.invoices).filter(
        (it) => !customer || it.customer === customer,
      );
      const list = page(call, "/v1/invoices", found);
      return { ...list, data: list.data.map((it) => sent(call, it)) };
    },
  },
  { method: "GET", path: "/v1/invoices/:", answer: (call) => sent(call, findInvoice(call)) },
  {
    method: "GET",
    path: "/v1/invoice_payments",
    answer(call) {
      const intent = textOf(formOf(call.form.payment).payment_intent);
      const found = Object.values(call.world.state.invoicePayments).filter(
        (it) => !intent || it.payment.payment_intent === intent,
      );
      return page(call, "/v1/invoice_payments", found);
    },
  },
  {
    method: "GET",
    path: "/v1/charges",
    answer(call) {
      const intent = textOf(call.form.payment_intent);
      const found = Object.values(call.world.state.charges).filter(
        (it) => !intent || it.payment_intent === intent,
      );
      return page(call, "/v1/charges", found);
    },
  },
  { method: "GET", path: "/v1/charges/:", answer: one("charge", ({ world }) => world.state.charges) },
  {
    method: "GET",
    path: "/v1/disputes",
    answer: (call) => page(call, "/v1/disputes", Object.values(call.world.state.disputes)),
  },
  { method: "GET", path: "/v1/disputes/:", answer: one("dispute", ({ world }) => world.state.disputes) },
  { method: "GET", path: "/v1/events/:", answer: one("event", ({ world }) => world.state.events) },
  {
    method: "GET",
    path: "/v1/events",
    answer: (call) => page(call, "/v1/events", Object.values(call.world.state.events)),
  },
  {
    method: "GET",
    path: "/v1/refunds",
    answer(call) {
      const { charges, refunds } = call.world.state;
      const list = page(call, "/v1/refunds", Object.values(refunds));
      const isExpanded = listOf(call.form.expand).includes("data.charge");
      return isExpanded
        ? { ...list, data: list.data.map((it) => ({ ...it, charge: charges[it.charge] })) }
        : list;
    },
  },
  {
    method: "POST",
    path: "/v1/refunds",
    answer({ world, form }) {
      const charge = chargeOf(world, textOf(form.payment_intent) ?? "");
      return refund(world, charge, numberOf(form.amount), textOf(form.reason) ?? null);
    },
  },
];
