import type { CatalogueItem, PlanChoice } from "../port.ts";

const PLAN = "static_engine_plan_";

/** Our own product ids, so that a line of an invoice names the plan whatever its price. */
export function productIdOf(item: CatalogueItem): string {
  return item.plan ? `${PLAN}${item.plan.tierId}` : `static_engine_${item.kind}`;
}

/** The plan that a product and the rhythm of its price stand for; `null` for anything that is not a plan of ours. */
export function planOf(productId: string, interval: string | undefined): PlanChoice | null {
  if (!productId.startsWith(PLAN) || (interval !== "month" && interval !== "year")) return null;
  return { tierId: productId.slice(PLAN.length), interval };
}

/** The id of what Stripe gives as an id or as the object itself. */
export function idOf(value: string | { id: string } | null | undefined): string | null {
  if (!value) return null;
  return typeof value === "string" ? value : value.id;
}

export function dateOf(seconds: number): Date {
  return new Date(seconds * 1000);
}

export function secondsOf(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
