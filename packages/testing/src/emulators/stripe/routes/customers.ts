import { metadataOf, textOf } from "../form.ts";
import type { Customer } from "../state.ts";
import { endSubscription } from "../subscriptions.ts";
import { findCustomer, findLiveCustomer } from "../world.ts";
import type { Call, Route } from "./route.ts";
import { page } from "./route.ts";

function createCustomer({ world, form }: Call): Customer {
  const customer: Customer = {
    id: world.id("cus"),
    object: "customer",
    created: world.now(),
    email: textOf(form.email) ?? null,
    name: textOf(form.name) ?? null,
    balance: 0,
    currency: null,
    delinquent: false,
    livemode: false,
    metadata: metadataOf(form.metadata),
  };
  world.state.customers[customer.id] = customer;
  world.emit("customer.created", customer);
  return customer;
}

function deleteCustomer({ world, params }: Call): object {
  const customer = findLiveCustomer(world, params[0] ?? "");
  for (const subscription of Object.values(world.state.subscriptions)) {
    if (subscription.customer === customer.id && subscription.status !== "canceled")
      endSubscription(world, subscription);
  }
  world.emit("customer.deleted", customer);
  customer.deleted = true;
  return { id: customer.id, object: "customer", deleted: true };
}

function createPortal({ world, form }: Call): object {
  const customer = findLiveCustomer(world, textOf(form.customer) ?? "");
  const id = world.id("bps");
  const portal = {
    id,
    object: "billing_portal.session" as const,
    created: world.now(),
    customer: customer.id,
    return_url: textOf(form.return_url) ?? "",
    url: `${world.pageUrl}/portal/${id}`,
    livemode: false as const,
  };
  world.state.portals[id] = portal;
  return portal;
}

export const customerRoutes: Route[] = [
  { method: "POST", path: "/v1/customers", answer: createCustomer },
  {
    method: "GET",
    path: "/v1/customers",
    answer: (call) =>
      page(
        call,
        "/v1/customers",
        Object.values(call.world.state.customers).filter((it) => !it.deleted),
      ),
  },
  {
    method: "GET",
    path: "/v1/customers/:",
    answer({ world, params }) {
      const customer = findCustomer(world, params[0] ?? "");
      return customer.deleted ? { id: customer.id, object: "customer", deleted: true } : customer;
    },
  },
  { method: "DELETE", path: "/v1/customers/:", answer: deleteCustomer },
  { method: "POST", path: "/v1/billing_portal/sessions", answer: createPortal },
];
