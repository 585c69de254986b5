import type { ConceptField, FieldRequirement } from "@static-engine/contracts";
import { Archetype, ConceptCategory } from "@static-engine/contracts";
import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { assets } from "./assets.ts";
import { choices, createdAt, oneOf, primaryId, updatedAt } from "./columns.ts";

/** The concept library. Layouts live in code; what an admin may change, and what they made of a layout, lives here. */
export const adConcepts = pgTable(
  "ad_concepts",
  {
    id: primaryId(),
    slug: text("slug").notNull(),
    /** Slug of the built-in concept whose arrangements it is drawn with. */
    layout: text("layout").notNull(),
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
    imageId: uuid("image_id").references(() => assets.id),
    /** Of that picture: members cannot read the row, which is nobody's. */
    imageKey: text("image_key"),
    version: integer("version").notNull().default(1),
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
