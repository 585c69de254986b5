import type {
  AdId,
  ListSharesInput,
  ShareLink,
  ShareLinkId,
  ShareNotes,
  SharePage,
} from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { shareLinks, shareNotes } from "@static-engine/db/schema";
import { desc, eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { notFound } from "../errors.ts";
import { afterCursor, toPage } from "../paging.ts";
import { selectShares, toShareLink, toShareNote } from "./to-share.ts";

/** The member's links, newest first, the ended ones too. */
export async function listShares({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ListSharesInput;
}): Promise<SharePage> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const found = await selectShares(tx)
      .where(afterCursor(shareLinks, input.cursor))
      .orderBy(desc(shareLinks.createdAt), desc(shareLinks.id))
      .limit(input.limit + 1);
    const page = toPage(
      found.map((row) => ({ ...row, id: row.link.id, createdAt: row.link.createdAt })),
      input.limit,
    );
    return { items: page.rows.map(toShareLink), nextCursor: page.nextCursor };
  });
}

/** Ends a link at once; what was said through it stays. @throws AppError NOT_FOUND */
export async function revokeShare({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { id: ShareLinkId };
}): Promise<ShareLink> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    await tx.update(shareLinks).set({ revokedAt: ctx.clock.now() }).where(eq(shareLinks.id, input.id));
    const [row] = await selectShares(tx).where(eq(shareLinks.id, input.id));
    if (!row) throw notFound("share");
    return toShareLink(row);
  });
}

/** What reviewers have said of an ad through any link, the latest first. */
export async function listShareNotes({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { adId: AdId };
}): Promise<ShareNotes> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const rows = await tx
      .select({ note: shareNotes, title: shareLinks.title })
      .from(shareNotes)
      .innerJoin(shareLinks, eq(shareLinks.id, shareNotes.linkId))
      .where(eq(shareNotes.adId, input.adId))
      .orderBy(desc(shareNotes.createdAt), desc(shareNotes.id))
      .limit(500);
    return { items: rows.map(({ note, title }) => ({ ...toShareNote(note), title })) };
  });
}
