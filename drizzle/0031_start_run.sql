-- What every purchase does, in fewer round trips: with eight orders at once each of them waits for the others' turns.

-- Locks a member's account for a purchase and tells what decides about it. The member's row comes first, and shared:
-- whoever suspends them waits for this purchase, or this purchase finds them suspended. Each statement sees what was
-- committed before it, so whoever waited for the lock sees the runs of those who went before.
create function lock_account(p_user uuid, p_key text) returns table (
  status text, locale text, recent_runs integer, open_runs integer, concurrent_runs integer, models text[],
  known_id uuid, known_hash text
) language plpgsql as $$
declare
  v_tier text;
begin
  select u.status, u.locale, u.tier_id into status, locale, v_tier from users u where u.id = p_user for share;
  perform ledger_lock(p_user);
  select count(*) into recent_runs from generation_jobs j
    where j.user_id = p_user and j.kind = 'create' and j.created_at > now() - interval '1 minute';
  select count(*) into open_runs from generation_jobs j
    where j.user_id = p_user and j.kind in ('create', 'regenerate') and j.status in ('pending', 'processing');
  select t.concurrent_runs, t.models into concurrent_runs, models from subscription_tiers t where t.id = v_tier;
  if p_key is not null then
    select j.id, j.request_hash into known_id, known_hash from generation_jobs j
      where j.user_id = p_user and j.idempotency_key = p_key;
  end if;
  return next;
end $$;
--> statement-breakpoint
-- The next short number of a member's runs.
create function next_run_number(p_user uuid) returns integer language sql as $$
  insert into user_counters as c (user_id, run_number) values (p_user, 1)
    on conflict (user_id) do update set run_number = c.run_number + 1
    returning c.run_number
$$;
--> statement-breakpoint
-- Tells a member what they can spend now, and after it what else has happened.
create function append_credits_changed(p_user uuid, p_then jsonb default null) returns void language plpgsql as $$
declare
  v_available integer := 0;
  v_held integer := 0;
begin
  select b.available, b.held into v_available, v_held from credit_balances b where b.user_id = p_user;
  perform append_event(p_user, jsonb_build_object('type', 'credits.changed',
    'credits', jsonb_build_object('available', coalesce(v_available, 0), 'held', coalesce(v_held, 0))));
  if p_then is not null then
    perform append_event(p_user, p_then);
  end if;
end $$;
