import { Ratio, ShareMode, ShareNoteKind } from "@static-engine/contracts";
import { sql } from "drizzle-orm";
import {
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { choices, createdAt, instant, oneOf, primaryId } from "./columns.ts";
import { generatedAds } from "./generation.ts";
import { users } from "./members.ts";

const ownerId = () =>
  uuid("user_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });

/** Ads that somebody without an account may look at, by an address that only they have: we keep its hash. */
export const shareLinks = pgTable(
  "share_links",
  {
    id: primaryId(),
    userId: ownerId(),
    tokenHash: text("token_hash").notNull(),
    title: text("title").notNull(),
    mode: text("mode", { enum: choices(ShareMode) }).notNull(),
    passwordHash: text("password_hash"),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    opens: integer("opens").notNull().default(0),
    lastOpenedAt: instant("last_opened_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("share_links_token_hash_key").on(t.tokenHash),
    index("share_links_user_idx").on(t.userId, t.createdAt, t.id),
    check("share_links_mode_check", oneOf("mode", ShareMode.options)),
  ],
);

export const shareLinkAds = pgTable(
  "share_link_ads",
  {
    linkId: uuid("link_id")
      .notNull()
      .references(() => shareLinks.id, { onDelete: "cascade" }),
    adId: uuid("ad_id")
      .notNull()
      .references(() => generatedAds.id, { onDelete: "cascade" }),
    userId: ownerId(),
    position: integer("position").notNull(),
  },
  (t) => [
    primaryKey({ name: "share_link_ads_pkey", columns: [t.linkId, t.adId] }),
    index("share_link_ads_ad_idx").on(t.adId),
  ],
);

/** What a reviewer has said of a shared ad; `user_id` is the ad's owner. */
export const shareNotes = pgTable(
  "share_notes",
  {
    id: primaryId(),
    linkId: uuid("link_id")
      .notNull()
      .references(() => shareLinks.id, { onDelete: "cascade" }),
    adId: uuid("ad_id")
      .notNull()
      .references(() => generatedAds.id, { onDelete: "cascade" }),
    userId: ownerId(),
    kind: text("kind", { enum: choices(ShareNoteKind) }).notNull(),
    /** As they called themselves. */
    reviewer: text("reviewer").notNull(),
    text: text("text"),
    /** Where on a picture, in shares of its sides. */
    ratio: text("ratio", { enum: choices(Ratio) }),
    x: doublePrecision("x"),
    y: doublePrecision("y"),
    /** The version that they looked at. */
    version: integer("version").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("share_notes_link_idx").on(t.linkId, t.createdAt),
    index("share_notes_ad_idx").on(t.adId, t.createdAt),
    check("share_notes_kind_check", oneOf("kind", ShareNoteKind.options)),
    check("share_notes_pin_check", sql`(ratio is null) = (x is null) and (x is null) = (y is null)`),
  ],
);
