import type { IdentityLinkKind } from "@static-engine/contracts";
import { AppError, UserId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { identityLinks, users } from "@static-engine/db/schema";
import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import type { ServiceContext } from "../context.ts";

const LIFETIME_MINUTES: Record<IdentityLinkKind, number> = {
  verify_email: 3 * 24 * 60,
  change_email: 60,
  reset_password: 30,
  magic_link: 15,
};

const PURPOSE = "identity-link";

/** Makes a link that works once; its token is written when the mail is. */
export async function issueLink(
  tx: Tx,
  ctx: ServiceContext,
  link: { userId: UserId; kind: IdentityLinkKind; email: string },
): Promise<{ id: string; expiresAt: Date }> {
  const expiresAt = new Date(ctx.clock.now().getTime() + LIFETIME_MINUTES[link.kind] * 60_000);
  const [made] = await tx
    .insert(identityLinks)
    .values({ ...link, expiresAt })
    .returning({ id: identityLinks.id });
  if (!made) throw new Error("an inserted link was not returned");
  return { id: made.id, expiresAt };
}

/** What a mail says in place of `{token}`. */
export function tokenOf(ctx: Pick<ServiceContext, "tokens">, linkId: string): string {
  return ctx.tokens.write(PURPOSE, linkId);
}

/**
 * Uses a link up. Of two that open it at once, one gets it.
 * @throws AppError TOKEN_INVALID for a forged, used, old or otherwise meant token; which of them is not told
 */
export async function takeLink(
  tx: Tx,
  ctx: ServiceContext,
  kinds: IdentityLinkKind[],
  token: string,
): Promise<{ userId: UserId; kind: IdentityLinkKind; email: string }> {
  const id = z.uuid().safeParse(ctx.tokens.read(PURPOSE, token));
  const now = ctx.clock.now();
  if (id.success) await lockOwner(tx, id.data);
  const [taken] = id.success
    ? await tx
        .update(identityLinks)
        .set({ usedAt: now })
        .where(
          and(
            eq(identityLinks.id, id.data),
            inArray(identityLinks.kind, kinds),
            isNull(identityLinks.usedAt),
            gt(identityLinks.expiresAt, now),
          ),
        )
        .returning()
    : [];
  if (!taken) {
    throw new AppError("TOKEN_INVALID", "This link was used already, or is too old. Ask for a new one.");
  }
  return { userId: UserId.parse(taken.userId), kind: taken.kind, email: taken.email };
}

/** The account before its links, as everywhere: two that change both must not wait for each other. */
async function lockOwner(tx: Tx, linkId: string): Promise<void> {
  const owner = tx
    .select({ id: identityLinks.userId })
    .from(identityLinks)
    .where(eq(identityLinks.id, linkId));
  await tx.select({ id: users.id }).from(users).where(inArray(users.id, owner)).for("update");
}

/** Ends all that would still open this account: called when its password or its address changes. */
export async function endLinks(tx: Tx, ctx: ServiceContext, userId: UserId): Promise<void> {
  await tx
    .update(identityLinks)
    .set({ usedAt: ctx.clock.now() })
    .where(and(eq(identityLinks.userId, userId), isNull(identityLinks.usedAt)));
}
