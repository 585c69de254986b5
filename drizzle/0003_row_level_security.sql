-- A member's request runs as this role inside a transaction that names the member in `app.user_id`.
do $$ begin
  begin
    if not exists (select from pg_roles where rolname = 'static_engine_member') then
      create role static_engine_member nologin;
    end if;
  -- Roles belong to the server: another database of it may make the same one at this moment.
  exception when duplicate_object or unique_violation then null;
  end;
  execute format('grant static_engine_member to %I', current_user);
end $$;
--> statement-breakpoint
create function current_member() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('app.user_id', true), '')::uuid
$$;
--> statement-breakpoint
do $$ begin
  execute format('grant usage on schema %I to static_engine_member', current_schema());
end $$;
--> statement-breakpoint
-- Own rows, read and written by the member.
do $$
declare v_table text;
begin
  foreach v_table in array array['brands', 'products', 'ad_folders', 'assets', 'generated_ads', 'bulk_downloads'] loop
    execute format('alter table %I enable row level security', v_table);
    execute format('create policy own_rows on %I to static_engine_member using (user_id = (select current_member())) with check (user_id = (select current_member()))', v_table);
    execute format('grant select, insert, update, delete on %I to static_engine_member', v_table);
  end loop;
  -- Own rows, read by the member; written by the system on the member's behalf.
  foreach v_table in array array['generation_jobs', 'generation_steps', 'generation_logs', 'ad_renders', 'user_events',
    'user_counters', 'credit_transactions', 'credit_entries', 'credit_balances', 'credit_grants', 'credit_holds',
    'credit_hold_slices', 'sessions'] loop
    execute format('alter table %I enable row level security', v_table);
    execute format('create policy own_rows on %I for select to static_engine_member using (user_id = (select current_member()))', v_table);
    execute format('grant select on %I to static_engine_member', v_table);
  end loop;
end $$;
--> statement-breakpoint
alter table users enable row level security;
--> statement-breakpoint
create policy own_row on users to static_engine_member
  using (id = (select current_member())) with check (id = (select current_member()));
--> statement-breakpoint
grant select on users to static_engine_member;
--> statement-breakpoint
grant update (full_name, locale, avatar_id, updated_at) on users to static_engine_member;
--> statement-breakpoint
-- Shared by everybody, read only.
grant select on ad_concepts, subscription_tiers, system_config to static_engine_member;
