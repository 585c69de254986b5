import type { AuditEntry, AuditPage, ListAuditInput } from "@static-engine/contracts";
import { adminUsers, auditLog } from "@static-engine/db/schema";
import type { SQL } from "drizzle-orm";
import { and, desc, eq, gte, ilike, inArray, lt, or } from "drizzle-orm";
import type { AdminContext } from "../../context.ts";
import { afterCursor, containsPattern, toPage } from "../../paging.ts";

const DAY_MS = 86_400_000;

const asText = (value: unknown) =>
  value === null || value === undefined ? null : JSON.stringify(value, null, 2);

/** Admins are few: those whose name or address fits are looked up first. */
async function matches(ctx: AdminContext, q: string): Promise<SQL | undefined> {
  const pattern = containsPattern(q);
  const actors = await ctx.db
    .select({ id: adminUsers.id })
    .from(adminUsers)
    .where(or(ilike(adminUsers.email, pattern), ilike(adminUsers.name, pattern)));
  return or(
    eq(auditLog.subjectId, q),
    ilike(auditLog.action, pattern),
    inArray(
      auditLog.actorId,
      actors.map(({ id }) => id),
    ),
  );
}

/** Who did what, the newest first. */
export async function listAudit({
  ctx,
  input: { q, action, subjectType, from, to, cursor, limit },
}: {
  ctx: AdminContext;
  input: ListAuditInput;
}): Promise<AuditPage> {
  const rows = await ctx.db
    .select({ entry: auditLog, admin: { id: adminUsers.id, name: adminUsers.name, email: adminUsers.email } })
    .from(auditLog)
    .leftJoin(adminUsers, eq(adminUsers.id, auditLog.actorId))
    .where(
      and(
        q ? await matches(ctx, q) : undefined,
        action ? eq(auditLog.action, action) : undefined,
        subjectType ? eq(auditLog.subjectType, subjectType) : undefined,
        from ? gte(auditLog.createdAt, new Date(from)) : undefined,
        to ? lt(auditLog.createdAt, new Date(new Date(to).getTime() + DAY_MS)) : undefined,
        afterCursor(auditLog, cursor),
      ),
    )
    .orderBy(desc(auditLog.createdAt), desc(auditLog.id))
    .limit(limit + 1);
  const page = toPage(
    rows.map((row) => ({ ...row, id: row.entry.id, createdAt: row.entry.createdAt })),
    limit,
  );
  return {
    nextCursor: page.nextCursor,
    items: page.rows.map(
      ({ entry, admin }): AuditEntry => ({
        id: entry.id,
        at: entry.createdAt.toISOString(),
        actor: admin,
        action: entry.action,
        subjectType: entry.subjectType,
        subjectId: entry.subjectId,
        before: asText(entry.before),
        after: asText(entry.after),
        ip: entry.ip,
        requestId: entry.requestId,
      }),
    ),
  };
}
