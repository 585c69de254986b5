import { randomBytes } from "node:crypto";
import type {
  AdminId,
  AdminInvite,
  AdminInvitePage,
  CreatedInvite,
  CreateInviteInput,
  InviteIdInput,
  PageInput,
} from "@static-engine/contracts";
import { AdminInviteId, AppError } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { adminInvites, adminSessions, adminUsers } from "@static-engine/db/schema";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { AdminContext, ServiceContext } from "../context.ts";
import { notFound } from "../errors.ts";
import { hashToken } from "../identity/hash-token.ts";
import { afterCursor, toPage } from "../paging.ts";
import { recordAudit } from "./record-audit.ts";

const DAYS = 7;
const DAY_MS = 86_400_000;

type Row = typeof adminInvites.$inferSelect;

function statusOf(row: Row, now: Date): AdminInvite["status"] {
  if (row.acceptedAt) return "accepted";
  if (row.revokedAt) return "revoked";
  return row.expiresAt <= now ? "expired" : "open";
}

function toInvite(row: Row, invitedBy: string | null, now: Date): AdminInvite {
  return {
    id: AdminInviteId.parse(row.id),
    email: row.email,
    role: row.role,
    status: statusOf(row, now),
    invitedBy,
    expiresAt: row.expiresAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
  };
}

/**
 * Makes a link by which one person becomes an admin. An earlier link to the same address opens nothing any more.
 * Without an admin in `ctx` it is the command line that invites; there, a link to somebody who is an admin already lets
 * them choose another password and set up another authenticator, as the last way in.
 * @throws AppError CONFLICT if the address is an admin's already
 */
export async function createInvite({
  ctx,
  input,
}: {
  ctx: ServiceContext & Partial<Pick<AdminContext, "admin">>;
  input: CreateInviteInput;
}): Promise<CreatedInvite> {
  return ctx.db.transaction(async (tx) => {
    const isKnown = await tx.$count(adminUsers, eq(sql`lower(${adminUsers.email})`, input.email));
    if (isKnown > 0 && ctx.admin) {
      throw new AppError("CONFLICT", "This address belongs to an admin already. Nothing was changed.", {
        details: { reason: "admin_known" },
      });
    }
    return insertInvite(ctx, tx, input);
  });
}

/** No link that was sent to this address opens anything any more. */
export async function endInvites(tx: Tx, email: string, now: Date): Promise<void> {
  await tx
    .update(adminInvites)
    .set({ revokedAt: now })
    .where(
      and(
        eq(sql`lower(${adminInvites.email})`, email),
        isNull(adminInvites.acceptedAt),
        isNull(adminInvites.revokedAt),
      ),
    );
}

async function insertInvite(
  ctx: ServiceContext & Partial<Pick<AdminContext, "admin">>,
  tx: Tx,
  input: CreateInviteInput,
): Promise<CreatedInvite> {
  const token = randomBytes(32).toString("base64url");
  const now = ctx.clock.now();
  // Two who invite the same person take turns: the later link ends the earlier one.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('invite:' || ${input.email}, 0))`);
  await endInvites(tx, input.email, now);
  const [row] = await tx
    .insert(adminInvites)
    .values({
      ...input,
      tokenHash: hashToken(token),
      invitedBy: ctx.admin?.id ?? null,
      expiresAt: new Date(now.getTime() + DAYS * DAY_MS),
    })
    .returning();
  if (!row) throw new Error("an inserted invitation was not returned");
  await recordAudit(ctx, tx, {
    action: "admin.invite",
    subject: { type: "invite", id: row.id },
    after: { email: row.email, role: row.role },
  });
  const url = `${ctx.appUrl}/admin/join?token=${token}`;
  return { ...toInvite(row, ctx.admin?.name ?? null, now), url };
}

/**
 * Makes a link by which an admin who has lost password or authenticator chooses both anew. Their sessions end now.
 * @throws AppError NOT_FOUND
 */
export async function resetAccess({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: { id: AdminId };
}): Promise<CreatedInvite> {
  return ctx.db.transaction(async (tx) => {
    const [known] = await tx
      .select({ email: adminUsers.email, role: adminUsers.role })
      .from(adminUsers)
      .where(and(eq(adminUsers.id, input.id), eq(adminUsers.status, "active")));
    if (!known) throw notFound("admin");
    await tx.delete(adminSessions).where(eq(adminSessions.adminId, input.id));
    await recordAudit(ctx, tx, { action: "admin.resetAccess", subject: { type: "admin", id: input.id } });
    return insertInvite(ctx, tx, { ...known, email: known.email.toLowerCase() });
  });
}

/** Every invitation, newest first. */
export async function listInvites({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: PageInput;
}): Promise<AdminInvitePage> {
  const found = await ctx.db
    .select({ invite: adminInvites, name: adminUsers.name })
    .from(adminInvites)
    .leftJoin(adminUsers, eq(adminUsers.id, adminInvites.invitedBy))
    .where(afterCursor(adminInvites, input.cursor))
    .orderBy(desc(adminInvites.createdAt), desc(adminInvites.id))
    .limit(input.limit + 1);
  const page = toPage(
    found.map((row) => ({ ...row, id: row.invite.id, createdAt: row.invite.createdAt })),
    input.limit,
  );
  const now = ctx.clock.now();
  return {
    nextCursor: page.nextCursor,
    items: page.rows.map(({ invite, name }) => toInvite(invite, name, now)),
  };
}

/** The link opens nothing any more. @throws AppError NOT_FOUND if it is not open */
export async function revokeInvite({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: InviteIdInput;
}): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .update(adminInvites)
      .set({ revokedAt: ctx.clock.now() })
      .where(
        and(eq(adminInvites.id, input.id), isNull(adminInvites.acceptedAt), isNull(adminInvites.revokedAt)),
      )
      .returning();
    if (!row) throw notFound("invitation");
    await recordAudit(ctx, tx, {
      action: "admin.revokeInvite",
      subject: { type: "invite", id: row.id },
      before: { email: row.email, role: row.role, status: "open" },
      after: { status: "revoked" },
    });
  });
}
