import type { AdIdsInput, FavoriteAdsInput, MoveAdsInput, SaveAdsInput } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { generatedAds } from "@static-engine/db/schema";
import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { findFolder } from "./find-folder.ts";

type Changed = Promise<{ changed: number }>;
type Change = Partial<
  Pick<typeof generatedAds.$inferInsert, "isSaved" | "isFavorite" | "folderId" | "deletedAt">
>;

/** One statement for one ad or five hundred; foreign and absent ids change nothing. */
async function change(ctx: MemberContext, ids: string[], values: Change, trashed = false): Changed {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    if (values.folderId) await findFolder(tx, values.folderId);
    const rows = await tx
      .update(generatedAds)
      .set({ ...values, updatedAt: ctx.clock.now() })
      .where(
        and(
          inArray(generatedAds.id, ids),
          eq(generatedAds.status, "completed"),
          trashed ? isNotNull(generatedAds.deletedAt) : isNull(generatedAds.deletedAt),
        ),
      )
      .returning({ id: generatedAds.id });
    return { changed: rows.length };
  });
}

export function saveAds({ ctx, input }: { ctx: MemberContext; input: SaveAdsInput }): Changed {
  return change(ctx, input.ids, { isSaved: input.saved });
}

export function favoriteAds({ ctx, input }: { ctx: MemberContext; input: FavoriteAdsInput }): Changed {
  return change(ctx, input.ids, { isFavorite: input.favorite });
}

/** @throws AppError NOT_FOUND if the folder is not the member's */
export function moveAds({ ctx, input }: { ctx: MemberContext; input: MoveAdsInput }): Changed {
  return change(ctx, input.ids, { folderId: input.folderId });
}

/** Into the trash; `restoreAds` brings them back. */
export function deleteAds({ ctx, input }: { ctx: MemberContext; input: AdIdsInput }): Changed {
  return change(ctx, input.ids, { deletedAt: ctx.clock.now() });
}

export function restoreAds({ ctx, input }: { ctx: MemberContext; input: AdIdsInput }): Changed {
  return change(ctx, input.ids, { deletedAt: null }, true);
}
