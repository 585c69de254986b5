import type { TriedBrief } from "@static-engine/contracts";
import { PromptKey, PromptStatus } from "@static-engine/contracts";
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { choices, createdAt, instant, oneOf, primaryId } from "./columns.ts";

/** Every version that there ever was. One of each key is published; at most one is a draft. */
export const promptTemplates = pgTable(
  "prompt_templates",
  {
    id: primaryId(),
    key: text("key").notNull(),
    version: integer("version").notNull(),
    status: text("status", { enum: choices(PromptStatus) }).notNull(),
    body: text("body").notNull(),
    variables: text("variables").array().notNull().default(sql`'{}'::text[]`),
    model: text("model"),
    parameters: jsonb("parameters").notNull().default(sql`'{}'::jsonb`),
    author: text("author").notNull(),
    note: text("note").notNull().default(""),
    /** Which of the texts that the product comes with this is; null where an admin wrote it. */
    ownVersion: integer("own_version"),
    /** Rises with each save of a draft. */
    revision: integer("revision").notNull().default(1),
    publishedAt: instant("published_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("prompt_templates_key_version_key").on(t.key, t.version),
    uniqueIndex("prompt_templates_published_key").on(t.key).where(sql`status = 'published'`),
    uniqueIndex("prompt_templates_draft_key").on(t.key).where(sql`status = 'draft'`),
    check("prompt_templates_status_check", oneOf("status", PromptStatus.options)),
  ],
);

/** A share of real runs gets another version than the published one. One at a time per key. */
export const promptExperiments = pgTable(
  "prompt_experiments",
  {
    id: primaryId(),
    key: text("key", { enum: choices(PromptKey) }).notNull(),
    version: integer("version").notNull(),
    against: integer("against").notNull(),
    share: integer("share").notNull(),
    startedBy: text("started_by").notNull(),
    endedAt: instant("ended_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("prompt_experiments_running_key").on(t.key).where(sql`ended_at is null`),
    check("prompt_experiments_share_check", sql`share between 1 and 90`),
  ],
);

/** A run of the test bench: both versions over the same briefs. */
export const promptTests = pgTable(
  "prompt_tests",
  {
    id: primaryId(),
    key: text("key", { enum: choices(PromptKey) }).notNull(),
    version: integer("version").notNull(),
    against: integer("against").notNull(),
    status: text("status", { enum: ["running", "done", "failed"] })
      .notNull()
      .default("running"),
    total: integer("total").notNull(),
    results: jsonb("results").$type<TriedBrief[]>().notNull().default(sql`'[]'::jsonb`),
    error: text("error"),
    startedBy: text("started_by").notNull(),
    adminId: uuid("admin_id").notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("prompt_tests_key_idx").on(t.key, t.createdAt)],
);
