import type { Config, Estimate, RunKind } from "@static-engine/contracts";
import { Ratio, SLOTS_PER_RUN } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import type { MemberContext } from "../context.ts";
import { readBalance } from "../credits/read-balance.ts";

/** Credits that a run of this kind holds. */
export function costOf(config: Config, kind: RunKind): number {
  if (kind === "fix") return config["credits.cost.fix"];
  if (kind === "regenerate") return config["credits.cost.regenerate"];
  return kind === "export" ? 0 : config["credits.cost.create"];
}

/** The exact cost before anything is bought, and how many credits are missing. */
export async function estimateRun({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { kind: RunKind };
}): Promise<Estimate> {
  const cost = costOf(await ctx.config(), input.kind);
  const { available } = await asMember(ctx.db, ctx.userId, (tx) => readBalance(tx, ctx.userId));
  const slots = input.kind === "create" ? SLOTS_PER_RUN : 1;
  return {
    cost,
    available,
    short: Math.max(0, cost - available),
    slots,
    pictures: slots * Ratio.options.length,
  };
}
