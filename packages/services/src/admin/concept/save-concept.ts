import type {
  AdminConcept,
  CreateConceptInput,
  FieldRequirement,
  UpdateConceptInput,
} from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import type { ConceptDefinition } from "@static-engine/creative";
import { findConcept } from "@static-engine/creative";
import type { Tx } from "@static-engine/db";
import { adConcepts, assets } from "@static-engine/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { ConceptRow } from "../../concept/to-concept.ts";
import type { AdminContext } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { recordAudit } from "../record-audit.ts";
import { readAdminConcept } from "./read-concepts.ts";

/** @throws AppError VALIDATION */
function findLayout(slug: string): ConceptDefinition {
  const layout = findConcept(slug);
  if (layout) return layout;
  throw new AppError("VALIDATION", "There is no such layout. Choose one of the list. Nothing was changed.", {
    details: { layout: "There is no such layout." },
  });
}

/** What the layout cannot be drawn without stays asked for, whatever else is. */
function mergeRequirements(
  layout: ConceptDefinition,
  wanted: readonly FieldRequirement[],
): FieldRequirement[] {
  const least = new Map(layout.requiredFields.map(({ field, min }) => [field, min]));
  const merged = new Map(least);
  for (const { field, min } of wanted) merged.set(field, Math.max(min, least.get(field) ?? 1));
  return [...merged].map(([field, min]) => ({ field, min }));
}

async function findImageKey(tx: Tx, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const [image] = await tx
    .update(assets)
    .set({ unnamedSince: null })
    .where(and(eq(assets.id, id), eq(assets.kind, "concept"), isNull(assets.userId)))
    .returning({ key: assets.key });
  if (!image) throw notFound("picture");
  return image.key;
}

/** What the log keeps of a concept: all that an admin can set. */
function loggable(row: ConceptRow) {
  const { name, category, description, tags, policyFlags, promptGuidance, requiredFields } = row;
  const { imageId, isActive, layout, slug, version } = row;
  return {
    slug,
    layout,
    version,
    name,
    category,
    description,
    tags,
    policyFlags,
    promptGuidance,
    requiredFields,
    imageId,
    isActive,
  };
}

/**
 * A concept of one's own, drawn with the arrangements of a built-in one.
 * @throws AppError VALIDATION, NOT_FOUND for the picture, CONFLICT for a slug that is taken
 */
export async function createConcept({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: CreateConceptInput;
}): Promise<AdminConcept> {
  const layout = findLayout(input.layout);
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .insert(adConcepts)
      .values({
        ...input,
        promptGuidance: input.promptGuidance ?? layout.promptGuidance,
        archetype: layout.archetype,
        requiredFields: mergeRequirements(layout, input.requiredFields),
        optionalFields: [...layout.optionalFields],
        needsScene: layout.needsScene,
        allowsWhole: layout.allowsWhole ?? false,
        imageKey: await findImageKey(tx, input.imageId),
      })
      .onConflictDoNothing({ target: adConcepts.slug })
      .returning();
    if (!row) {
      throw new AppError(
        "CONFLICT",
        "There is a concept of this slug. Choose another one. Nothing was made.",
        {
          details: { slug: "It is taken." },
        },
      );
    }
    await recordAudit(ctx, tx, {
      action: "concept.create",
      subject: { type: "concept", id: row.id },
      after: loggable(row),
    });
    return readAdminConcept(ctx, tx, row.id);
  });
}

/**
 * Changes what is given. Runs that are under way keep what they began with; an archived concept is offered no more.
 * @throws AppError NOT_FOUND, VALIDATION, CONFLICT for a version that is not the newest
 */
export async function updateConcept({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: UpdateConceptInput;
}): Promise<AdminConcept> {
  const { id, version, requiredFields, imageId, ...plain } = input;
  return ctx.db.transaction(async (tx) => {
    const [known] = await tx.select().from(adConcepts).where(eq(adConcepts.id, id)).for("update");
    if (!known) throw notFound("concept");
    if (version !== undefined && version !== known.version) {
      throw new AppError(
        "CONFLICT",
        "Somebody changed this concept meanwhile. Reload it; nothing was overwritten.",
        { details: { reason: "stale_edit", version: known.version } },
      );
    }
    if (requiredFields && findConcept(known.slug)) {
      throw new AppError(
        "VALIDATION",
        "A built-in concept asks for what its layout needs. Make one of your own to ask for more.",
        { details: { requiredFields: "They follow the layout." } },
      );
    }
    const [saved] = await tx
      .update(adConcepts)
      .set({
        ...plain,
        ...(requiredFields
          ? { requiredFields: mergeRequirements(findLayout(known.layout), requiredFields) }
          : {}),
        ...(imageId === undefined ? {} : { imageId, imageKey: await findImageKey(tx, imageId) }),
        version: known.version + 1,
      })
      .where(eq(adConcepts.id, id))
      .returning();
    if (!saved) throw notFound("concept");
    await recordAudit(ctx, tx, {
      action: "concept.update",
      subject: { type: "concept", id },
      before: loggable(known),
      after: loggable(saved),
    });
    return readAdminConcept(ctx, tx, id);
  });
}
