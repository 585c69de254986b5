import type { PromptKey } from "@static-engine/contracts";
import { AppError, PROMPT_VARIABLES } from "@static-engine/contracts";
import { splitBody } from "../../prompts/read-prompt.ts";

/**
 * The variables of a prompt, in the order in which they are declared.
 * @throws AppError VALIDATION for one that nobody fills, and for one that is left out
 */
export function validateBody(key: PromptKey, body: string): string[] {
  const declared: readonly string[] = PROMPT_VARIABLES[key];
  // Above the seam nothing is filled in: it is the same for every call.
  const { head, template } = splitBody(body);
  const used = new Set([...template.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name));
  const unknown = [...used].filter((name) => !declared.includes(name));
  const missing = declared.filter((name) => !used.has(name));
  // A brace too few is a variable that is printed instead of filled.
  const broken = head.includes("{{") || template.replace(/\{\{\w+\}\}/g, "").match(/\{\{|\}\}/) !== null;
  if (unknown.length + missing.length === 0 && !broken) return [...declared];
  const faults = [
    ...(unknown.length > 0 ? [`nobody fills {{${unknown.join("}}, {{")}}}`] : []),
    ...(missing.length > 0 ? [`{{${missing.join("}}, {{")}}} is left out`] : []),
    ...(broken ? ["a variable is not closed, or stands above the line"] : []),
  ];
  throw new AppError("VALIDATION", `The prompt cannot be used: ${faults.join("; ")}. Nothing was saved.`, {
    details: { body: faults.join("; "), unknown, missing },
  });
}
