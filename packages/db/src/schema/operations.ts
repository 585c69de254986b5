import type { BulkDownloadInput } from "@static-engine/contracts";
import { sql } from "drizzle-orm";
import { boolean, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, primaryId, updatedAt } from "./columns.ts";
import { users } from "./members.ts";

export const subscriptionTiers = pgTable("subscription_tiers", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  position: integer("position").notNull(),
  monthlyCredits: integer("monthly_credits").notNull(),
  yearlyCredits: integer("yearly_credits").notNull().default(0),
  /** Minor units of the configured currency, before tax; 0 is not for sale. */
  priceMonth: integer("price_month").notNull().default(0),
  priceYear: integer("price_year").notNull().default(0),
  /** What is unspent at the end of a period is kept for one more. */
  rollsOver: boolean("rolls_over").notNull().default(false),
  concurrentRuns: integer("concurrent_runs").notNull(),
  models: text("models").array().notNull().default(sql`'{}'::text[]`),
  seats: integer("seats").notNull().default(1),
  isFeatured: boolean("is_featured").notNull().default(false),
  isOffered: boolean("is_offered").notNull().default(true),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

export const systemConfig = pgTable("system_config", {
  key: text("key").primaryKey(),
  value: jsonb("value").notNull(),
  /** Rises with each change; whoever saves names the one that they saw. */
  version: integer("version").notNull().default(1),
  updatedBy: uuid("updated_by"),
  updatedAt: updatedAt(),
});

/** Every value that a key has had. */
export const configHistory = pgTable(
  "config_history",
  {
    id: primaryId(),
    key: text("key").notNull(),
    version: integer("version").notNull(),
    value: jsonb("value").notNull(),
    adminId: uuid("admin_id"),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("config_history_key_version_key").on(t.key, t.version)],
);

/** Fixed windows, counted in one statement; old rows are swept. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text("key").notNull(),
    windowStart: instant("window_start").notNull(),
    count: integer("count").notNull(),
  },
  (t) => [primaryKey({ name: "rate_limits_pkey", columns: [t.key, t.windowStart] })],
);

/** What a signed ZIP address stands for. */
export const bulkDownloads = pgTable("bulk_downloads", {
  id: primaryId(),
  userId: uuid("user_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" }),
  request: jsonb("request").$type<BulkDownloadInput>().notNull(),
  expiresAt: instant("expires_at").notNull(),
  createdAt: createdAt(),
});
