import type { VoiceTag } from "@static-engine/contracts";
import type { TakenProposal } from "./url-import.tsx";

const TEXTS = [
  "name",
  "description",
  "primaryColor",
  "secondaryColor",
  "accentColor",
  "backgroundColor",
  "headingFont",
  "bodyFont",
] as const;

type Field = readonly [(typeof TEXTS)[number], string] | readonly ["voiceTags", VoiceTag[]];

/** What was taken over, as fields of a brand's form. */
export function takenFields(taken: Omit<TakenProposal, "picture" | "url">): Field[] {
  const texts = TEXTS.flatMap((name) => {
    const found = taken[name];
    return found ? [[name, found.value] as const] : [];
  });
  return taken.voiceTags ? [...texts, ["voiceTags", taken.voiceTags.value]] : texts;
}
