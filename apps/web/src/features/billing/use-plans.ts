import type { Plan, Plans } from "@static-engine/contracts";
import { trpc } from "../../lib/trpc.ts";

/** The plans with a way to find one; while they load, ids stand for names. */
export function usePlans(): {
  plans: Plans | null;
  find(id: string): Plan | null;
  nameOf(id: string): string;
} {
  const { data } = trpc.billing.plans.useQuery();
  const find = (id: string) => data?.items.find((plan) => plan.id === id) ?? null;
  return { plans: data ?? null, find, nameOf: (id) => find(id)?.name ?? id };
}
