import type { GoogleOutcome, Language } from "@static-engine/contracts";
import { UserId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { users } from "@static-engine/db/schema";
import type { GoogleProfile } from "@static-engine/oauth";
import { eq, or, sql } from "drizzle-orm";
import type { MemberContext, ServiceContext } from "../context.ts";
import { isTaken } from "../errors.ts";
import { mailNow } from "../mail/mail-now.ts";
import { lockActiveUser } from "./active-user.ts";
import { findReferrer } from "./find-referrer.ts";
import { makeAccount } from "./make-account.ts";

type Outcome = { userId: UserId; isNew: boolean } | { refused: Exclude<GoogleOutcome, "linked" | "failed"> };

/**
 * The account of somebody whom Google vouches for; a new one where there is none. An account that has the same
 * address is not opened by that alone: its owner signs in once, and links it from there.
 */
export async function signInWithGoogle({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: GoogleProfile & { locale: Language; referralCode?: string | undefined };
}): Promise<Outcome> {
  const config = await ctx.config();
  return ctx.db.transaction(async (tx) => {
    const known = await tx
      .select()
      .from(users)
      .where(or(eq(users.googleSub, input.sub), eq(sql`lower(${users.email})`, input.email)))
      .for("update");
    const linked = known.find((user) => user.googleSub === input.sub);
    if (linked?.status === "suspended") return { refused: "suspended" };
    if (linked) {
      await restoreIfDeleted(tx, linked);
      return { userId: UserId.parse(linked.id), isNew: false };
    }
    if (known.length > 0) return { refused: "link-first" };
    if (!input.isEmailVerified) return { refused: "unverified" };
    const userId = await makeAccount(tx, ctx, config, {
      email: input.email,
      fullName: input.name,
      locale: input.locale,
      passwordHash: null,
      googleSub: input.sub,
      emailVerifiedAt: ctx.clock.now(),
      referredBy: await findReferrer(tx, input.referralCode),
    });
    if (userId) return { userId, isNew: true };
    // Somebody else was quicker: the same person in another tab, or whoever else has this address.
    const [same] = await tx.select({ id: users.id }).from(users).where(eq(users.googleSub, input.sub));
    return same ? { userId: UserId.parse(same.id), isNew: false } : { refused: "link-first" };
  });
}

/** Coming back through Google restores a closed account as its password does. */
async function restoreIfDeleted(tx: Tx, user: typeof users.$inferSelect): Promise<void> {
  if (user.status !== "deleted") return;
  await tx.update(users).set({ status: "active", deletedAt: null }).where(eq(users.id, user.id));
}

/**
 * Lets a signed-in member come in through this Google account from now on; the account's address is told. Somebody who
 * merely signed up with a stranger's address cannot leave a way in: the address is proven first, or Google proves it.
 */
export async function linkGoogle({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: GoogleProfile;
}): Promise<GoogleOutcome> {
  try {
    return await ctx.db.transaction((tx) => link(tx, ctx, input));
  } catch (error) {
    if (isTaken(error, "users_google_sub_key")) return "taken";
    throw error;
  }
}

async function link(tx: Tx, ctx: MemberContext, input: GoogleProfile): Promise<GoogleOutcome> {
  const user = await lockActiveUser(tx, ctx.userId);
  const [other] = await tx.select({ id: users.id }).from(users).where(eq(users.googleSub, input.sub));
  if (other) return other.id === ctx.userId ? "linked" : "taken";
  if (user.googleSub !== null) return "taken";
  const isSame = input.isEmailVerified && input.email === user.email;
  if (!user.emailVerifiedAt && !isSame) return "unverified";
  await tx
    .update(users)
    .set({ googleSub: input.sub, emailVerifiedAt: user.emailVerifiedAt ?? ctx.clock.now() })
    .where(eq(users.id, ctx.userId));
  await mailNow(tx, ctx, {
    userId: ctx.userId,
    key: `google:${crypto.randomUUID()}`,
    template: "google_linked",
    facts: { email: input.email },
  });
  return "linked";
}
