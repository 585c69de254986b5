import type { Plans } from "@static-engine/contracts";
import type { ServiceContext } from "../context.ts";
import { listTiers } from "./tiers.ts";

/** What is sold and for how much: the plans, the add-on and the template. Read by everybody. */
export async function listPlans({ ctx }: { ctx: ServiceContext }): Promise<Plans> {
  const [config, tiers] = await Promise.all([ctx.config(), listTiers(ctx.db)]);
  return {
    mode: ctx.payments.mode,
    currency: config["billing.currency"],
    items: tiers.map((tier) => ({
      id: tier.id,
      name: tier.name,
      price: { month: tier.priceMonth, year: tier.priceYear },
      credits: { month: tier.monthlyCredits, year: tier.yearlyCredits },
      rollsOver: tier.rollsOver,
      concurrentRuns: tier.concurrentRuns,
      models: tier.models,
      seats: tier.seats,
      isFeatured: tier.isFeatured,
    })),
    addon: { credits: config["credits.addon.pack"], price: config["billing.price.addon"] },
    template: { price: config["billing.price.template"] },
    signupCredits: config["credits.signup"],
    runCost: config["credits.cost.create"],
  };
}
