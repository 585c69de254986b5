import {
  Archetype,
  BrandSnapshot,
  FieldRequirement,
  Language,
  ProductSnapshot,
} from "@static-engine/contracts";
import { createStudioCopy } from "@static-engine/providers";
import { z } from "zod";
import { answerFix } from "./answer-fix.ts";
import { fillSchema } from "./fill-schema.ts";
import { readPainted } from "./painted-words.ts";
import { spokenIn } from "./spoken-in.ts";

/** A request to a language model, in the words of all vendors. */
export type LanguageQuestion = {
  system: string;
  text: string;
  /** Pictures, as the vendors got them: base64. */
  images: { mime: string; data: string }[];
  schema: Record<string, unknown>;
};

/** What an emulated language model says; the value is sent as JSON. */
export type AnswerQuestion = (question: LanguageQuestion) => unknown;

const Brief = z.object({
  brand: BrandSnapshot,
  product: ProductSnapshot,
  concept: z.object({
    slug: z.string(),
    name: z.string(),
    archetype: Archetype,
    requiredFields: z.array(FieldRequirement),
    promptGuidance: z.string(),
  }),
  language: Language,
  importantNotes: z.string().nullable(),
  seed: z.number(),
  slots: z.array(z.number()),
  taken: z.array(z.string()).default([]),
});

/**
 * Writes variations with the studio's copywriter from the JSON between `<brief>` and `</brief>`, in the language that it
 * asks for; without a brief, the smallest value that fits the schema.
 */
export const answerFromBrief: AnswerQuestion = async (question) => {
  const fix = answerFix(question);
  if (fix) return fix;
  const { text, schema, images } = question;
  if ("adText" in (Object(schema.properties) as object)) {
    return { adText: readPainted(images[0]?.data ?? "") ?? [], onProduct: [] };
  }
  const found = /<brief>([\s\S]*)<\/brief>/.exec(text)?.[1];
  const brief = found === undefined ? null : Brief.parse(JSON.parse(found));
  if (!brief) return fillSchema(schema);
  const variations = await createStudioCopy().write(spokenIn(brief), new AbortController().signal);
  return {
    variations: variations.map((it) => ({ ...it, scenePrompt: sceneFor(brief.product.name, it.slot) })),
  };
};

function sceneFor(product: string, slot: number): string {
  return `A calm ground for ${product}, take ${slot}: soft light, no words, no logo`;
}
