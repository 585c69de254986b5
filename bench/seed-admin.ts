import type { Database } from "@static-engine/db";

export type AdminScale = { members: number; runs: number; days: number };

/**
 * Members, runs with an ad each, provider calls, payments and ledger days, spread evenly over the last days: enough for
 * every figure of the dashboard, and nothing that it does not read.
 */
export async function seedAdmin({ sql }: Database, { members, runs, days }: AdminScale): Promise<void> {
  await sql`insert into users (id, email, full_name, referral_code, created_at, tier_id)
    select uuid_v7(), 'load-' || i || '-' || md5(i::text) || '@example.test',
      (array['Aziza', 'Nora', 'Тимур', 'Sevara', 'John', 'Мария'])[1 + i % 6] || ' ' || md5((i * 7)::text),
      'load-' || i, now() - (i % ${days}) * interval '1 day', (array['free', 'starter', 'growth'])[1 + i % 3]
    from generate_series(1, ${members}) as i`;
  await sql`insert into credit_balances (user_id, available) select id, 20 from users on conflict do nothing`;
  const [owner] = await sql`select id from users where referral_code = 'load-1'`;
  await sql`insert into brands (id, user_id, name, industry) values (uuid_v7(), ${owner?.id}, 'Load', 'other')`;
  await sql`insert into products (id, user_id, brand_id, name, usps)
    select uuid_v7(), user_id, id, 'Load', array['x'] from brands where name = 'Load'`;
  // Foreign keys and triggers, such as those of the search, are another row's matter.
  await sql.unsafe(`
    set local session_replication_role = replica;
    create temp table m as select id, row_number() over () - 1 as n from users;
    create unique index on m (n);
    create temp table c as select id, row_number() over (order by slug) - 1 as n from ad_concepts where is_active;
    insert into generation_jobs (id, user_id, number, kind, brand_id, product_id, concept_id, language, status, stage,
      cost, settled, brand_snapshot, product_snapshot, seed, request_hash, created_at, finished_at)
    select uuid_v7(), m.id, i, 'create', b.id, p.id, c.id, 'en',
      case when i % 20 = 0 then 'failed' else 'completed' end, 'passed', 5, 4, '{"name":"Load"}', '{"name":"Load"}', 1,
      i::text, t.at, t.at + (20 + i % 200) * interval '1 second'
    from generate_series(1, ${runs}) as i
    join m on m.n = i % ${members}
    join c on c.n = i % (select count(*) from c)
    cross join lateral (select now() - (i % ${days}) * interval '1 day' - (i % 600) * interval '1 second' as at) t
    cross join (select id from brands where name = 'Load') b
    cross join (select id from products where name = 'Load') p;
    insert into generated_ads (id, job_id, user_id, brand_id, product_id, concept_id, slot, status, stage, error_code)
    select uuid_v7(), j.id, j.user_id, j.brand_id, j.product_id, j.concept_id, 1,
      case when j.number % 8 = 0 then 'failed' else 'completed' end, 'passed',
      case when j.number % 8 = 0 then (array['PROVIDER_FAILED', 'RENDER_FAILED', 'COPY_INVALID'])[1 + j.number % 3] end
    from generation_jobs j where j.request_hash = j.number::text;
    insert into generation_logs (id, user_id, job_id, step, provider, model, latency_ms, cost_micro_usd, outcome, created_at)
    select uuid_v7(), user_id, id, 'copy', 'anthropic', 'anthropic/claude', 900, 30000, 'ok', finished_at
    from generation_jobs where request_hash = number::text;
    insert into credit_days (user_id, day, kind, brand_id, amount)
    select user_id, (finished_at at time zone 'UTC')::date, k.kind, '00000000-0000-0000-0000-000000000000', sum(k.amount)
    from generation_jobs cross join (values ('settle', 4), ('release', 1), ('grant', 2)) as k(kind, amount)
    where request_hash = number::text group by 1, 2, 3 on conflict do nothing;
    insert into payments (id, user_id, kind, status, description, amount, currency, paid_at)
    select uuid_v7(), id, 'addon', 'paid', 'addon:100', 1500, 'usd', now() - (n % ${days}) * interval '1 day'
    from m where n % 4 = 0;
    drop table m; drop table c;`);
  await sql`analyze`;
}
