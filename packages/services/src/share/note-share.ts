import type { CommentShareInput, DecideShareInput, ShareNote } from "@static-engine/contracts";
import { AdId, AppError, ShareLinkId } from "@static-engine/contracts";
import { generatedAds, shareLinkAds, shareNotes } from "@static-engine/db/schema";
import { and, count, eq, isNull } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { notFound } from "../errors.ts";
import { appendEvent } from "../events/append-event.ts";
import { enforceRateLimit } from "../rate-limit.ts";
import type { EnteredShare } from "./enter-share.ts";
import { assertMode, enterShare } from "./enter-share.ts";
import { toShareNote } from "./to-share.ts";

const NOTES = { max: 30, windowSeconds: 300 };
/** Of one link; more is not a review any more. */
const MOST_NOTES = 1000;

type Said = Pick<
  typeof shareNotes.$inferInsert,
  "adId" | "kind" | "reviewer" | "text" | "version" | "ratio" | "x" | "y"
>;

/** A reviewer's words on an ad, or on a spot of it. @throws AppError NOT_FOUND | FORBIDDEN | RATE_LIMITED */
export async function commentShare({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: CommentShareInput;
}): Promise<ShareNote> {
  const share = await enterShare(ctx, input);
  assertMode(share, "comment");
  const { adId, reviewer, text, version, pin } = input;
  return say(ctx, share, { adId, reviewer, text, version, kind: "comment", ...(pin ?? {}) });
}

/** A reviewer approves an ad or asks for changes; they may change their mind. @throws AppError as for a comment */
export async function decideShare({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: DecideShareInput;
}): Promise<ShareNote> {
  const share = await enterShare(ctx, input);
  assertMode(share, "decide");
  const { adId, reviewer, text, version, approve } = input;
  return say(ctx, share, {
    adId,
    reviewer,
    text: text || null,
    version,
    kind: approve ? "approve" : "changes",
  });
}

async function say(ctx: ServiceContext, { link, userId }: EnteredShare, said: Said): Promise<ShareNote> {
  await enforceRateLimit(ctx, `share-note:${link.id}:${ctx.request.ip ?? "unknown"}`, NOTES);
  const note = await ctx.db.transaction(async (tx) => {
    const [shared] = await tx
      .select({ id: generatedAds.id })
      .from(shareLinkAds)
      .innerJoin(generatedAds, and(eq(generatedAds.id, shareLinkAds.adId), isNull(generatedAds.deletedAt)))
      .where(and(eq(shareLinkAds.linkId, link.id), eq(shareLinkAds.adId, said.adId)));
    if (!shared) throw notFound("ad");
    const [told] = await tx.select({ notes: count() }).from(shareNotes).where(eq(shareNotes.linkId, link.id));
    if ((told?.notes ?? 0) >= MOST_NOTES) {
      throw new AppError("RATE_LIMITED", "So much was said through this link that it takes no more.");
    }
    const [row] = await tx
      .insert(shareNotes)
      .values({ ...said, linkId: link.id, userId })
      .returning();
    if (!row) throw new Error("an inserted note was not returned");
    await appendEvent(tx, userId, {
      type: "share.noted",
      linkId: ShareLinkId.parse(link.id),
      adId: AdId.parse(row.adId),
      kind: row.kind,
      reviewer: row.reviewer,
      title: link.title,
    });
    return toShareNote(row);
  });
  ctx.hints.notify(userId);
  return note;
}
