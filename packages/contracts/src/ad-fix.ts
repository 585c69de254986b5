import { z } from "zod";
import { CanvasRole } from "./ad-document.ts";
import { Ratio } from "./enums.ts";

/** `all`, or the one ratio in which something is wrong. */
const Scope = z.enum(["all", ...Ratio.options]);

/** One change of a document, as a seeing model proposes it. Names and choices are those that it was given. */
export const FixStep = z.discriminatedUnion("do", [
  z.object({ do: z.literal("set_text"), field: z.string(), text: z.string() }),
  z.object({ do: z.literal("set_type_size"), share: z.number().describe("1 is as drawn; 0.5 to 1") }),
  z.object({ do: z.literal("set_ground"), ground: CanvasRole }),
  z.object({
    do: z.literal("set_color"),
    role: z.enum(["ink", "canvas", "accent", "soft", "second"]),
    color: z.string().regex(/^#[0-9A-Fa-f]{6}$/),
  }),
  z.object({ do: z.literal("set_arrangement"), arrangement: z.string(), scope: Scope }),
  z.object({
    do: z.literal("place_product"),
    dx: z.number().describe("share of the width, -1 to 1"),
    dy: z.number().describe("share of the height, -1 to 1"),
    scale: z.number().describe("1 is as drawn; 0.3 to 2.5"),
    scope: Scope,
  }),
  z.object({ do: z.literal("hide"), layer: z.string(), scope: Scope }),
  z.object({ do: z.literal("show"), layer: z.string(), scope: Scope }),
  z.object({ do: z.literal("calm_behind_words"), on: z.boolean() }),
]);
export type FixStep = z.infer<typeof FixStep>;

/** What a seeing model answers to "what is wrong here, and what mends it". */
export const FixAnswer = z.object({
  summary: z.string().describe("One short sentence in the member's language: what is different now."),
  steps: z.array(FixStep),
  scenePrompt: z.string().nullable().describe("A new text-free scene, only where the scene itself is wrong."),
  cannot: z.string().nullable().describe("Why nothing can be done, in the member's language; else null."),
});
export type FixAnswer = z.infer<typeof FixAnswer>;
