import { compact, textParam } from "../../../lib/search-params.ts";

export const PERIODS = [7, 30, 90] as const;
export type DashboardSearch = { days?: (typeof PERIODS)[number] | undefined; to?: string | undefined };

export function readDashboardSearch(search: Record<string, unknown>): DashboardSearch {
  const to = textParam(search.to);
  return compact({
    days: PERIODS.find((period) => period === Number(search.days)),
    to: to && /^\d{4}-\d{2}-\d{2}$/.test(to) && !Number.isNaN(Date.parse(to)) ? to : undefined,
  });
}
