import { AdminRole } from "@static-engine/contracts";
import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { choices, createdAt, oneOf, primaryId, updatedAt } from "./columns.ts";

export const adminUsers = pgTable(
  "admin_users",
  {
    id: primaryId(),
    email: text("email").notNull(),
    passwordHash: text("password_hash").notNull(),
    name: text("name").notNull(),
    role: text("role", { enum: choices(AdminRole) }).notNull(),
    totpSecret: text("totp_secret"),
    status: text("status", { enum: ["active", "suspended"] })
      .notNull()
      .default("active"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("admin_users_email_key").on(sql`lower(${t.email})`),
    check("admin_users_role_check", oneOf("role", AdminRole.options)),
    check("admin_users_status_check", oneOf("status", ["active", "suspended"])),
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
  (t) => [index("audit_log_subject_idx").on(t.subjectType, t.subjectId, t.createdAt)],
);
