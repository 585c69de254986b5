import type { Admin, AdminPage, PageInput, SetAdminRoleInput } from "@static-engine/contracts";
import { AdminId, AppError } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { adminSessions, adminUsers } from "@static-engine/db/schema";
import { and, desc, eq, ne, sql } from "drizzle-orm";
import type { AdminContext } from "../context.ts";
import { notFound } from "../errors.ts";
import { afterCursor, toPage } from "../paging.ts";
import { recordAudit } from "./record-audit.ts";

type Row = typeof adminUsers.$inferSelect;

function toAdmin(row: Row): Admin {
  return {
    id: AdminId.parse(row.id),
    email: row.email,
    name: row.name,
    role: row.role,
    status: row.status,
    hasTotp: row.totpConfirmedAt !== null,
    lastLoginAt: row.lastLoginAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}

/** Everybody of the admin group, newest first. */
export async function listAdmins({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: PageInput;
}): Promise<AdminPage> {
  const rows = await ctx.db
    .select()
    .from(adminUsers)
    .where(afterCursor(adminUsers, input.cursor))
    .orderBy(desc(adminUsers.createdAt), desc(adminUsers.id))
    .limit(input.limit + 1);
  const page = toPage(rows, input.limit);
  return { nextCursor: page.nextCursor, items: page.rows.map(toAdmin) };
}

/**
 * Changes one admin while nobody else changes any, so that two who demote each other cannot leave the house without a
 * super admin. Sessions end: what they were opened with is not what they are any more.
 */
async function change(
  ctx: AdminContext,
  id: AdminId,
  values: { role?: Row["role"]; status?: Row["status"] },
  action: string,
): Promise<Admin> {
  return ctx.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('admin_users', 0))`);
    const [known] = await tx.select().from(adminUsers).where(eq(adminUsers.id, id));
    if (!known) throw notFound("admin");
    const [saved] = await tx.update(adminUsers).set(values).where(eq(adminUsers.id, id)).returning();
    if (!saved) throw notFound("admin");
    await requireSuperAdmin(tx, known, saved);
    await tx
      .delete(adminSessions)
      .where(and(eq(adminSessions.adminId, id), ne(adminSessions.adminId, ctx.admin.id)));
    await recordAudit(ctx, tx, {
      action,
      subject: { type: "admin", id },
      before: { role: known.role, status: known.status },
      after: { role: saved.role, status: saved.status },
    });
    return toAdmin(saved);
  });
}

async function requireSuperAdmin(tx: Tx, before: Row, after: Row): Promise<void> {
  const isSuper = ({ role, status }: Row) => role === "super_admin" && status === "active";
  if (!isSuper(before) || isSuper(after)) return;
  const left = await tx.$count(
    adminUsers,
    and(eq(adminUsers.role, "super_admin"), eq(adminUsers.status, "active")),
  );
  if (left > 0) return;
  throw new AppError(
    "LAST_SUPER_ADMIN",
    "Somebody has to be super admin. Make another admin one first. Nothing was changed.",
  );
}

/** @throws AppError NOT_FOUND | LAST_SUPER_ADMIN */
export function setAdminRole({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: SetAdminRoleInput;
}): Promise<Admin> {
  return change(ctx, input.id, { role: input.role }, "admin.setRole");
}

/** Suspends or restores. @throws AppError NOT_FOUND | LAST_SUPER_ADMIN */
export function setAdminStatus({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: { id: AdminId; status: Row["status"] };
}): Promise<Admin> {
  return change(ctx, input.id, { status: input.status }, "admin.setStatus");
}
