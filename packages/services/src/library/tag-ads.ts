import type { RenameAdInput, TagAdsInput } from "@static-engine/contracts";
import { AppError, TAGS_PER_AD } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { generatedAds } from "@static-engine/db/schema";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { notFound } from "../errors.ts";

/** Gives ads tags and takes some; all of them change or none. @throws AppError VALIDATION if one would have too many */
export async function tagAds({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: TagAdsInput;
}): Promise<{ changed: number }> {
  const { ids, add, remove } = input;
  const wanted = sql`array(select t from unnest(${generatedAds.tags} || ${sql.param(add)}::text[]) t
    where t <> all(${sql.param(remove)}::text[]) group by t order by t)`;
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const rows = await tx
      .update(generatedAds)
      .set({ tags: wanted, updatedAt: ctx.clock.now() })
      .where(
        and(
          inArray(generatedAds.id, ids),
          eq(generatedAds.status, "completed"),
          isNull(generatedAds.deletedAt),
        ),
      )
      .returning({ tags: generatedAds.tags });
    if (rows.some(({ tags }) => tags.length > TAGS_PER_AD)) {
      throw new AppError(
        "VALIDATION",
        `An ad takes ${TAGS_PER_AD} tags. Take some off first; nothing was changed.`,
        {
          details: { reason: "too_many_tags", limit: TAGS_PER_AD },
        },
      );
    }
    return { changed: rows.length };
  });
}

/** @throws AppError NOT_FOUND */
export async function renameAd({ ctx, input }: { ctx: MemberContext; input: RenameAdInput }): Promise<void> {
  await asMember(ctx.db, ctx.userId, async (tx) => {
    const rows = await tx
      .update(generatedAds)
      .set({ name: input.name, updatedAt: ctx.clock.now() })
      .where(
        and(
          eq(generatedAds.id, input.id),
          eq(generatedAds.status, "completed"),
          isNull(generatedAds.deletedAt),
        ),
      )
      .returning({ id: generatedAds.id });
    if (rows.length === 0) throw notFound("ad");
  });
}
