import type {
  Customer,
  Price,
  Session,
  State,
  StripeEvent,
  Subscription,
  SubscriptionItem,
} from "./state.ts";
import { emptyState } from "./state.ts";

/** The version that the emulator speaks; the SDK must be pinned to the same. */
export const EMULATED_API_VERSION = "2026-10-28.endive";

/** An error as Stripe answers it. */
export class StripeFault extends Error {
  readonly status: number;
  readonly body: { type: string; message: string; code?: string; param?: string; decline_code?: string };

  constructor(status: number, body: StripeFault["body"]) {
    super(body.message);
    this.status = status;
    this.body = body;
  }
}

export function missing(kind: string, id: string, param = "id"): StripeFault {
  return new StripeFault(404, {
    type: "invalid_request_error",
    code: "resource_missing",
    message: `No such ${kind}: '${id}'`,
    param,
  });
}

export function invalid(message: string, param?: string): StripeFault {
  return new StripeFault(400, { type: "invalid_request_error", message, ...(param ? { param } : {}) });
}

/** State, clock, ids and events: what every part of the emulator works with. */
export type World = {
  state: State;
  /** Where hosted pages are opened. */
  pageUrl: string;
  now(): number;
  id(prefix: string): string;
  emit(type: string, object: object): void;
  onEvent: ((event: StripeEvent) => void) | null;
  onChange: (() => void) | null;
};

export function createWorld(state: State = emptyState()): World {
  const world: World = {
    state,
    pageUrl: "",
    onEvent: null,
    onChange: null,
    now: () => Math.floor(Date.now() / 1000) + state.clockOffset,
    id(prefix) {
      state.counter += 1;
      return `${prefix}_emu${state.counter.toString(36).padStart(8, "0")}`;
    },
    emit(type, object) {
      const event: StripeEvent = {
        id: world.id("evt"),
        object: "event",
        api_version: EMULATED_API_VERSION,
        created: world.now(),
        type,
        // What is sent is what it was at that moment, whatever becomes of it.
        data: { object: structuredClone(object) },
        livemode: false,
        pending_webhooks: 1,
        request: { id: null, idempotency_key: null },
      };
      state.events[event.id] = event;
      world.onEvent?.(event);
    },
  };
  return world;
}

export function findCustomer(world: World, id: string): Customer {
  const found = world.state.customers[id];
  if (!found) throw missing("customer", id, "customer");
  return found;
}

/** @throws StripeFault also for one that was deleted: nothing can be sold to it */
export function findLiveCustomer(world: World, id: string): Customer {
  const found = findCustomer(world, id);
  if (found.deleted) throw missing("customer", id, "customer");
  return found;
}

export function findPrice(world: World, id: string): Price {
  const found = world.state.prices[id];
  if (!found) throw missing("price", id, "price");
  return found;
}

export function findSubscription(world: World, id: string): Subscription {
  const found = world.state.subscriptions[id];
  if (!found) throw missing("subscription", id);
  return found;
}

export function findSession(world: World, id: string): Session {
  const found = world.state.sessions[id];
  if (!found) throw missing("checkout.session", id, "session");
  return found;
}

export function itemOf(subscription: Subscription): SubscriptionItem {
  const [item] = subscription.items.data;
  if (!item) throw new Error(`subscription ${subscription.id} has no item`);
  return item;
}

/** One interval on, in UTC: the 31st becomes the last day of a shorter month. */
export function addInterval(seconds: number, interval: "month" | "year", anchor = seconds): number {
  const from = new Date(seconds * 1000);
  const day = new Date(anchor * 1000).getUTCDate();
  const months = interval === "year" ? 12 : 1;
  const first = new Date(from);
  first.setUTCDate(1);
  first.setUTCMonth(first.getUTCMonth() + months);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return Math.floor(first.getTime() / 1000);
}
