import type {
  EndExperimentInput,
  PromptExperiment,
  PromptKey,
  PromptOutcome,
  StartExperimentInput,
} from "@static-engine/contracts";
import { AppError, COMPARABLE_PROMPTS } from "@static-engine/contracts";
import type { Drizzle } from "@static-engine/db";
import { promptExperiments } from "@static-engine/db/schema";
import { desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { AdminContext } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { recordAudit } from "../record-audit.ts";
import { lockPrompt, pickVersion, runningExperiment } from "./prompt-rows.ts";
import { rateOf } from "./rate-of.ts";
import { validateBody } from "./validate-body.ts";

const Counts = z.object({
  version: z.coerce.number(),
  runs: z.coerce.number(),
  ended: z.coerce.number(),
  passed: z.coerce.number(),
  saved: z.coerce.number(),
  downloaded: z.coerce.number(),
  regenerated: z.coerce.number(),
});

/** How both versions did on the runs that were made while the experiment ran. */
async function readOutcomes(
  db: Drizzle,
  { key, version, against, createdAt, endedAt }: typeof promptExperiments.$inferSelect,
): Promise<PromptOutcome[]> {
  const rows = await db.execute(sql`
    select v.version, count(distinct j.id) as runs,
      count(a.id) filter (where a.status in ('completed', 'failed')) as ended,
      count(a.id) filter (where a.status = 'completed') as passed,
      count(a.id) filter (where a.status = 'completed' and (a.is_saved or a.is_favorite)) as saved,
      count(a.id) filter (where a.status = 'completed' and a.downloaded_at is not null) as downloaded,
      count(a.id) filter (where a.status = 'completed'
        and exists (select from generation_jobs t where t.target_ad_id = a.id)) as regenerated
    from (values (${version}::int), (${against}::int)) as v(version)
    left join generation_jobs j on j.created_at >= ${createdAt.toISOString()}
      and j.created_at < coalesce(${endedAt?.toISOString() ?? null}::timestamptz, 'infinity')
      and j.kind = 'create' and (j.prompt_versions ->> ${key}::text)::int = v.version
    left join generated_ads a on a.job_id = j.id
    group by v.version`);
  const counts = new Map([...rows].map((row) => Counts.parse(row)).map((row) => [row.version, row]));
  return [version, against].map((one) => {
    const found = counts.get(one);
    const passed = found?.passed ?? 0;
    return {
      version: one,
      runs: found?.runs ?? 0,
      ads: found?.ended ?? 0,
      passed: rateOf(passed, found?.ended ?? 0),
      saved: rateOf(found?.saved ?? 0, passed),
      downloaded: rateOf(found?.downloaded ?? 0, passed),
      regenerated: rateOf(found?.regenerated ?? 0, passed),
    };
  });
}

/** The experiment that runs on this prompt, else the last one; null where there never was one. */
export async function latestExperiment(db: Drizzle, key: PromptKey): Promise<PromptExperiment | null> {
  const [row] = await db
    .select()
    .from(promptExperiments)
    .where(eq(promptExperiments.key, key))
    .orderBy(desc(promptExperiments.createdAt))
    .limit(1);
  if (!row) return null;
  return {
    id: row.id,
    key,
    version: row.version,
    against: row.against,
    share: row.share,
    startedBy: row.startedBy,
    startedAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    outcomes: await readOutcomes(db, row),
  };
}

/**
 * Gives a share of the runs from now on another version than the published one.
 * @throws AppError NOT_FOUND, VALIDATION, CONFLICT while another one runs
 */
export async function startExperiment({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: StartExperimentInput;
}): Promise<PromptExperiment> {
  if (!COMPARABLE_PROMPTS.includes(input.key)) {
    throw new AppError("VALIDATION", "Runs do not keep which version of this prompt they used.", {
      details: { key: "It cannot be compared on real runs." },
    });
  }
  await ctx.db.transaction(async (tx) => {
    const rows = await lockPrompt(tx, input.key);
    const tried = pickVersion(rows, input.version);
    const published = rows.find(({ status }) => status === "published");
    if (!published) throw notFound("prompt");
    if (published.version === tried.version || (await runningExperiment(tx, input.key))) {
      throw new AppError("CONFLICT", "An experiment runs on this prompt, or there is nothing to compare.", {
        details: { reason: "experiment_running" },
      });
    }
    validateBody(input.key, tried.body);
    const experiment = { ...input, against: published.version, startedBy: ctx.admin.name };
    await tx.insert(promptExperiments).values(experiment);
    await recordAudit(ctx, tx, {
      action: "prompt.startExperiment",
      subject: { type: "prompt", id: input.key },
      after: { version: input.version, against: published.version, share: input.share },
    });
  });
  return found(await latestExperiment(ctx.db, input.key));
}

/** All runs get the published version again; what was learnt stays. @throws AppError NOT_FOUND */
export async function endExperiment({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: EndExperimentInput;
}): Promise<PromptExperiment> {
  await ctx.db.transaction(async (tx) => {
    await lockPrompt(tx, input.key);
    const running = await runningExperiment(tx, input.key);
    if (!running) throw notFound("experiment");
    await tx
      .update(promptExperiments)
      .set({ endedAt: ctx.clock.now() })
      .where(eq(promptExperiments.id, running.id));
    await recordAudit(ctx, tx, {
      action: "prompt.endExperiment",
      subject: { type: "prompt", id: input.key },
      before: { version: running.version, share: running.share },
    });
  });
  return found(await latestExperiment(ctx.db, input.key));
}

function found(experiment: PromptExperiment | null): PromptExperiment {
  if (!experiment) throw notFound("experiment");
  return experiment;
}
