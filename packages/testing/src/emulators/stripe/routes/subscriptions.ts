import { flagOf, formOf, listOf, numberOf, textOf } from "../form.ts";
import type { Subscription } from "../state.ts";
import { changeNow, endSubscription, releaseSchedule } from "../subscriptions.ts";
import type { World } from "../world.ts";
import { findPrice, findSubscription, invalid, itemOf, missing } from "../world.ts";
import type { Call, Route } from "./route.ts";
import { page } from "./route.ts";

const EXPANDS = new Set(["schedule", "data.schedule"]);

/** The subscription as it travels, with its schedule inside where that was asked for. */
function sent({ world, form }: Call, subscription: Subscription): object {
  const wanted = listOf(form.expand).some((it) => typeof it === "string" && EXPANDS.has(it));
  const schedule = wanted && subscription.schedule ? world.state.schedules[subscription.schedule] : null;
  return schedule ? { ...subscription, schedule } : subscription;
}

function update(call: Call): object {
  const { world, params, form } = call;
  const subscription = findSubscription(world, params[0] ?? "");
  if (subscription.status === "canceled")
    throw invalid("A canceled subscription can only update its metadata.");
  if (form.cancel_at_period_end && subscription.schedule) {
    throw invalid(
      "The subscription is managed by the subscription schedule, and updating any cancelation behavior directly is not allowed.",
    );
  }
  const item = formOf(listOf(form.items)[0]);
  const priceId = textOf(item.price);
  if (priceId && textOf(item.id) !== itemOf(subscription).id)
    throw invalid("The item is not of this subscription.");
  if (form.cancel_at_period_end) {
    subscription.cancel_at_period_end = flagOf(form.cancel_at_period_end);
    subscription.cancel_at = subscription.cancel_at_period_end
      ? itemOf(subscription).current_period_end
      : null;
    subscription.canceled_at = subscription.cancel_at_period_end ? world.now() : null;
  }
  if (priceId) {
    changeNow(world, subscription, findPrice(world, priceId), numberOf(form.proration_date) ?? world.now());
  } else {
    world.emit("customer.subscription.updated", subscription);
  }
  return sent(call, subscription);
}

function cancel(call: Call): object {
  const subscription = findSubscription(call.world, call.params[0] ?? "");
  if (subscription.status === "canceled") throw missing("subscription", subscription.id);
  endSubscription(call.world, subscription);
  return sent(call, subscription);
}

function createSchedule({ world, form }: Call): object {
  const subscription = findSubscription(world, textOf(form.from_subscription) ?? "");
  if (subscription.schedule) throw invalid("The subscription already has a schedule.");
  const item = itemOf(subscription);
  const schedule = {
    id: world.id("sub_sched"),
    object: "subscription_schedule" as const,
    created: world.now(),
    customer: subscription.customer,
    subscription: subscription.id,
    status: "active" as const,
    end_behavior: "release" as const,
    phases: [
      {
        start_date: item.current_period_start,
        end_date: item.current_period_end,
        items: [{ price: item.price.id, quantity: item.quantity }],
      },
    ],
    livemode: false as const,
    metadata: {},
  };
  world.state.schedules[schedule.id] = schedule;
  subscription.schedule = schedule.id;
  return schedule;
}

function findSchedule(world: World, id: string) {
  const found = world.state.schedules[id];
  if (!found) throw missing("subscription_schedule", id);
  return found;
}

function updateSchedule({ world, params, form }: Call): object {
  const schedule = findSchedule(world, params[0] ?? "");
  const phases = listOf(form.phases).map(formOf);
  schedule.phases = phases.map((phase) => {
    const item = formOf(listOf(phase.items)[0]);
    const start = numberOf(phase.start_date) ?? world.now();
    const price = findPrice(world, textOf(item.price) ?? "");
    return {
      start_date: start,
      end_date: numberOf(phase.end_date) ?? start,
      items: [{ price: price.id, quantity: numberOf(item.quantity) ?? 1 }],
    };
  });
  const subscription = schedule.subscription ? world.state.subscriptions[schedule.subscription] : undefined;
  if (subscription) world.emit("customer.subscription.updated", subscription);
  return schedule;
}

function release({ world, params }: Call): object {
  const schedule = findSchedule(world, params[0] ?? "");
  if (schedule.status !== "active") throw invalid("This schedule is not active.");
  const subscription = schedule.subscription ? world.state.subscriptions[schedule.subscription] : undefined;
  if (subscription) {
    releaseSchedule(world, subscription);
    world.emit("customer.subscription.updated", subscription);
  }
  return schedule;
}

export const subscriptionRoutes: Route[] = [
  {
    method: "GET",
    path: "/v1/subscriptions",
    answer(call) {
      const customer = textOf(call.form.customer);
      const found = Object.values(call.world.state.subscriptions).filter(
        (it) =>
          (!customer || it.customer === customer) &&
          (textOf(call.form.status) === "all" || it.status !== "canceled"),
      );
      const list = page(call, "/v1/subscriptions", found);
      return { ...list, data: list.data.map((it) => sent(call, it)) };
    },
  },
  {
    method: "GET",
    path: "/v1/subscriptions/:",
    answer: (call) => sent(call, findSubscription(call.world, call.params[0] ?? "")),
  },
  { method: "POST", path: "/v1/subscriptions/:", answer: update },
  { method: "DELETE", path: "/v1/subscriptions/:", answer: cancel },
  { method: "POST", path: "/v1/subscription_schedules", answer: createSchedule },
  { method: "POST", path: "/v1/subscription_schedules/:", answer: updateSchedule },
  { method: "POST", path: "/v1/subscription_schedules/:/release", answer: release },
];
