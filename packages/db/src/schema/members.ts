import { IdentityLinkKind, Language } from "@static-engine/contracts";
import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { choices, createdAt, instant, oneOf, primaryId, updatedAt } from "./columns.ts";

export const users = pgTable(
  "users",
  {
    id: primaryId(),
    email: text("email").notNull(),
    passwordHash: text("password_hash"),
    fullName: text("full_name").notNull().default(""),
    avatarId: uuid("avatar_id"),
    status: text("status", { enum: ["active", "suspended", "deleted"] })
      .notNull()
      .default("active"),
    emailVerifiedAt: instant("email_verified_at"),
    locale: text("locale", { enum: choices(Language) })
      .notNull()
      .default("en"),
    tierId: text("tier_id").notNull().default("free"),
    stripeCustomerId: text("stripe_customer_id"),
    googleSub: text("google_sub"),
    referralCode: text("referral_code").notNull(),
    referredBy: uuid("referred_by"),
    deletedAt: instant("deleted_at"),
    /** Since then nothing is left of the account but what bookkeeping needs. */
    purgedAt: instant("purged_at"),
    /** Number of the newest event that the member has seen in the notices. */
    noticesSeen: bigint("notices_seen", { mode: "number" }).notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("users_email_key").on(sql`lower(${t.email})`),
    uniqueIndex("users_referral_code_key").on(t.referralCode),
    uniqueIndex("users_google_sub_key").on(t.googleSub),
    uniqueIndex("users_stripe_customer_id_key").on(t.stripeCustomerId),
    index("users_deleted_idx").on(t.deletedAt).where(sql`deleted_at is not null`),
    index("users_created_idx").on(t.createdAt, t.id),
    index("users_status_created_idx").on(t.status, t.createdAt, t.id),
    index("users_tier_created_idx").on(t.tierId, t.createdAt, t.id),
    // Of what an operator types, wherever it stands.
    index("users_search_idx").using("gin", sql`lower(${t.email} || ' ' || ${t.fullName}) gin_trgm_ops`),
    index("users_to_purge_idx").on(t.deletedAt).where(sql`status = 'deleted' and purged_at is null`),
    check("users_status_check", oneOf("status", ["active", "suspended", "deleted"])),
    check("users_locale_check", oneOf("locale", Language.options)),
  ],
);

/** Per-member counters. Its row lock makes event numbers gapless and run numbers short. */
export const userCounters = pgTable("user_counters", {
  userId: uuid("user_id")
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  eventSeq: bigint("event_seq", { mode: "number" }).notNull().default(0),
  runNumber: integer("run_number").notNull().default(0),
});

/** `id` is the SHA-256 of the token that the cookie carries. */
export const sessions = pgTable(
  "sessions",
  {
    id: text("id").primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    expiresAt: instant("expires_at").notNull(),
    userAgent: text("user_agent"),
    createdAt: createdAt(),
  },
  (t) => [index("sessions_user_id_idx").on(t.userId), index("sessions_expires_at_idx").on(t.expiresAt)],
);

/**
 * Links in mails that prove who reads them. No token is stored: it is derived from the id with the server's secret,
 * so that neither this table nor the outbox opens anything.
 */
export const identityLinks = pgTable(
  "identity_links",
  {
    id: primaryId(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: choices(IdentityLinkKind) }).notNull(),
    /** The address that the link was sent to. */
    email: text("email").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("identity_links_user_idx").on(t.userId, t.kind),
    index("identity_links_expires_idx").on(t.expiresAt),
    check("identity_links_kind_check", oneOf("kind", IdentityLinkKind.options)),
  ],
);
