import type { Config, Estimate, EstimateInput, RunKind } from "@static-engine/contracts";
import { Ratio, SLOTS_PER_RUN } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import type { z } from "zod";
import type { MemberContext } from "../context.ts";
import { readBalance } from "../credits/read-balance.ts";
import { readPaintable } from "./read-paintable.ts";
import { choosePainting } from "./scene-models.ts";

/** Credits that a run of this kind holds. */
export function costOf(config: Config, kind: RunKind): number {
  if (kind === "fix") return config["credits.cost.fix"];
  if (kind === "regenerate") return config["credits.cost.regenerate"];
  return kind === "export" ? 0 : config["credits.cost.create"];
}

/** The exact cost before anything is bought, and how many credits are missing. @throws AppError as `choosePainting` */
export async function estimateRun({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: z.output<typeof EstimateInput>;
}): Promise<Estimate> {
  const base = costOf(await ctx.config(), input.kind);
  const paints = input.kind === "create";
  const { available, extra } = await asMember(ctx.db, ctx.userId, async (tx) => ({
    available: (await readBalance(tx, ctx.userId)).available,
    extra: paints ? (await choosePainting(tx, ctx, input, await readPaintable(tx, ctx, input))).extra : 0,
  }));
  const cost = base + extra;
  const slots = input.kind === "create" ? SLOTS_PER_RUN : 1;
  return {
    cost,
    available,
    short: Math.max(0, cost - available),
    slots,
    pictures: slots * Ratio.options.length,
  };
}
