import type { PromptKey, PromptVersion } from "@static-engine/contracts";
import type { Drizzle, Tx } from "@static-engine/db";
import { promptExperiments, promptTemplates } from "@static-engine/db/schema";
import { and, desc, eq, isNull, or, sql } from "drizzle-orm";
import { z } from "zod";
import { notFound } from "../../errors.ts";

export type PromptRow = typeof promptTemplates.$inferSelect;

const Parameters = z.object({ maxOutputTokens: z.number().int().optional() });

export function toVersion(row: PromptRow): PromptVersion {
  return {
    version: row.version,
    status: row.status,
    author: row.author,
    note: row.note,
    model: row.model,
    maxOutputTokens: Parameters.parse(row.parameters).maxOutputTokens ?? null,
    revision: row.revision,
    createdAt: row.createdAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  };
}

/** Writers of one prompt take turns: version numbers have no gaps, and one version is published. */
export async function lockPrompt(tx: Tx, key: PromptKey): Promise<PromptRow[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('prompt:' || ${key}, 0))`);
  return readVersions(tx, key);
}

/** Every version of a prompt, newest first. */
export function readVersions(db: Drizzle | Tx, key: PromptKey): Promise<PromptRow[]> {
  return db
    .select()
    .from(promptTemplates)
    .where(eq(promptTemplates.key, key))
    .orderBy(desc(promptTemplates.version));
}

/** @throws AppError NOT_FOUND */
export function pickVersion(rows: readonly PromptRow[], version: number): PromptRow {
  const found = rows.find((row) => row.version === version);
  if (!found) throw notFound("prompt");
  return found;
}

export async function runningExperiment(
  db: Drizzle | Tx,
  key: PromptKey,
): Promise<typeof promptExperiments.$inferSelect | null> {
  const [running] = await db
    .select()
    .from(promptExperiments)
    .where(and(eq(promptExperiments.key, key), isNull(promptExperiments.endedAt)));
  return running ?? null;
}

/** Whether an experiment, also one that is over, tells by this number what came of a text. */
export async function wasTried(tx: Tx, key: PromptKey, version: number): Promise<boolean> {
  const [found] = await tx
    .select({ id: promptExperiments.id })
    .from(promptExperiments)
    .where(
      and(
        eq(promptExperiments.key, key),
        or(eq(promptExperiments.version, version), eq(promptExperiments.against, version)),
      ),
    )
    .limit(1);
  return found !== undefined;
}
