import type { UserId } from "@static-engine/contracts";
import type { Database } from "@static-engine/db";

type Range = { from: number; to: number };

const HEADLINES = [
  "Wake up to calm skin",
  "Night repair serum that lets you sleep",
  "Чёрная пятница уже здесь",
  "Bahorgi chegirma boshlandi",
  "Black friday starts on the wrist",
  "Seven days, one bottle, no sting",
];

/**
 * A library as runs leave it, written in bulk: six ads a run, three years back, one in ten a favourite, one in a
 * thousand in the trash. Words are common (a headline's), uncommon (one in a hundred) and rare (one in fifty thousand).
 */
export async function seedLibrary(
  sql: Database["sql"],
  userId: UserId,
  { from, to }: Range,
): Promise<{ folder: string }> {
  await sql`insert into ad_concepts (id, slug, layout, name, category, description, archetype, required_fields, optional_fields, needs_scene)
    select uuid_v7(), 'bench-' || i, 'product-hero', 'Concept ' || i, 'offer', '', 'hero', '[]', '[]', false from generate_series(1, 30) i
    on conflict do nothing`;
  await sql`insert into brands (id, user_id, name)
    select uuid_v7(), ${userId}, 'Oda ' || i from generate_series(1, 5) i
    where not exists (select from brands where user_id = ${userId})`;
  await sql`insert into products (id, user_id, brand_id, name, usps)
    select uuid_v7(), ${userId}, b.id, 'Product ' || i, '{x}' from brands b, generate_series(1, 4) i
    where b.user_id = ${userId} and not exists (select from products where user_id = ${userId})`;
  await sql`insert into ad_folders (id, user_id, name, position)
    select uuid_v7(), ${userId}, 'Folder ' || i, i from generate_series(1, 20) i
    where not exists (select from ad_folders where user_id = ${userId})`;
  await sql`insert into assets (id, user_id, kind, sha256, key, mime, width, height, bytes)
    select uuid_v7(), ${userId}, 'render', 'bench', 'render/be/bench.jpg', 'image/jpeg', 1080, 1080, 100000
    where not exists (select from assets where user_id = ${userId})`;
  await sql`alter table generated_ads disable trigger keep_library_words`;
  await sql.unsafe(`
    with concepts as (select id, row_number() over (order by id) - 1 as n from ad_concepts),
    goods as (select id, brand_id, row_number() over (order by id) - 1 as n from products where user_id = '${userId}')
    insert into generation_jobs (id, user_id, number, brand_id, product_id, concept_id, language, status, cost, seed,
      request_hash, brand_snapshot, product_snapshot, created_at)
    select uuid_v7(), '${userId}', i, g.brand_id, g.id, c.id, 'en', 'completed', 5, i, '', '{"name":"Oda"}', '{"name":"Serum"}',
      now() - (${to} / 6 - i) * interval '20 seconds'
    from generate_series(${Math.floor(from / 6)}, ${Math.ceil(to / 6) - 1}) i
    join goods g on g.n = i % 20 join concepts c on c.n = i % (select count(*) from concepts)`);
  await sql.unsafe(`
    with folders as (select id, row_number() over (order by id) - 1 as n from ad_folders where user_id = '${userId}'),
    words as (select array[${HEADLINES.map((text) => `'${text}'`).join(", ")}] as headlines)
    insert into generated_ads (id, job_id, user_id, brand_id, product_id, concept_id, slot, status, stage, copy, checks,
      made_with, search_text, is_saved, is_favorite, folder_id, tags, deleted_at, created_at, updated_at)
    select uuid_v7(), j.id, j.user_id, j.brand_id, j.product_id, j.concept_id, s, 'completed', 'passed',
      jsonb_build_object('headline', w.headlines[s], 'subheadline', null, 'bodyText', null, 'callouts', '[]'::jsonb, 'cta', 'Shop'),
      case when k % 97 = 0 then '[{"id":"contrast","ratio":"1:1","status":"fail","value":1,"threshold":2,"unit":"","message":""}]'
        else '[]' end::jsonb,
      case when k % 50 = 0 then '{"scene":{"model":"flux/flux-2-pro","requested":null,"reason":null}}' else '{}' end::jsonb,
      lower(w.headlines[s]) || ' oda serum word' || (k % 100) || ' word' || (k % 50000),
      k % 7 = 0, k % 10 = 0, f.id, case when k % 200 = 0 then '{evergreen}' else '{}' end::text[],
      case when k % 1000 = 1 then now() - interval '1 day' end, j.created_at + s * interval '1 second',
      j.created_at + (k % 1000) * interval '1 hour'
    from generation_jobs j cross join generate_series(1, 6) s cross join words w
    cross join lateral (select j.number * 6 + s as k) numbered
    left join folders f on f.n = k % 25
    where j.user_id = '${userId}' and j.number between ${Math.floor(from / 6)} and ${Math.ceil(to / 6) - 1}`);
  await sql.unsafe(`
    insert into ad_renders (id, ad_id, user_id, version, ratio, asset_id)
    select uuid_v7(), a.id, a.user_id, 1, '1:1', (select id from assets where user_id = '${userId}' limit 1)
    from generated_ads a where a.user_id = '${userId}' on conflict do nothing`);
  await sql`insert into library_words (user_id, word)
    select distinct user_id, w from generated_ads, unnest(tsvector_to_array(search_vector)) w
    where user_id = ${userId} and length(w) between 3 and 40 on conflict do nothing`;
  await sql`alter table generated_ads enable trigger keep_library_words`;
  await sql`vacuum analyze`;
  const [found] = await sql<{ folder: string }[]>`
    select id as folder from ad_folders where user_id = ${userId} order by id limit 1`;
  if (!found) throw new Error("the bench's library is empty");
  return found;
}
