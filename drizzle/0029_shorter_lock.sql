-- Shortens what a hold and its end do while the member's balance is locked: rows that do not depend on the balance are
-- written first, lines are inserted in place, and the sum of the day is updated before an insert of it is tried.

-- Adds a line to the sum of its day. A hold is no event of the chart: it ends as one or both of the others.
create or replace function count_credit_day(p_user uuid, p_kind text, p_job uuid, p_amount integer) returns void
language plpgsql as $$
declare
  v_day date := (clock_timestamp() at time zone 'UTC')::date;
  v_brand uuid := '00000000-0000-0000-0000-000000000000';
begin
  if p_job is not null then
    select j.brand_id into v_brand from generation_jobs j where j.id = p_job;
    v_brand := coalesce(v_brand, '00000000-0000-0000-0000-000000000000');
  end if;
  -- All but the first line of a day find its row.
  update credit_days d set amount = d.amount + p_amount
    where d.user_id = p_user and d.day = v_day and d.kind = p_kind and d.brand_id = v_brand;
  if not found then
    insert into credit_days as d (user_id, day, kind, brand_id, amount)
      values (p_user, v_day, p_kind, v_brand, p_amount)
      on conflict (user_id, day, kind, brand_id) do update set amount = d.amount + excluded.amount;
  end if;
end $$;
--> statement-breakpoint
-- Reserves credits from the grants that expire soonest.
-- status: `held`, `known` (same key, same amount: the first hold), `insufficient` and `frozen` (nothing is written).
create or replace function hold_credits(
  p_user uuid, p_amount integer, p_key text, p_reason text, p_job uuid, p_expires_at timestamptz,
  p_now timestamptz default null
) returns table (status text, hold_id uuid, available integer, held integer) language plpgsql as $$
declare
  v_balance credit_balances;
  v_known credit_holds;
  v_hold uuid := uuid_v7();
  v_line uuid := uuid_v7();
  v_available integer;
  v_held integer;
  v_grant_id uuid;
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  -- Before the lock: what need not be serialised keeps nobody waiting. A second call with the key waits here.
  insert into credit_holds (id, user_id, amount, job_id, idempotency_key, expires_at)
    values (v_hold, p_user, p_amount, p_job, p_key, p_expires_at)
    on conflict (idempotency_key) do nothing;
  if not found then
    v_balance := ledger_lock(p_user);
    select * into v_known from credit_holds h where h.idempotency_key = p_key;
    if v_known.user_id <> p_user or v_known.amount <> p_amount then
      raise exception 'hold key % was used for another hold', p_key using errcode = 'unique_violation';
    end if;
    return query select 'known', v_known.id, v_balance.available, v_balance.held;
    return;
  end if;
  -- Lock, check and movement in one statement.
  update credit_balances b set available = b.available - p_amount, held = b.held + p_amount
    where b.user_id = p_user and b.available >= p_amount and not b.is_frozen
    returning b.available, b.held into v_available, v_held;
  if not found then
    v_balance := ledger_lock(p_user);
    if not v_balance.is_frozen and v_balance.available >= p_amount then
      -- It rose between the two statements.
      update credit_balances b set available = b.available - p_amount, held = b.held + p_amount
        where b.user_id = p_user returning b.available, b.held into v_available, v_held;
    else
      delete from credit_holds h where h.id = v_hold;
      if not v_balance.is_frozen then
        perform expire_credits(p_user, v_now);
        v_balance := ledger_lock(p_user);
      end if;
      return query select case when v_balance.is_frozen then 'frozen' else 'insufficient' end, null::uuid,
        v_balance.available, v_balance.held;
      return;
    end if;
  end if;
  -- Nearly always the soonest grant covers it all.
  update credit_grants g set remaining = g.remaining - p_amount
    where g.id = (select s.id from credit_grants s where s.user_id = p_user and s.remaining > 0
        order by s.expires_at asc nulls last, s.created_at, s.id limit 1)
      and g.remaining >= p_amount and (g.expires_at is null or g.expires_at > v_now)
    returning g.id into v_grant_id;
  if found then
    insert into credit_hold_slices (hold_id, grant_id, user_id, amount) values (v_hold, v_grant_id, p_user, p_amount);
  elsif not hold_from_many(p_user, p_amount, v_hold, v_now) then
    -- What was there has expired: the movement is taken back.
    update credit_balances b set available = b.available + p_amount, held = b.held - p_amount where b.user_id = p_user;
    delete from credit_hold_slices l where l.hold_id = v_hold;
    delete from credit_holds h where h.id = v_hold;
    perform expire_credits(p_user, v_now);
    v_balance := ledger_lock(p_user);
    return query select 'insufficient', null::uuid, v_balance.available, v_balance.held;
    return;
  end if;
  insert into credit_transactions (id, user_id, kind, idempotency_key, amount, balance_after, held_after, reason,
      job_id, hold_id, created_at)
    values (v_line, p_user, 'hold', p_key, p_amount, v_available, v_held, p_reason, p_job, v_hold,
      clock_timestamp());
  insert into credit_entries (transaction_id, account, user_id, amount)
    values (v_line, 'available', p_user, -p_amount), (v_line, 'held', p_user, p_amount);
  -- Assigned, not selected: a query of its own would be run under the lock.
  status := 'held';
  hold_id := v_hold;
  available := v_available;
  held := v_held;
  return next;
end $$;
--> statement-breakpoint
-- Ends a hold once: `p_settle` credits are spent, the rest goes back to the grants it came from; a grant that
-- expired meanwhile gets `p_grace` more time. Ending it again changes nothing and tells how it ended.
create or replace function end_hold(
  p_hold uuid, p_settle integer, p_reason text, p_grace interval default interval '7 days',
  p_now timestamptz default null
) returns table (ended_now boolean, settled integer, released integer) language plpgsql as $$
declare
  v_user uuid;
  v_amount integer;
  v_released integer;
  v_job uuid;
  v_left integer := p_settle;
  v_back integer;
  v_slice record;
  v_available integer;
  v_held integer;
  v_release uuid := uuid_v7();
  v_settle uuid := uuid_v7();
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  -- The hold first, the balance after it, here and everywhere. Whoever waited for the hold finds it ended.
  update credit_holds h set state = 'ended', settled = p_settle, released = h.amount - p_settle, ended_at = v_now
    where h.id = p_hold and h.state = 'open'
    returning h.user_id, h.amount, h.released, h.job_id into v_user, v_amount, v_released, v_job;
  if not found then
    return query select false, h.settled, h.released from credit_holds h where h.id = p_hold;
    if not found then
      raise exception 'there is no hold %', p_hold using errcode = 'no_data_found';
    end if;
    return;
  end if;
  -- The legs say nothing about the balance, so they are written before it is locked.
  if v_released > 0 then
    insert into credit_entries (transaction_id, account, user_id, amount)
      values (v_release, 'held', v_user, -v_released), (v_release, 'available', v_user, v_released);
  end if;
  if p_settle > 0 then
    insert into credit_entries (transaction_id, account, user_id, amount)
      values (v_settle, 'held', v_user, -p_settle), (v_settle, 'spent', v_user, p_settle);
  end if;
  update credit_balances b set available = b.available + v_released, held = b.held - v_amount
    where b.user_id = v_user returning b.available, b.held into v_available, v_held;
  if v_released > 0 then
    for v_slice in
      select s.grant_id, s.amount from credit_hold_slices s
      join credit_grants g on g.id = s.grant_id
      where s.hold_id = p_hold order by g.expires_at asc nulls last, g.created_at, g.id
    loop
      v_back := v_slice.amount - least(v_left, v_slice.amount);
      v_left := v_left - least(v_left, v_slice.amount);
      if v_back > 0 then
        update credit_grants g set remaining = g.remaining + v_back,
          expires_at = case when g.expires_at <= v_now then v_now + p_grace else g.expires_at end
          where g.id = v_slice.grant_id;
      end if;
    end loop;
    insert into credit_transactions (id, user_id, kind, idempotency_key, amount, balance_after, held_after, reason,
        job_id, hold_id, created_at)
      values (v_release, v_user, 'release', 'hold:' || p_hold, v_released, v_available, v_held + p_settle, p_reason,
        v_job, p_hold, clock_timestamp());
    perform count_credit_day(v_user, 'release', v_job, v_released);
  end if;
  if p_settle > 0 then
    insert into credit_transactions (id, user_id, kind, idempotency_key, amount, balance_after, held_after, reason,
        job_id, hold_id, created_at)
      values (v_settle, v_user, 'settle', 'hold:' || p_hold, p_settle, v_available, v_held, p_reason, v_job, p_hold,
        clock_timestamp());
    perform count_credit_day(v_user, 'settle', v_job, p_settle);
  end if;
  ended_now := true;
  settled := p_settle;
  released := v_released;
  return next;
end $$;
