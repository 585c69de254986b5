import type { Generation } from "@static-engine/contracts";
import { trpc } from "../lib/trpc.ts";

export const ACTIVE_RUNS = { active: true, limit: 10 } as const;

/** Runs that are not over yet, newest first; the event feed keeps their counts true. */
export function useActiveRuns(): (Generation & { thumbs: string[] })[] {
  const runs = trpc.generation.list.useQuery(ACTIVE_RUNS);
  return runs.data?.items ?? [];
}
