import type { Config, ImageChoice, ImageQuality } from "@static-engine/contracts";
import { AppError, STUDIO } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { subscriptionTiers, users } from "@static-engine/db/schema";
import type { ModelSpec } from "@static-engine/providers";
import { eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import type { Offer } from "./read-offer.ts";

/** Who is asked to paint: the chosen model, then those that stand in for it. */
export function sceneModels(config: Config, chosen: string): string[] {
  return [chosen, ...config["models.scene_fallback"].filter((id) => id !== chosen)];
}

/** Characters that a whole ad's prompt takes beside the idea, its words and names at their longest. */
const WHOLE_PROMPT = 1500;

/** Whether a model can paint an ad whole: it sets type, and its prompt has room for all that must be said. */
export function paintsWholeAds(spec: ModelSpec | null): boolean {
  return spec?.kind === "image" && spec.paintsText && spec.promptMax >= WHOLE_PROMPT;
}

/** Credits for each variation on a scene of this choice; null where it does not exist in this quality. */
export function creditsPerScene({ model, credits }: ImageChoice, quality: ImageQuality): number | null {
  const offered = Object.keys(credits).length > 0;
  if (model === STUDIO || !offered) return quality === "medium" ? 0 : null;
  return credits[quality] ?? null;
}

/** Our own studio is in every plan. */
export function isInPlan({ model, level }: ImageChoice, levels: readonly string[]): boolean {
  return model === STUDIO || levels.includes(level);
}

/** Levels of models that the member's plan includes. */
export async function readLevels(tx: Tx, ctx: MemberContext): Promise<readonly string[]> {
  const [row] = await tx
    .select({ models: subscriptionTiers.models })
    .from(users)
    .innerJoin(subscriptionTiers, eq(subscriptionTiers.id, users.tierId))
    .where(eq(users.id, ctx.userId));
  return row?.models ?? [];
}

export type Painting = {
  /** Id of the model that paints; null: our own studio. */
  model: string | null;
  quality: ImageQuality;
  /** Credits on top of the run's own. */
  extra: number;
  /** Slots that the model is to paint. */
  pictures: number;
  /** Words and all, instead of the ground alone. */
  paintsWhole: boolean;
};

/**
 * Settles what paints a run's scenes and what that takes on top. An idea that stands on no scene takes nothing.
 * @param levels of models that the member's plan includes
 * @throws AppError MODEL_NOT_ALLOWED | VALIDATION
 */
export function choosePainting(
  { choices }: Offer,
  levels: readonly string[],
  input: {
    imageModel?: string | undefined;
    imageQuality?: ImageQuality | undefined;
    paintsWhole?: boolean | undefined;
  },
  subject: { scenes: number; slots: number; allowsWhole: boolean },
): Painting {
  const quality = input.imageQuality ?? "medium";
  const choice = input.imageModel
    ? choices.find(({ model }) => model === input.imageModel)
    : choices.find((one) => isInPlan(one, levels));
  if (!choice && input.imageModel) {
    throw new AppError("VALIDATION", "This model is not offered here. Choose another. Nothing was charged.", {
      details: { imageModel: "not offered" },
    });
  }
  if (choice && !isInPlan(choice, levels)) {
    throw new AppError(
      "MODEL_NOT_ALLOWED",
      "Your plan does not include this model. Choose another, or change the plan. Nothing was charged.",
      { details: { model: choice.model } },
    );
  }
  const perScene = choice ? creditsPerScene(choice, quality) : 0;
  if (perScene === null) {
    throw new AppError("VALIDATION", "This model is not offered in this quality. Nothing was charged.", {
      details: { imageQuality: "not offered" },
    });
  }
  const paintsWhole = input.paintsWhole ?? false;
  if (paintsWhole && !(subject.allowsWhole && choice?.paintsWhole)) {
    throw new AppError(
      "VALIDATION",
      "This model cannot paint this idea whole. Choose another, or let us set the words. Nothing was charged.",
      { details: { paintsWhole: "not offered" } },
    );
  }
  const pictures = paintsWhole ? subject.slots : subject.scenes;
  if (!choice || choice.model === STUDIO || pictures === 0) {
    return { model: null, quality, extra: 0, pictures: 0, paintsWhole: false };
  }
  return { model: choice.model, quality, extra: perScene * pictures, pictures, paintsWhole };
}
