import { z } from "zod";
import { ShortText } from "./primitives.ts";

const MaybeText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((v) => v || null);

/** The person behind the product and what they would write to a buyer. A real person, with their consent. */
export const Founder = z.object({ name: ShortText(80), role: MaybeText(80), letter: ShortText(420) });
export type Founder = z.infer<typeof Founder>;

/** What is promised if it does not work out, and for how many days. */
export const Guarantee = z.object({
  text: ShortText(160),
  days: z
    .number()
    .int()
    .min(1)
    .max(3650)
    .nullish()
    .transform((v) => v ?? null),
});
export type Guarantee = z.infer<typeof Guarantee>;

/** A comment that somebody really left, and the brand's answer to it. */
export const SocialComment = z.object({
  text: ShortText(240),
  handle: ShortText(60),
  reply: MaybeText(240),
});
export type SocialComment = z.infer<typeof SocialComment>;

/** A row of figures that are drawn to scale from zero; the source is printed on the ad. */
export const Chart = z.object({
  points: z
    .array(z.object({ label: ShortText(30), value: z.number().min(0).max(1e12) }))
    .min(2, "Give at least two figures")
    .max(6),
  unit: MaybeText(12),
  source: ShortText(160),
});
export type Chart = z.infer<typeof Chart>;

/** What has changed by when. */
export const Milestone = z.object({ when: ShortText(40), text: ShortText(120) });
export type Milestone = z.infer<typeof Milestone>;

/** A question that buyers ask, and the answer. */
export const Faq = z.object({ question: ShortText(120), answer: ShortText(240) });
export type Faq = z.infer<typeof Faq>;

const Lines = z.array(ShortText(80)).max(6);

/** Facts that only some concepts tell: each of them may stay empty. */
export const StoryFields = {
  pains: Lines,
  included: Lines,
  excluded: Lines,
  outlets: Lines,
  milestones: z.array(Milestone).max(4),
  faqs: z.array(Faq).max(6),
  founder: Founder.nullable(),
  guarantee: Guarantee.nullable(),
  comment: SocialComment.nullable(),
  chart: Chart.nullable(),
};

/** The same as they are kept, where an older record lacks them. */
export const StoryFacts = z.object({
  pains: StoryFields.pains.default([]),
  included: StoryFields.included.default([]),
  excluded: StoryFields.excluded.default([]),
  outlets: StoryFields.outlets.default([]),
  milestones: StoryFields.milestones.default([]),
  faqs: StoryFields.faqs.default([]),
  founder: StoryFields.founder.default(null),
  guarantee: StoryFields.guarantee.default(null),
  comment: StoryFields.comment.default(null),
  chart: StoryFields.chart.default(null),
});
export type StoryFacts = z.infer<typeof StoryFacts>;
