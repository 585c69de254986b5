import type { FixAnswer, FixStep } from "@static-engine/contracts";
import { z } from "zod";
import type { AnswerQuestion } from "./answer.ts";

const Request = z.object({ description: z.string() });
const Choices = z.object({
  texts: z.array(z.object({ field: z.string(), text: z.string() })),
  ground: z.string(),
  grounds: z.array(z.enum(["canvas", "dark", "accent", "soft", "second", "picture"])),
  arrangement: z.string(),
  arrangements: z.array(z.string()),
  typeSize: z.number(),
});
type Choices = z.infer<typeof Choices>;

type Remedy = { when: RegExp; summary: string; steps(choices: Choices): FixStep[]; scene?: string };

/** An art director by rote: what a word in the complaint asks for. The first that fits is done. */
const REMEDIES: readonly Remedy[] = [
  {
    when: /scene|background|light|сцен|фон|свет|sahna|yorugʻ/i,
    summary: "Another scene, with softer light.",
    steps: () => [],
    scene: "A calm plaster wall in soft evening light, almost empty",
  },
  {
    when: /too small|larger|bigger|мал|крупн|kichik|katta/i,
    summary: "The product is larger.",
    steps: () => [{ do: "place_product", dx: 0, dy: -0.02, scale: 1.15, scope: "all" }],
  },
  {
    when: /mood|colou?r|dull|настроен|цвет|kayfiyat|rang/i,
    summary: "The ad stands on another of the brand's colours.",
    steps: ({ ground, grounds }) =>
      grounds
        .filter((one) => one !== ground && one !== "picture")
        .slice(0, 1)
        .map((one) => ({ do: "set_ground", ground: one })),
  },
  {
    when: /words|long|text|слов|длинн|soʻz|uzun/i,
    summary: "The headline says less.",
    steps: ({ texts }) =>
      texts
        .filter(({ field }) => field === "copy.headline")
        .map(({ field, text }) => ({ do: "set_text", field, text: shorter(text) })),
  },
  {
    when: /crowd|tight|busy|тесн|tor/i,
    summary: "Smaller type and a smaller product leave more room.",
    steps: ({ typeSize }) => [
      { do: "set_type_size", share: Math.max(0.6, typeSize * 0.82) },
      { do: "place_product", dx: 0, dy: 0.02, scale: 0.88, scope: "all" },
    ],
  },
];

/** The headline's first sentence, or its first words. */
function shorter(text: string): string {
  const [sentence = text] = text.split(/(?<=[.!?])\s/);
  return sentence.length < text.length ? sentence : text.split(/\s+/).slice(0, 3).join(" ");
}

function between(text: string, tag: string): unknown {
  const found = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(text)?.[1];
  return found === undefined ? null : JSON.parse(found);
}

/** Answers what is to be mended in an ad, from its owner's words; null for a question about something else. */
export const answerFix = ({ text }: Parameters<AnswerQuestion>[0]): FixAnswer | null => {
  const request = Request.safeParse(between(text, "request"));
  const choices = Choices.safeParse(between(text, "choices"));
  if (!request.success || !choices.success) return null;
  const { description } = request.data;
  const remedy = REMEDIES.find(({ when }) => when.test(description));
  const other = choices.data.arrangements.find((one) => one !== choices.data.arrangement);
  const steps: FixStep[] =
    remedy?.steps(choices.data) ??
    (other ? [{ do: "set_arrangement", arrangement: other, scope: "all" }] : []);
  return {
    summary: remedy?.summary ?? "Another arrangement of the same words.",
    steps,
    scenePrompt: remedy?.scene ?? null,
    cannot: null,
  };
};
