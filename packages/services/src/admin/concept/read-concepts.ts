import type {
  AdminConcept,
  AdminConceptPage,
  ConceptId,
  ConceptLayout,
  ListAdminConceptsInput,
} from "@static-engine/contracts";
import { AssetId } from "@static-engine/contracts";
import { CONCEPTS, findConcept } from "@static-engine/creative";
import type { Drizzle, Tx } from "@static-engine/db";
import { adConcepts } from "@static-engine/db/schema";
import { and, desc, eq, like, or, sql } from "drizzle-orm";
import { z } from "zod";
import type { ConceptRow } from "../../concept/to-concept.ts";
import { conceptPreviews, toConcept } from "../../concept/to-concept.ts";
import type { AdminContext } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { afterCursor, containsPattern, toPage } from "../../paging.ts";

const Usage = z.object({
  id: z.string(),
  runs: z.coerce.number(),
  delivered: z.coerce.number(),
  failed: z.coerce.number(),
});
type Usage = z.infer<typeof Usage>;

/** Enough to tell whether a concept works, and the same cost however often it was used. */
const RECENT_RUNS = 200;

/** What became of each concept's newest runs. */
async function readUsage(db: Drizzle | Tx, ids: string[]): Promise<Map<string, Usage>> {
  const rows = await db.execute(sql`
    select c.id, count(distinct j.id) as runs, count(*) filter (where a.status = 'completed') as delivered,
      count(*) filter (where a.status = 'failed') as failed
    from unnest(${sql.param(ids)}::uuid[]) as c(id)
    cross join lateral (select id from generation_jobs where concept_id = c.id
      order by created_at desc limit ${RECENT_RUNS}) j
    join generated_ads a on a.job_id = j.id
    group by c.id`);
  return new Map([...rows].map((row) => Usage.parse(row)).map((usage) => [usage.id, usage]));
}

function toAdminConcept(ctx: AdminContext, row: ConceptRow, usage: Usage | undefined): AdminConcept {
  return {
    ...toConcept(ctx, row, null),
    layout: row.layout,
    isBuiltIn: findConcept(row.slug) !== undefined,
    promptGuidance: row.promptGuidance,
    imageId: row.imageId ? AssetId.parse(row.imageId) : null,
    version: row.version,
    recent: { runs: usage?.runs ?? 0, delivered: usage?.delivered ?? 0, failed: usage?.failed ?? 0 },
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** All concepts, archived ones too, newest first, with what came of them. */
export async function listAdminConcepts({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: ListAdminConceptsInput;
}): Promise<AdminConceptPage> {
  const pattern = input.search ? containsPattern(input.search) : null;
  const found = await ctx.db
    .select()
    .from(adConcepts)
    .where(
      and(
        input.state ? eq(adConcepts.isActive, input.state === "active") : undefined,
        input.category ? eq(adConcepts.category, input.category) : undefined,
        pattern
          ? or(like(sql`lower(${adConcepts.name})`, pattern), like(adConcepts.slug, pattern))
          : undefined,
        afterCursor(adConcepts, input.cursor),
      ),
    )
    .orderBy(desc(adConcepts.createdAt), desc(adConcepts.id))
    .limit(input.limit + 1);
  const page = toPage(found, input.limit);
  const usage = await readUsage(
    ctx.db,
    page.rows.map(({ id }) => id),
  );
  return {
    nextCursor: page.nextCursor,
    items: page.rows.map((row) => toAdminConcept(ctx, row, usage.get(row.id))),
  };
}

/** @throws AppError NOT_FOUND */
export async function getAdminConcept({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: { id: ConceptId };
}): Promise<AdminConcept> {
  return readAdminConcept(ctx, ctx.db, input.id);
}

/** @throws AppError NOT_FOUND */
export async function readAdminConcept(
  ctx: AdminContext,
  db: Drizzle | Tx,
  id: string,
): Promise<AdminConcept> {
  const [row] = await db.select().from(adConcepts).where(eq(adConcepts.id, id));
  if (!row) throw notFound("concept");
  return toAdminConcept(ctx, row, (await readUsage(db, [id])).get(id));
}

/** Every arrangement that a concept can be drawn with. */
export function listLayouts({ ctx }: { ctx: AdminContext }): { items: ConceptLayout[] } {
  return {
    items: CONCEPTS.map((concept) => ({
      layout: concept.slug,
      name: concept.name,
      archetype: concept.archetype,
      category: concept.category,
      description: concept.description,
      promptGuidance: concept.promptGuidance,
      requiredFields: [...concept.requiredFields],
      optionalFields: [...concept.optionalFields],
      needsScene: concept.needsScene,
      allowsWhole: concept.allowsWhole ?? false,
      previews: conceptPreviews(ctx, concept.slug, null),
    })),
  };
}
