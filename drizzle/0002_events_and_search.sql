-- Appends an event under the member's counter row: numbers have no gaps, and no reader that follows a cursor can
-- skip a row that commits late.
create function append_event(p_user uuid, p_body jsonb) returns bigint language plpgsql as $$
declare
  v_seq bigint;
begin
  update user_counters set event_seq = event_seq + 1 where user_id = p_user returning event_seq into v_seq;
  if not found then
    insert into user_counters (user_id, event_seq) values (p_user, 1)
      on conflict (user_id) do update set event_seq = user_counters.event_seq + 1 returning event_seq into v_seq;
  end if;
  insert into user_events (user_id, seq, body, created_at) values (p_user, v_seq, p_body, clock_timestamp());
  return v_seq;
end $$;
--> statement-breakpoint
-- Counts a hit in the current window and tells the count so far.
create function hit_rate_limit(p_key text, p_window interval) returns table (hits integer, resets_at timestamptz)
language sql volatile as $$
  insert into rate_limits (key, window_start, count)
    values (p_key, date_bin(p_window, clock_timestamp(), timestamptz '2000-01-01'), 1)
    on conflict (key, window_start) do update set count = rate_limits.count + 1
    returning count, window_start + p_window
$$;
--> statement-breakpoint
create extension if not exists pg_trgm;
--> statement-breakpoint
create index generated_ads_search_idx on generated_ads using gin (search_text gin_trgm_ops)
  where status = 'completed' and deleted_at is null;
--> statement-breakpoint
-- How many runs of all members wait before one made at this moment. Defined by the owner: a member may know the
-- number, not the runs.
create function runs_ahead(p_created timestamptz) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from generation_jobs where status = 'pending' and created_at < p_created
$$;
