import type { AdminMember, ChangeMemberInput } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { sessions, subscriptionTiers, users } from "@static-engine/db/schema";
import { and, eq, ne, sql } from "drizzle-orm";
import type { AdminContext } from "../../context.ts";
import { isTaken, notFound } from "../../errors.ts";
import { appendEvent } from "../../events/append-event.ts";
import { endLinks } from "../../identity/identity-links.ts";
import { recordAudit } from "../record-audit.ts";
import { getMember } from "./get-member.ts";

type Row = typeof users.$inferSelect;

const shown = ({ fullName, email, emailVerifiedAt, tierId, locale }: Row) => ({
  fullName,
  email,
  emailVerified: emailVerifiedAt !== null,
  tier: tierId,
  locale,
});

async function requireFree(tx: Tx, { id, email }: ChangeMemberInput): Promise<void> {
  if (!email) return;
  const taken = await tx.$count(users, and(eq(sql`lower(${users.email})`, email), ne(users.id, id)));
  if (taken > 0) throw emailTaken();
}

function emailTaken(): AppError {
  return new AppError("EMAIL_TAKEN", "Another account has this e-mail. Nothing was changed.");
}

async function requireTier(tx: Tx, tier: string | undefined): Promise<void> {
  if (!tier) return;
  const known = await tx.$count(subscriptionTiers, eq(subscriptionTiers.id, tier));
  if (known === 0)
    throw new AppError("VALIDATION", "There is no such plan.", {
      details: { tier: "There is no such plan" },
    });
}

/**
 * Changes what support may change about a member. A plan given by hand lasts until the member's billing says otherwise.
 * Another address ends the sessions and the links that were mailed to the old one: whoever had it is out.
 * @throws AppError NOT_FOUND | EMAIL_TAKEN | VALIDATION
 */
export async function changeMember({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: ChangeMemberInput;
}): Promise<AdminMember> {
  const { id } = input;
  await ctx.db
    .transaction((tx) => change(tx, ctx, input))
    .catch((error: unknown) => {
      throw isTaken(error, "users_email_key") ? emailTaken() : error;
    });
  ctx.hints.notify(id);
  return getMember({ ctx, input: { id } });
}

async function change(tx: Tx, ctx: AdminContext, input: ChangeMemberInput): Promise<void> {
  const { id, emailVerified, tier, ...rest } = input;
  const [before] = await tx.select().from(users).where(eq(users.id, id)).for("update");
  if (!before) throw notFound("member");
  await requireFree(tx, input);
  await requireTier(tx, tier);
  const isOtherAddress = rest.email !== undefined && rest.email !== before.email.toLowerCase();
  const verifiedAt =
    emailVerified === undefined
      ? isOtherAddress
        ? null
        : before.emailVerifiedAt
      : emailVerified
        ? (before.emailVerifiedAt ?? ctx.clock.now())
        : null;
  const [after] = await tx
    .update(users)
    .set({ ...rest, ...(tier ? { tierId: tier } : {}), emailVerifiedAt: verifiedAt })
    .where(eq(users.id, id))
    .returning();
  if (!after) throw notFound("member");
  if (isOtherAddress) {
    await tx.delete(sessions).where(eq(sessions.userId, id));
    await endLinks(tx, ctx, id);
  }
  await recordAudit(ctx, tx, {
    action: "member.update",
    subject: { type: "member", id },
    before: shown(before),
    after: shown(after),
  });
  if (after.tierId !== before.tierId)
    await appendEvent(tx, id, { type: "billing.changed", what: "subscription", checkoutId: null });
}
