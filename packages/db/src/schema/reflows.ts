import type { AdDocument } from "@static-engine/contracts";
import { ReflowItemStatus, ReflowStatus } from "@static-engine/contracts";
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { choices, createdAt, instant, oneOf, primaryId } from "./columns.ts";
import { generatedAds } from "./generation.ts";
import { users } from "./members.ts";

/** One bringing up to date of many ads. */
export const reflows = pgTable(
  "reflows",
  {
    id: primaryId(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    brandId: uuid("brand_id"),
    productId: uuid("product_id"),
    status: text("status", { enum: choices(ReflowStatus) })
      .notNull()
      .default("running"),
    total: integer("total").notNull(),
    done: integer("done").notNull().default(0),
    failed: integer("failed").notNull().default(0),
    finishedAt: instant("finished_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("reflows_user_idx").on(t.userId, t.createdAt),
    check("reflows_status_check", oneOf("status", ReflowStatus.options)),
  ],
);

/** One ad of it: the document that it will have, and the versions before and after. */
export const reflowItems = pgTable(
  "reflow_items",
  {
    reflowId: uuid("reflow_id")
      .notNull()
      .references(() => reflows.id, { onDelete: "cascade" }),
    adId: uuid("ad_id")
      .notNull()
      .references(() => generatedAds.id, { onDelete: "cascade" }),
    userId: uuid("user_id").notNull(),
    position: integer("position").notNull(),
    status: text("status", { enum: choices(ReflowItemStatus) })
      .notNull()
      .default("waiting"),
    fromVersion: integer("from_version").notNull(),
    toVersion: integer("to_version"),
    document: jsonb("document").$type<AdDocument>().notNull(),
    reason: text("reason"),
  },
  (t) => [
    primaryKey({ name: "reflow_items_pkey", columns: [t.reflowId, t.adId] }),
    index("reflow_items_waiting_idx").on(t.reflowId, t.position).where(sql`status = 'waiting'`),
    check("reflow_items_status_check", oneOf("status", ReflowItemStatus.options)),
  ],
);
