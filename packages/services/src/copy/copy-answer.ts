import type { CopyVariation } from "@static-engine/contracts";
import { Angle } from "@static-engine/contracts";
import { z } from "zod";

/** Upper bounds of an ad's texts, in characters; layouts and the gate ask for less where less fits. */
export const COPY_LIMITS = {
  headline: 70,
  subheadline: 130,
  bodyText: 280,
  callouts: 5,
  callout: 60,
  cta: 24,
  scenePrompt: 600,
} as const;

const Text = z.string().trim();
const MaybeText = Text.nullable();

/** What a copywriting model answers. Lengths are judged afterwards: servers do not enforce them. */
export const CopyAnswer = z.object({
  variations: z.array(
    z.object({
      slot: z.number().int(),
      angle: Angle,
      copy: z.object({
        headline: Text.describe(`At most ${COPY_LIMITS.headline} characters and nine words.`),
        subheadline: MaybeText.describe(`At most ${COPY_LIMITS.subheadline} characters.`),
        bodyText: MaybeText.describe(`At most ${COPY_LIMITS.bodyText} characters.`),
        callouts: z.array(Text).describe(`At most five, each at most ${COPY_LIMITS.callout} characters.`),
        cta: MaybeText.describe(
          `At most ${COPY_LIMITS.cta} characters; null where the platform has its own button.`,
        ),
      }),
      scenePrompt: MaybeText.describe(
        "What a text-free picture behind the words shows; no words, no product.",
      ),
    }),
  ),
});
type CopyAnswer = z.infer<typeof CopyAnswer>;

export const COPY_SCHEMA: Record<string, unknown> = z.toJSONSchema(CopyAnswer);

/** The variations of an answer that were asked for, each slot once. */
export function toVariations({ variations }: CopyAnswer, slots: readonly number[]): CopyVariation[] {
  return slots.flatMap((slot) => {
    const found = variations.find((variation) => variation.slot === slot);
    if (!found) return [];
    const { angle, scenePrompt } = found;
    const { headline, subheadline, bodyText, callouts, cta } = found.copy;
    const copy = {
      headline,
      subheadline: subheadline || null,
      bodyText: bodyText || null,
      callouts: callouts.filter(Boolean),
      cta: cta || null,
    };
    return [{ slot, angle, copy, scenePrompt: scenePrompt || null }];
  });
}
