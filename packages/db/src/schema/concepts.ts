import type { ConceptField, FieldRequirement } from "@static-engine/contracts";
import { Archetype, ConceptCategory } from "@static-engine/contracts";
import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { choices, createdAt, oneOf, primaryId, updatedAt } from "./columns.ts";

/** The concept library. Layouts live in code under the slug; what an admin may change lives here. */
export const adConcepts = pgTable(
  "ad_concepts",
  {
    id: primaryId(),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    category: text("category", { enum: choices(ConceptCategory) }).notNull(),
    tags: text("tags").array().notNull().default(sql`'{}'::text[]`),
    description: text("description").notNull(),
    archetype: text("archetype", { enum: choices(Archetype) }).notNull(),
    requiredFields: jsonb("required_fields").$type<FieldRequirement[]>().notNull(),
    optionalFields: jsonb("optional_fields").$type<ConceptField[]>().notNull(),
    needsScene: boolean("needs_scene").notNull(),
    allowsWhole: boolean("allows_whole").notNull().default(false),
    policyFlags: text("policy_flags").array().notNull().default(sql`'{}'::text[]`),
    promptGuidance: text("prompt_guidance").notNull().default(""),
    usageCount: integer("usage_count").notNull().default(0),
    isActive: boolean("is_active").notNull().default(true),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("ad_concepts_slug_key").on(t.slug),
    index("ad_concepts_usage_idx").on(t.usageCount.desc().nullsFirst(), t.id),
    check("ad_concepts_archetype_check", oneOf("archetype", Archetype.options)),
    check("ad_concepts_category_check", oneOf("category", ConceptCategory.options)),
  ],
);
