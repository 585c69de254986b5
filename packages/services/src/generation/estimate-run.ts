import type { Config, Estimate, EstimateInput, RunKind } from "@static-engine/contracts";
import { Ratio, SLOTS_PER_RUN } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { asMember } from "@static-engine/db";
import type { z } from "zod";
import type { MemberContext } from "../context.ts";
import { readBalance } from "../credits/read-balance.ts";
import { findAd } from "../library/get-ad.ts";
import type { Offer } from "./read-offer.ts";
import { readOffer } from "./read-offer.ts";
import { readPaintable } from "./read-paintable.ts";
import { choosePainting, readLevels } from "./scene-models.ts";
import { paintingOfTake, readOrigin } from "./take-painting.ts";

/** Credits that a run of this kind holds. */
export function costOf(config: Config, kind: RunKind): number {
  if (kind === "fix") return config["credits.cost.fix"];
  if (kind === "regenerate") return config["credits.cost.regenerate"];
  return kind === "export" ? 0 : config["credits.cost.create"];
}

type Asked = z.output<typeof EstimateInput>;

/** Credits for painted scenes, on top of the run's own. */
async function extraOf(tx: Tx, ctx: MemberContext, offer: Offer, input: Asked): Promise<number> {
  if (input.kind === "create") {
    const levels = await readLevels(tx, ctx);
    return choosePainting(offer, levels, input, await readPaintable(tx, input)).extra;
  }
  if (input.kind !== "regenerate" || !input.adId) return 0;
  const { ad } = await findAd(tx, input.adId);
  const levels = await readLevels(tx, ctx);
  const take = { slot: ad.slot, origin: await readOrigin(tx, ad) };
  return paintingOfTake(offer, levels, take, input).extra;
}

/**
 * The exact cost before anything is bought, and how many credits are missing.
 * @throws AppError NOT_FOUND, or as `choosePainting`
 */
export async function estimateRun({ ctx, input }: { ctx: MemberContext; input: Asked }): Promise<Estimate> {
  const offer = await readOffer(ctx);
  const base = costOf(offer.config, input.kind);
  const { available, extra } = await asMember(ctx.db, ctx.userId, async (tx) => ({
    available: (await readBalance(tx, ctx.userId)).available,
    extra: await extraOf(tx, ctx, offer, input),
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
