import type { MemberStatus } from "@static-engine/contracts";
import { choiceParam, compact, textParam } from "../../../lib/search-params.ts";

export const STATUSES = ["active", "suspended", "deleted"] as const satisfies readonly MemberStatus[];

export type MembersSearch = {
  q?: string | undefined;
  status?: MemberStatus | undefined;
  tier?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

function dayParam(value: unknown): string | undefined {
  const text = textParam(value);
  return text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}

export function readMembersSearch(search: Record<string, unknown>): MembersSearch {
  return compact({
    q: textParam(search.q),
    status: choiceParam(search.status, STATUSES),
    tier: textParam(search.tier),
    from: dayParam(search.from),
    to: dayParam(search.to),
  });
}
