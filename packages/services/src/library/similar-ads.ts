import type { AdId, UserId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { elevate } from "@static-engine/db";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { findAd } from "./get-ad.ts";

/** How many ads are weighed of each kind: the newest of the concept, of the product, and those that share words. */
const NEAR = 200;

const Row = z.object({ id: z.string() });

/** Ids of the member's ads that are most like this one: by concept, product and words. @throws AppError NOT_FOUND */
export async function similarAds(
  tx: Tx,
  userId: UserId,
  { id, limit }: { id: AdId; limit: number },
): Promise<string[]> {
  const { ad } = await findAd(tx, id);
  const { conceptId, productId, brandId, sceneModel } = ad;
  const said = [ad.copy?.headline, ad.copy?.subheadline, ad.name, ...ad.tags].filter(Boolean).join(" ");
  const rows = await elevate(tx, userId, () =>
    tx.execute(sql`
      with words as (
        select string_agg(word_query(w.lexeme, '')::text, ' | ')::tsquery as query
        from unnest(to_tsvector('simple'::regconfig, search_form(${said}))) w where length(w.lexeme) > 3
      ), near as (
        (select id from generated_ads where user_id = ${userId} and concept_id = ${conceptId}
          and status = 'completed' and deleted_at is null order by created_at desc, id desc limit ${NEAR})
        union
        (select id from generated_ads where product_id = ${productId} and user_id = ${userId}
          and status = 'completed' and deleted_at is null order by created_at desc, id desc limit ${NEAR})
        union
        (select id from generated_ads where user_id = ${userId} and search_vector @@ (select query from words)
          and status = 'completed' and deleted_at is null limit ${NEAR})
      )
      select a.id from near join generated_ads a on a.id = near.id, words
      where a.id <> ${id}
      order by (a.concept_id = ${conceptId})::int * 3 + (a.product_id = ${productId})::int * 2
          + (a.brand_id = ${brandId})::int + (a.scene_model is not distinct from ${sceneModel})::int * 0.5
          + coalesce(ts_rank(a.search_vector, words.query), 0) * 4 desc,
        a.created_at desc, a.id desc
      limit ${limit}`),
  );
  return rows.map((row) => Row.parse(row).id);
}
