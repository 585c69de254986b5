import type { Config, ImageChoice } from "@static-engine/contracts";
import { STUDIO } from "@static-engine/contracts";
import type { ServiceContext } from "../context.ts";
import { paintsWholeAds } from "./scene-models.ts";

/** What members are offered now. */
export type Offer = {
  config: Config;
  /** What can be chosen to paint with, in order: our own studio always, a model where its provider is set up. */
  choices: readonly (ImageChoice & { paintsWhole: boolean })[];
  /** Whether a model is there that can look at an ad. */
  canLook: boolean;
};

/**
 * Read before a transaction begins. Inside one it would want a second connection: as many members at once as there are
 * connections would then wait for each other for ever.
 */
export async function readOffer(ctx: ServiceContext): Promise<Offer> {
  const config = await ctx.config();
  const canLook = (await ctx.models.firstAvailable(config["models.vision"])) !== null;
  const choices = config["models.scene"].flatMap((choice) => {
    const spec = ctx.models.find(choice.model);
    if (!spec && choice.model !== STUDIO) return [];
    // What one model has set, another has to read.
    return [{ ...choice, paintsWhole: canLook && paintsWholeAds(spec) }];
  });
  return { config, choices, canLook };
}
