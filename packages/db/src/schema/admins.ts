import { AdminRole } from "@static-engine/contracts";
import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { choices, createdAt, instant, oneOf, primaryId, updatedAt } from "./columns.ts";

export const adminUsers = pgTable(
  "admin_users",
  {
    id: primaryId(),
    email: text("email").notNull(),
    passwordHash: text("password_hash").notNull(),
    name: text("name").notNull(),
    role: text("role", { enum: choices(AdminRole) }).notNull(),
    /** Encrypted. It counts once `totp_confirmed_at` is set; before that it is only being enrolled. */
    totpSecret: text("totp_secret"),
    totpConfirmedAt: instant("totp_confirmed_at"),
    /** The last time step whose code was used: a code opens one session. */
    totpLastStep: bigint("totp_last_step", { mode: "number" }),
    /** False for the demo's admin alone. */
    totpRequired: boolean("totp_required").notNull().default(true),
    status: text("status", { enum: ["active", "suspended"] })
      .notNull()
      .default("active"),
    lastLoginAt: instant("last_login_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("admin_users_email_key").on(sql`lower(${t.email})`),
    check("admin_users_role_check", oneOf("role", AdminRole.options)),
    check("admin_users_status_check", oneOf("status", ["active", "suspended"])),
  ],
);

/** Apart from the members': `id` is the SHA-256 of the token that the admin cookie carries. */
export const adminSessions = pgTable(
  "admin_sessions",
  {
    id: text("id").primaryKey(),
    adminId: uuid("admin_id")
      .notNull()
      .references(() => adminUsers.id, { onDelete: "cascade" }),
    expiresAt: instant("expires_at").notNull(),
    userAgent: text("user_agent"),
    createdAt: createdAt(),
  },
  (t) => [
    index("admin_sessions_admin_id_idx").on(t.adminId),
    index("admin_sessions_expires_at_idx").on(t.expiresAt),
  ],
);

/** One use each, for the day on which the authenticator is lost; hashes only. */
export const adminRecoveryCodes = pgTable(
  "admin_recovery_codes",
  {
    id: primaryId(),
    adminId: uuid("admin_id")
      .notNull()
      .references(() => adminUsers.id, { onDelete: "cascade" }),
    codeHash: text("code_hash").notNull(),
    usedAt: instant("used_at"),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("admin_recovery_codes_key").on(t.adminId, t.codeHash)],
);

/** The only way to become an admin. */
export const adminInvites = pgTable(
  "admin_invites",
  {
    id: primaryId(),
    email: text("email").notNull(),
    role: text("role", { enum: choices(AdminRole) }).notNull(),
    tokenHash: text("token_hash").notNull(),
    /** Null: from the command line. */
    invitedBy: uuid("invited_by").references(() => adminUsers.id),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    revokedAt: instant("revoked_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("admin_invites_token_hash_key").on(t.tokenHash),
    uniqueIndex("admin_invites_open_key")
      .on(sql`lower(${t.email})`)
      .where(sql`accepted_at is null and revoked_at is null`),
    check("admin_invites_role_check", oneOf("role", AdminRole.options)),
  ],
);

/** Append-only; a trigger refuses updates and deletes. */
export const auditLog = pgTable(
  "audit_log",
  {
    id: primaryId(),
    actorKind: text("actor_kind", { enum: ["member", "admin", "system"] }).notNull(),
    actorId: uuid("actor_id"),
    action: text("action").notNull(),
    subjectType: text("subject_type").notNull(),
    subjectId: text("subject_id").notNull(),
    before: jsonb("before"),
    after: jsonb("after"),
    ip: text("ip"),
    requestId: text("request_id"),
    createdAt: createdAt(),
  },
  (t) => [
    index("audit_log_subject_idx").on(t.subjectType, t.subjectId, t.createdAt),
    index("audit_log_created_idx").on(t.createdAt, t.id),
    index("audit_log_actor_idx").on(t.actorId, t.createdAt),
  ],
);
