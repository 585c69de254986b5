import { trpc } from "../lib/trpc.ts";

const USUAL_COST = 5;

/** What a run of six costs now; the server decides it, the usual price stands in while it is asked. */
export function useCreateCost(): number {
  const estimate = trpc.generation.estimate.useQuery({ kind: "create" });
  return estimate.data?.cost ?? USUAL_COST;
}
