import type {
  ConceptId,
  ImageChoice,
  PaintingModel,
  PaintingModels,
  ProductId,
} from "@static-engine/contracts";
import { ImageQuality, SLOTS_PER_RUN, STUDIO } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { providerCircuits } from "@static-engine/db/schema";
import { ne } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { costOf } from "./estimate-run.ts";
import { readOffer } from "./read-offer.ts";
import { readPaintable } from "./read-paintable.ts";
import { creditsPerScene, isInPlan, readLevels } from "./scene-models.ts";

/** What can paint the scenes of a run, with the credits of the whole run for each choice. @throws AppError NOT_FOUND */
export async function listPaintingModels({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { conceptId?: ConceptId | undefined; productId?: ProductId | undefined };
}): Promise<PaintingModels> {
  const { config, choices, canLook } = await readOffer(ctx);
  const base = costOf(config, "create");
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const levels = await readLevels(tx, ctx);
    const down = await tx
      .select({ model: providerCircuits.model })
      .from(providerCircuits)
      .where(ne(providerCircuits.state, "closed"));
    const away = new Set([...down.map(({ model }) => model), ...config["models.disabled"]]);
    const first = choices.find((choice) => isInPlan(choice, levels));
    const { scenes, allowsWhole } = await readPaintable(tx, input);
    return {
      scenes,
      canFix: canLook,
      items: choices.map((choice) => ({
        ...describe(ctx, choice, away),
        qualities: ImageQuality.options.flatMap((quality) => {
          const perScene = creditsPerScene(choice, quality);
          if (perScene === null) return [];
          return [{ quality, cost: base + perScene * scenes, wholeCost: base + perScene * SLOTS_PER_RUN }];
        }),
        isDefault: choice === first,
        allowed: isInPlan(choice, levels),
        paintsWhole: allowsWhole && choice.paintsWhole,
      })),
    };
  });
}

function describe(
  ctx: MemberContext,
  { model }: ImageChoice,
  away: ReadonlySet<string>,
): Pick<PaintingModel, "id" | "label" | "provider" | "available" | "emulated"> {
  const spec = ctx.models.find(model);
  if (!spec) return { id: STUDIO, label: "Studio", provider: STUDIO, available: true, emulated: false };
  return {
    id: model,
    label: spec.label,
    provider: spec.provider,
    available: !away.has(model) && !away.has(spec.provider),
    emulated: ctx.models.isEmulated(spec.provider),
  };
}
