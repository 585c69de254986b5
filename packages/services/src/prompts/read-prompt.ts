import { createHash } from "node:crypto";
import type { PromptKey } from "@static-engine/contracts";
import type { Drizzle } from "@static-engine/db";
import { promptExperiments, promptTemplates } from "@static-engine/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";

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

type Row = typeof promptTemplates.$inferSelect;

/**
 * The published version of a prompt; for a run that an experiment has drawn, the version that is being tried.
 * @param runId of the run that asks; the same run is always on the same side
 */
export async function readPrompt(db: Drizzle, key: PromptKey, runId?: string): Promise<Prompt> {
  const tried = runId ? await drawnVersion(db, key, runId) : null;
  const [row] = await db
    .select()
    .from(promptTemplates)
    .where(
      and(
        eq(promptTemplates.key, key),
        tried === null ? eq(promptTemplates.status, "published") : eq(promptTemplates.version, tried),
      ),
    );
  if (!row) throw new Error(`the prompt ${key} has no published version`);
  return toPrompt(row);
}

async function drawnVersion(db: Drizzle, key: PromptKey, runId: string): Promise<number | null> {
  const [experiment] = await db
    .select()
    .from(promptExperiments)
    .where(and(eq(promptExperiments.key, key), isNull(promptExperiments.endedAt)));
  return experiment && isDrawn(experiment.id, runId, experiment.share) ? experiment.version : null;
}

/** Whether a run is one of the share; evenly, and without remembering any. */
export function isDrawn(experimentId: string, runId: string, share: number): boolean {
  const hash = createHash("sha256").update(`${experimentId}\n${runId}`).digest();
  return hash.readUInt32BE(0) % 100 < share;
}

/** The instructions above the line, and below it what is filled in. */
export function splitBody(body: string): { head: string; template: string } {
  const seam = SEAM.exec(body);
  return {
    head: seam ? body.slice(0, seam.index).trim() : "",
    template: (seam ? body.slice(seam.index + seam[0].length) : body).trim(),
  };
}

/** A stored version as it is used. */
export function toPrompt(row: Row): Prompt {
  const { head, template } = splitBody(row.body);
  return {
    version: row.version,
    system: head,
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
