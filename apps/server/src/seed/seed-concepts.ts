import { CONCEPTS } from "@static-engine/creative";
import type { Drizzle } from "@static-engine/db";
import { adConcepts } from "@static-engine/db/schema";
import { sql } from "drizzle-orm";

/**
 * The concept library as the code knows it. What layouts depend on follows the code; name, description, tags and
 * whether it is offered stay as an admin left them.
 */
export async function seedConcepts(db: Drizzle): Promise<void> {
  const rows = CONCEPTS.map(({ compositions: _layouts, ...concept }) => ({
    ...concept,
    layout: concept.slug,
    allowsWhole: concept.allowsWhole ?? false,
    tags: [...concept.tags],
    requiredFields: [...concept.requiredFields],
    optionalFields: [...concept.optionalFields],
    policyFlags: [...concept.policyFlags],
  }));
  await db
    .insert(adConcepts)
    .values(rows)
    .onConflictDoUpdate({
      target: adConcepts.slug,
      set: {
        archetype: sql`excluded.archetype`,
        requiredFields: sql`excluded.required_fields`,
        optionalFields: sql`excluded.optional_fields`,
        needsScene: sql`excluded.needs_scene`,
        allowsWhole: sql`excluded.allows_whole`,
      },
    });
}
