import type { AdRender, OpenShareInput, SharedView } from "@static-engine/contracts";
import { AdId, AppError } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { generatedAds, shareLinkAds, shareLinks, shareNotes } from "@static-engine/db/schema";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import type { RenderRow } from "../generation/read-renders.ts";
import { selectRenders } from "../generation/read-renders.ts";
import { enterShare } from "./enter-share.ts";
import { toShareNote } from "./to-share.ts";

/** Pictures of a link that is revoked can be seen for this much longer by whoever has just opened it. */
const PICTURE_MINUTES = 15;

/** What a reviewer sees: the ads as they are now, and what was said of them through this link. @throws AppError as `enterShare` */
export async function openShare({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: OpenShareInput;
}): Promise<SharedView> {
  const { link, owner, userId } = await enterShare(ctx, input);
  await ctx.db
    .update(shareLinks)
    .set({ opens: sql`${shareLinks.opens} + 1`, lastOpenedAt: ctx.clock.now() })
    .where(eq(shareLinks.id, link.id));
  return asMember(ctx.db, userId, async (tx) => {
    const ads = await tx
      .select({
        id: generatedAds.id,
        version: generatedAds.version,
        name: generatedAds.name,
        headline: sql<string>`coalesce(${generatedAds.copy} ->> 'headline', '')`,
        concept: sql<string>`(select c.name from ad_concepts c where c.id = ${generatedAds.conceptId})`,
      })
      .from(shareLinkAds)
      .innerJoin(generatedAds, eq(generatedAds.id, shareLinkAds.adId))
      .where(
        and(
          eq(shareLinkAds.linkId, link.id),
          eq(generatedAds.status, "completed"),
          isNull(generatedAds.deletedAt),
        ),
      )
      .orderBy(asc(shareLinkAds.position));
    const renders = await selectRenders(
      tx,
      ads.map(({ id }) => id),
    );
    const notes = await tx
      .select()
      .from(shareNotes)
      .where(eq(shareNotes.linkId, link.id))
      .orderBy(asc(shareNotes.createdAt), asc(shareNotes.id));
    return {
      title: link.title,
      mode: link.mode,
      owner,
      expiresAt: link.expiresAt.toISOString(),
      ads: ads.map(({ id, name, headline, ...ad }) => ({
        ...ad,
        id: AdId.parse(id),
        headline: name ?? headline,
        renders: renders.filter(({ adId }) => adId === id).map((render) => toSharedRender(ctx, render)),
        notes: notes.filter(({ adId }) => adId === id).map(toShareNote),
      })),
    };
  });
}

const FORMATS = { "image/png": "png", "image/jpeg": "jpeg", "image/webp": "webp" } as const;

function toSharedRender(
  ctx: ServiceContext,
  { key, mime, ratio, width, height, bytes }: RenderRow,
): AdRender {
  const until = new Date(ctx.clock.now().getTime() + PICTURE_MINUTES * 60_000);
  const format = Object.entries(FORMATS).find(([type]) => type === mime)?.[1];
  if (!format) throw new AppError("INTERNAL", `a picture is stored as ${mime}`);
  return {
    ratio,
    width,
    height,
    bytes,
    format,
    url: ctx.links.export(`/files/${key}`, until),
    thumbUrl: ctx.links.export(`/files/${key}?w=480`, until),
  };
}
