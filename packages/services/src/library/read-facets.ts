import type { LibraryFacets } from "@static-engine/contracts";
import { TRASH_DAYS } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { generatedAds } from "@static-engine/db/schema";
import { and, count, desc, eq, gte, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { daysBefore } from "../days.ts";

const MOST_TAGS = 200;
const Model = z.object({ model: z.string() });

/** The member's tags with how many ads have each, what painted their scenes, and how many ads lie in the trash. */
export async function readFacets({ ctx }: { ctx: MemberContext }): Promise<LibraryFacets> {
  const { userId, status, deletedAt, tags } = generatedAds;
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const used = tx
      .select({ tag: sql<string>`unnest(${tags})`.as("tag") })
      .from(generatedAds)
      .where(and(eq(userId, ctx.userId), eq(status, "completed"), isNull(deletedAt), sql`${tags} <> '{}'`))
      .as("used");
    const counted = await tx
      .select({ tag: used.tag, ads: count() })
      .from(used)
      .groupBy(used.tag)
      .orderBy(desc(count()), used.tag)
      .limit(MOST_TAGS);
    // From one value of the index to the next, however many ads have each.
    const models = await tx.execute(sql`
      with recursive found as (
        (select scene_model from generated_ads where user_id = ${ctx.userId} and scene_model is not null
          and status = 'completed' and deleted_at is null order by scene_model limit 1)
        union all
        select (select a.scene_model from generated_ads a where a.user_id = ${ctx.userId}
          and a.scene_model > found.scene_model and a.status = 'completed' and a.deleted_at is null
          order by a.scene_model limit 1)
        from found where found.scene_model is not null
      ) select scene_model as model from found where scene_model is not null`);
    const [trash] = await tx
      .select({ ads: count() })
      .from(generatedAds)
      .where(
        and(
          eq(userId, ctx.userId),
          eq(status, "completed"),
          gte(deletedAt, daysBefore(ctx.clock.now(), TRASH_DAYS)),
        ),
      );
    return {
      tags: counted,
      models: models.map((row) => Model.parse(row).model),
      trashed: trash?.ads ?? 0,
    };
  });
}
