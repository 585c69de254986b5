import { createHash, randomBytes } from "node:crypto";
import type { CreatedShare, CreateShareInput } from "@static-engine/contracts";
import { AppError, SHARE_MAX_ADS } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { generatedAds, shareLinkAds, shareLinks } from "@static-engine/db/schema";
import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { hashPassword } from "../identity/password.ts";
import { findFolder } from "../library/find-folder.ts";
import { enforceRateLimit } from "../rate-limit.ts";
import { selectShares, toShareLink } from "./to-share.ts";

const LIMIT = { max: 60, windowSeconds: 3600 };
const TOKEN_BYTES = 32;

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * An address from which somebody without an account sees these ads. A folder is shared as it is now: what is put in
 * later stays the member's own. @throws AppError NOT_FOUND | AD_NOT_READY | RATE_LIMITED
 */
export async function createShare({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: CreateShareInput;
}): Promise<CreatedShare> {
  await enforceRateLimit(ctx, `share-create:${ctx.userId}`, LIMIT);
  const { ids, folderId, title, mode, expiresInDays, password } = input;
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const passwordHash = password ? await hashPassword(password) : null;
  const expiresAt = new Date(ctx.clock.now().getTime() + expiresInDays * 86_400_000);
  return asMember(ctx.db, ctx.userId, async (tx) => {
    if (folderId) await findFolder(tx, folderId);
    const found = await tx
      .select({ id: generatedAds.id })
      .from(generatedAds)
      .where(
        and(
          ids ? inArray(generatedAds.id, ids) : undefined,
          folderId ? eq(generatedAds.folderId, folderId) : undefined,
          eq(generatedAds.status, "completed"),
          isNull(generatedAds.deletedAt),
        ),
      )
      .orderBy(desc(generatedAds.createdAt), desc(generatedAds.id))
      .limit(SHARE_MAX_ADS);
    if (found.length === 0) {
      throw new AppError(
        "AD_NOT_READY",
        "None of these ads can be shared: they did not pass, or are deleted.",
      );
    }
    // Chosen ads keep the order in which they were chosen.
    const order = new Map<string, number>(ids?.map((id, index) => [id, index]));
    const ordered = found.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
    const [link] = await tx
      .insert(shareLinks)
      .values({ userId: ctx.userId, tokenHash: hashToken(token), title, mode, passwordHash, expiresAt })
      .returning({ id: shareLinks.id });
    if (!link) throw new Error("an inserted link was not returned");
    await tx
      .insert(shareLinkAds)
      .values(
        ordered.map(({ id }, position) => ({ linkId: link.id, adId: id, userId: ctx.userId, position })),
      );
    const [row] = await selectShares(tx).where(eq(shareLinks.id, link.id));
    if (!row) throw new Error("an inserted link was not read");
    return { ...toShareLink(row), url: `${ctx.appUrl}/s/${token}` };
  });
}
