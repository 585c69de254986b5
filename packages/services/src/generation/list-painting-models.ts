import type {
  ConceptId,
  ImageChoice,
  PaintingModel,
  PaintingModels,
  ProductId,
} from "@static-engine/contracts";
import { ImageQuality, STUDIO } from "@static-engine/contracts";
import { findConcept, sceneCount } from "@static-engine/creative";
import type { Tx } from "@static-engine/db";
import { asMember } from "@static-engine/db";
import { adConcepts, providerCircuits } from "@static-engine/db/schema";
import { eq, ne } from "drizzle-orm";
import { findBrand, toBrand } from "../brand/find-brand.ts";
import type { MemberContext } from "../context.ts";
import { notFound } from "../errors.ts";
import { findProduct, toProduct } from "../product/find-product.ts";
import { costOf } from "./estimate-run.ts";
import { extraCredits, isInPlan, paintingChoices, readTierId } from "./scene-models.ts";
import { snapshotBrand, snapshotProduct } from "./take-snapshot.ts";

/** What can paint the scenes of a run, with the credits of the whole run for each choice. @throws AppError NOT_FOUND */
export async function listPaintingModels({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { conceptId?: ConceptId | undefined; productId?: ProductId | undefined };
}): Promise<PaintingModels> {
  const config = await ctx.config();
  const base = costOf(config, "create");
  const choices = paintingChoices(ctx, config);
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const tierId = await readTierId(tx, ctx);
    const down = await tx
      .select({ model: providerCircuits.model })
      .from(providerCircuits)
      .where(ne(providerCircuits.state, "closed"));
    const away = new Set([...down.map(({ model }) => model), ...config["models.disabled"]]);
    const first = choices.find((choice) => isInPlan(choice, tierId));
    const canFix = (await ctx.models.firstAvailable(config["models.vision"])) !== null;
    return {
      scenes: await countScenes(tx, ctx, input),
      canFix,
      items: choices.map((choice) => ({
        ...describe(ctx, choice, away),
        qualities: ImageQuality.options.flatMap((quality) => {
          const extra = extraCredits(choice, quality);
          return extra === null ? [] : [{ quality, cost: base + extra }];
        }),
        isDefault: choice === first,
        allowed: isInPlan(choice, tierId),
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

async function countScenes(
  tx: Tx,
  ctx: MemberContext,
  { conceptId, productId }: { conceptId?: ConceptId | undefined; productId?: ProductId | undefined },
): Promise<number> {
  if (!conceptId || !productId) return 0;
  const [row] = await tx
    .select({ slug: adConcepts.slug })
    .from(adConcepts)
    .where(eq(adConcepts.id, conceptId));
  const concept = row && findConcept(row.slug);
  if (!concept) throw notFound("concept");
  const product = toProduct(ctx, await findProduct(tx, productId));
  const brand = toBrand(ctx, await findBrand(tx, product.brandId));
  return sceneCount(concept, await snapshotBrand(tx, brand), await snapshotProduct(tx, product));
}
