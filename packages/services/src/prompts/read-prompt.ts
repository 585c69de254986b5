import type { Drizzle } from "@static-engine/db";
import { promptTemplates } from "@static-engine/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";

/** Every place where a model is told what to do. */
export type PromptKey =
  | "copy.create"
  | "copy.repair"
  | "scene.create"
  | "ad.create"
  | "vision.fix"
  | "vision.check"
  | "vision.read";

export type Prompt = {
  version: number;
  /** Instructions, the same for every call: providers cache them. */
  system: string;
  /** Model that this version was written for; asked before the configured ones. */
  model: string | null;
  maxOutputTokens: number | undefined;
  /** The part that differs from call to call. @throws Error for a variable that is not given */
  user(variables: Readonly<Record<string, string>>): string;
};

const Parameters = z.object({ maxOutputTokens: z.number().int().min(64).max(64_000).optional() });
/** Above it stand the instructions, below it what is filled in. Without it everything is filled in. */
const SEAM = /^---$/m;

/** The published version of a prompt. */
export async function readPrompt(db: Drizzle, key: PromptKey): Promise<Prompt> {
  const [row] = await db
    .select()
    .from(promptTemplates)
    .where(and(eq(promptTemplates.key, key), eq(promptTemplates.status, "published")));
  if (!row) throw new Error(`the prompt ${key} has no published version`);
  const seam = SEAM.exec(row.body);
  const system = seam ? row.body.slice(0, seam.index).trim() : "";
  const template = (seam ? row.body.slice(seam.index + seam[0].length) : row.body).trim();
  return {
    version: row.version,
    system,
    model: row.model,
    maxOutputTokens: Parameters.parse(row.parameters).maxOutputTokens,
    user: (variables) => fill(template, row.variables, variables),
  };
}

// In one pass: what a variable holds is never read as a template.
function fill(
  template: string,
  declared: readonly string[],
  given: Readonly<Record<string, string>>,
): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = given[name];
    if (value === undefined || !declared.includes(name))
      throw new Error(`the prompt's variable ${name} is not given`);
    return value;
  });
}
