import type { RedeemLinkInput, UserId } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { sessions, users } from "@static-engine/db/schema";
import { and, eq, ne, sql } from "drizzle-orm";
import type { MemberContext, ServiceContext } from "../context.ts";
import { isTaken } from "../errors.ts";
import { mailNow } from "../mail/mail-now.ts";
import { enforceRateLimit } from "../rate-limit.ts";
import { lockActiveUser } from "./active-user.ts";
import { endLinks, issueLink, takeLink } from "./identity-links.ts";

/** Mails the link that proves the account's address. */
export async function mailVerification(
  tx: Tx,
  ctx: ServiceContext,
  member: { userId: UserId; email: string },
): Promise<void> {
  const link = await issueLink(tx, ctx, { ...member, kind: "verify_email" });
  await mailNow(tx, ctx, {
    userId: member.userId,
    key: `link:${link.id}`,
    template: "verify_email",
    facts: { linkId: link.id },
    expiresAt: link.expiresAt,
  });
}

/**
 * Sends the proof once more; an address that is proven gets none.
 * @throws AppError RATE_LIMITED
 */
export async function resendVerification({ ctx }: { ctx: MemberContext }): Promise<void> {
  await enforceRateLimit(ctx, `verify:${ctx.userId}`, { max: 5, windowSeconds: 900 });
  await ctx.db.transaction(async (tx) => {
    const user = await lockActiveUser(tx, ctx.userId);
    if (!user.emailVerifiedAt) await mailVerification(tx, ctx, { userId: ctx.userId, email: user.email });
  });
}

/**
 * Takes the proof of an address: the account's own, or the one that it shall have from now on. With a change every
 * session and every older link ends, and the old address is told.
 * @throws AppError TOKEN_INVALID | EMAIL_TAKEN | ACCOUNT_SUSPENDED | RATE_LIMITED
 */
export async function verifyEmail({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: RedeemLinkInput;
}): Promise<{ email: string; changed: boolean }> {
  await enforceRateLimit(ctx, `redeem:${ctx.request.ip ?? "unknown"}`, { max: 60, windowSeconds: 900 });
  try {
    return await ctx.db.transaction((tx) => takeProof(tx, ctx, input.token));
  } catch (error) {
    throw isTaken(error, "users_email_key") ? emailTaken() : error;
  }
}

async function takeProof(
  tx: Tx,
  ctx: ServiceContext,
  token: string,
): Promise<{ email: string; changed: boolean }> {
  const link = await takeLink(tx, ctx, ["verify_email", "change_email"], token);
  const user = await lockActiveUser(tx, link.userId);
  const changed = link.kind === "change_email";
  if (changed) {
    await assertFree(tx, link);
    await mailNow(tx, ctx, {
      userId: link.userId,
      key: `email-changed:${crypto.randomUUID()}`,
      template: "email_changed",
      facts: { email: link.email },
    });
    await tx.delete(sessions).where(eq(sessions.userId, user.id));
    await endLinks(tx, ctx, link.userId);
  } else if (user.email !== link.email) {
    throw new AppError("TOKEN_INVALID", "This link is for an address that the account has no more.");
  }
  await tx
    .update(users)
    .set({ email: link.email, emailVerifiedAt: ctx.clock.now() })
    .where(eq(users.id, user.id));
  return { email: link.email, changed };
}

async function assertFree(tx: Tx, link: { userId: UserId; email: string }): Promise<void> {
  const [other] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(sql`lower(${users.email})`, link.email), ne(users.id, link.userId)));
  if (other) throw emailTaken();
}

function emailTaken(): AppError {
  return new AppError("EMAIL_TAKEN", "This e-mail cannot be used for an account.");
}
