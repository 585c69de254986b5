-- The credit ledger. Every change of a balance goes through one of these functions: one round trip, under the
-- row lock of the member's balance, with entries that sum to zero.

create function uuid_v7() returns uuid language sql volatile parallel safe as $$
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
        from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
$$;
--> statement-breakpoint
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger credit_transactions_immutable before update or delete on credit_transactions
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger credit_entries_immutable before update or delete on credit_entries
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger audit_log_immutable before update or delete on audit_log
  for each row execute function refuse_change();
--> statement-breakpoint
alter table credit_balances set (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.01);
--> statement-breakpoint
alter table credit_grants set (fillfactor = 70);
--> statement-breakpoint

-- Locks the member's balance; makes the row on first use.
create function ledger_lock(p_user uuid) returns credit_balances language plpgsql as $$
declare
  v_row credit_balances;
begin
  select * into v_row from credit_balances where user_id = p_user for update;
  if not found then
    insert into credit_balances (user_id) values (p_user) on conflict do nothing;
    select * into v_row from credit_balances where user_id = p_user for update;
  end if;
  return v_row;
end $$;
--> statement-breakpoint

-- Writes one transaction with its two legs and moves the cached balance. The caller holds the balance lock.
-- A positive amount moves credits from `p_from` to `p_to`.
create function ledger_post(
  p_user uuid, p_kind text, p_key text, p_from text, p_to text, p_amount integer, p_reason text,
  p_job uuid, p_ad uuid, p_grant uuid, p_hold uuid
) returns void language plpgsql as $$
begin
  if p_amount <= 0 then
    raise exception 'a ledger amount must be positive, got %', p_amount using errcode = 'check_violation';
  end if;
  -- One statement: this is the hot path of every run.
  with balance as (
    update credit_balances b set
      available = b.available + case when p_to = 'available' then p_amount when p_from = 'available' then -p_amount else 0 end,
      held = b.held + case when p_to = 'held' then p_amount when p_from = 'held' then -p_amount else 0 end
    where b.user_id = p_user returning b.available, b.held
  ), line as (
    insert into credit_transactions (id, user_id, kind, idempotency_key, amount, balance_after, held_after, reason,
        job_id, ad_id, grant_id, hold_id, created_at)
      select uuid_v7(), p_user, p_kind, p_key, p_amount, balance.available, balance.held, p_reason,
        p_job, p_ad, p_grant, p_hold, clock_timestamp() from balance
      returning id
  )
  insert into credit_entries (transaction_id, account, user_id, amount)
    select line.id, leg.account, p_user, leg.amount
    from line, (values (p_from, -p_amount), (p_to, p_amount)) as leg(account, amount);
end $$;
--> statement-breakpoint

-- Takes what is left of grants past their date. Returns how many credits expired.
create function expire_credits(p_user uuid, p_now timestamptz default null) returns integer language plpgsql as $$
declare
  v_grant credit_grants;
  v_total integer := 0;
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  perform ledger_lock(p_user);
  for v_grant in
    select * from credit_grants
    where user_id = p_user and remaining > 0 and expires_at <= v_now order by expires_at, id for update
  loop
    update credit_grants set remaining = 0 where id = v_grant.id;
    -- A grant can expire again after a release refilled it, so its own id is no key. What makes this happen once is
    -- the row lock: the second caller finds nothing left.
    perform ledger_post(p_user, 'expire', 'grant:' || v_grant.id || ':' || uuid_v7(),
      'available', 'expired', v_grant.remaining, v_grant.source, null, null, v_grant.id, null);
    v_total := v_total + v_grant.remaining;
  end loop;
  return v_total;
end $$;
--> statement-breakpoint

-- Gives credits. The same key again gives nothing more and answers with the first grant.
create function grant_credits(
  p_user uuid, p_amount integer, p_source text, p_key text, p_expires_at timestamptz default null
) returns uuid language plpgsql as $$
declare
  v_grant uuid;
  v_known credit_transactions;
begin
  perform ledger_lock(p_user);
  select * into v_known from credit_transactions where kind = 'grant' and idempotency_key = p_key;
  if found then
    if v_known.user_id <> p_user or v_known.amount <> p_amount then
      raise exception 'grant key % was used for another grant', p_key using errcode = 'unique_violation';
    end if;
    return v_known.grant_id;
  end if;
  v_grant := uuid_v7();
  insert into credit_grants (id, user_id, source, amount, remaining, expires_at)
    values (v_grant, p_user, p_source, p_amount, p_amount, p_expires_at);
  perform ledger_post(p_user, 'grant', p_key, 'issued', 'available', p_amount, p_source, null, null, v_grant, null);
  return v_grant;
end $$;
--> statement-breakpoint

-- Reserves credits from the grants that expire soonest.
-- status: `held`, `known` (same key, same amount: the first hold), `insufficient` (nothing is written).
create function hold_credits(
  p_user uuid, p_amount integer, p_key text, p_reason text, p_job uuid, p_expires_at timestamptz,
  p_now timestamptz default null
) returns table (status text, hold_id uuid, available integer, held integer) language plpgsql as $$
declare
  v_balance credit_balances;
  v_known credit_holds;
  v_hold uuid := uuid_v7();
  v_is_new boolean;
  v_left integer := p_amount;
  v_take integer;
  v_grant record;
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  -- Before the lock: what need not be serialised keeps nobody waiting. A second call with the key waits here.
  insert into credit_holds (id, user_id, amount, job_id, idempotency_key, expires_at)
    values (v_hold, p_user, p_amount, p_job, p_key, p_expires_at)
    on conflict (idempotency_key) do nothing;
  v_is_new := found;
  v_balance := ledger_lock(p_user);
  if not v_is_new then
    select * into v_known from credit_holds h where h.idempotency_key = p_key;
    if v_known.user_id <> p_user or v_known.amount <> p_amount then
      raise exception 'hold key % was used for another hold', p_key using errcode = 'unique_violation';
    end if;
    return query select 'known', v_known.id, v_balance.available, v_balance.held;
    return;
  end if;
  -- Nearly always the soonest grant covers it all, in one statement.
  if v_balance.available >= p_amount then
    with soonest as (
      select g.id from credit_grants g where g.user_id = p_user and g.remaining > 0
      order by g.expires_at asc nulls last, g.created_at, g.id limit 1
    ), taken as (
      update credit_grants g set remaining = g.remaining - p_amount from soonest
      where g.id = soonest.id and g.remaining >= p_amount and (g.expires_at is null or g.expires_at > v_now)
      returning g.id
    )
    insert into credit_hold_slices (hold_id, grant_id, user_id, amount) select v_hold, id, p_user, p_amount from taken;
    if found then
      v_left := 0;
    end if;
  end if;
  for v_grant in
    select g.id, g.remaining, g.expires_at from credit_grants g
    where v_left > 0 and g.user_id = p_user and g.remaining > 0
    order by g.expires_at asc nulls last, g.created_at, g.id
  loop
    exit when v_left = 0 or v_balance.available < p_amount;
    -- The soonest come first, so a grant past its date is met before any other is drawn from.
    if v_grant.expires_at <= v_now then
      perform expire_credits(p_user, v_now);
      v_balance := ledger_lock(p_user);
      continue;
    end if;
    v_take := least(v_left, v_grant.remaining);
    update credit_grants g set remaining = g.remaining - v_take where g.id = v_grant.id and g.remaining > 0;
    continue when not found;
    insert into credit_hold_slices (hold_id, grant_id, user_id, amount) values (v_hold, v_grant.id, p_user, v_take);
    v_left := v_left - v_take;
  end loop;
  if v_balance.available < p_amount then
    delete from credit_holds h where h.id = v_hold;
    return query select 'insufficient', null::uuid, v_balance.available, v_balance.held;
    return;
  end if;
  if v_left > 0 then
    raise exception 'grants of % hold fewer credits than its balance', p_user using errcode = 'data_corrupted';
  end if;
  perform ledger_post(p_user, 'hold', p_key, 'available', 'held', p_amount, p_reason, p_job, null, null, v_hold);
  return query select 'held', v_hold, v_balance.available - p_amount, v_balance.held + p_amount;
end $$;
--> statement-breakpoint

-- Ends a hold once: `p_settle` credits are spent, the rest goes back to the grants it came from; a grant that
-- expired meanwhile gets `p_grace` more time. Ending it again changes nothing and tells how it ended.
create function end_hold(
  p_hold uuid, p_settle integer, p_reason text, p_grace interval default interval '7 days',
  p_now timestamptz default null
) returns table (ended_now boolean, settled integer, released integer) language plpgsql as $$
declare
  v_hold credit_holds;
  v_user uuid;
  v_left integer := p_settle;
  v_back integer;
  v_slice record;
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  select h.user_id into v_user from credit_holds h where h.id = p_hold;
  if not found then
    raise exception 'there is no hold %', p_hold using errcode = 'no_data_found';
  end if;
  perform 1 from credit_balances b where b.user_id = v_user for update;
  -- The state is asked for in the update itself: whoever waited for the lock finds the hold ended.
  update credit_holds h set state = 'ended', settled = p_settle, released = h.amount - p_settle, ended_at = v_now
    where h.id = p_hold and h.state = 'open' returning h.* into v_hold;
  if not found then
    return query select false, h.settled, h.released from credit_holds h where h.id = p_hold;
    return;
  end if;
  if v_hold.released > 0 then
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
    perform ledger_post(v_user, 'release', 'hold:' || p_hold, 'held', 'available', v_hold.released, p_reason,
      v_hold.job_id, null, null, p_hold);
  end if;
  if p_settle > 0 then
    perform ledger_post(v_user, 'settle', 'hold:' || p_hold, 'held', 'spent', p_settle, p_reason,
      v_hold.job_id, null, null, p_hold);
  end if;
  return query select true, p_settle, v_hold.released;
end $$;
--> statement-breakpoint

-- Corrects a balance by hand. A negative delta takes from the grants that expire soonest and never goes below zero:
-- what could not be taken is returned as the shortfall.
create function adjust_credits(p_user uuid, p_delta integer, p_key text, p_reason text)
returns table (applied integer, shortfall integer) language plpgsql as $$
declare
  v_balance credit_balances;
  v_known credit_transactions;
  v_take integer;
  v_left integer;
  v_part integer;
  v_grant record;
  v_new uuid;
begin
  v_balance := ledger_lock(p_user);
  select * into v_known from credit_transactions where kind = 'adjust' and idempotency_key = p_key;
  if found then
    if v_known.user_id <> p_user then
      raise exception 'adjustment key % was used for another account', p_key using errcode = 'unique_violation';
    end if;
    v_part := case when p_delta < 0 then -v_known.amount else v_known.amount end;
    return query select v_part, abs(p_delta) - v_known.amount;
    return;
  end if;
  if p_delta > 0 then
    v_new := uuid_v7();
    insert into credit_grants (id, user_id, source, amount, remaining) values (v_new, p_user, 'adjustment', p_delta, p_delta);
    perform ledger_post(p_user, 'adjust', p_key, 'issued', 'available', p_delta, p_reason, null, null, v_new, null);
    return query select p_delta, 0;
    return;
  end if;
  v_take := least(-p_delta, v_balance.available);
  v_left := v_take;
  for v_grant in
    select g.id, g.remaining from credit_grants g where g.user_id = p_user and g.remaining > 0
    order by g.expires_at asc nulls last, g.created_at, g.id
  loop
    exit when v_left = 0;
    v_part := least(v_left, v_grant.remaining);
    update credit_grants set remaining = remaining - v_part where id = v_grant.id;
    v_left := v_left - v_part;
  end loop;
  if v_take > 0 then
    perform ledger_post(p_user, 'adjust', p_key, 'available', 'issued', v_take, p_reason, null, null, null, null);
  end if;
  return query select -v_take, -p_delta - v_take;
end $$;
--> statement-breakpoint

-- Takes a grant back as far as it is unspent; what was spent is returned as the shortfall.
create function reverse_grant(p_grant uuid, p_amount integer, p_key text, p_reason text)
returns table (reversed integer, shortfall integer) language plpgsql as $$
declare
  v_grant credit_grants;
  v_known credit_transactions;
  v_user uuid;
  v_take integer;
begin
  select g.user_id into v_user from credit_grants g where g.id = p_grant;
  if not found then
    raise exception 'there is no grant %', p_grant using errcode = 'no_data_found';
  end if;
  perform ledger_lock(v_user);
  select * into v_known from credit_transactions where kind = 'reverse' and idempotency_key = p_key;
  if found then
    return query select v_known.amount, p_amount - v_known.amount;
    return;
  end if;
  select * into v_grant from credit_grants g where g.id = p_grant for update;
  v_take := least(p_amount, v_grant.remaining);
  if v_take > 0 then
    update credit_grants set remaining = remaining - v_take where id = p_grant;
    perform ledger_post(v_user, 'reverse', p_key, 'available', 'issued', v_take, p_reason, null, null, p_grant, null);
  end if;
  return query select v_take, p_amount - v_take;
end $$;
--> statement-breakpoint

-- Recomputes the ledger from its entries. No row means that everything adds up.
create function ledger_differences() returns table (user_id uuid, invariant text, expected bigint, found bigint)
language sql stable as $$
  select t.user_id, 'entries of a transaction sum to zero', 0::bigint, sum(e.amount)
    from credit_transactions t left join credit_entries e on e.transaction_id = t.id
    group by t.id, t.user_id having coalesce(sum(e.amount), 0) <> 0 or count(e.*) < 2
  union all
  select b.user_id, 'available is the sum of its entries', coalesce(s.available, 0), b.available
    from credit_balances b
    left join (select e.user_id, sum(e.amount) filter (where e.account = 'available') as available
      from credit_entries e group by e.user_id) s on s.user_id = b.user_id
    where b.available <> coalesce(s.available, 0)
  union all
  select b.user_id, 'held is the sum of its entries', coalesce(s.held, 0), b.held
    from credit_balances b
    left join (select e.user_id, sum(e.amount) filter (where e.account = 'held') as held
      from credit_entries e group by e.user_id) s on s.user_id = b.user_id
    where b.held <> coalesce(s.held, 0)
  union all
  select b.user_id, 'grants hold what is available', b.available, coalesce(g.remaining, 0)
    from credit_balances b
    left join (select g.user_id, sum(g.remaining) as remaining from credit_grants g group by g.user_id) g
      on g.user_id = b.user_id
    where b.available <> coalesce(g.remaining, 0)
  union all
  select b.user_id, 'open holds hold what is held', b.held, coalesce(h.amount, 0)
    from credit_balances b
    left join (select h.user_id, sum(h.amount) as amount from credit_holds h where h.state = 'open' group by h.user_id) h
      on h.user_id = b.user_id
    where b.held <> coalesce(h.amount, 0)
  union all
  select h.user_id, 'slices cover their hold', h.amount, coalesce(s.amount, 0)
    from credit_holds h
    left join (select s.hold_id, sum(s.amount) as amount from credit_hold_slices s group by s.hold_id) s on s.hold_id = h.id
    where h.amount <> coalesce(s.amount, 0)
  union all
  select h.user_id, 'an ended hold has its lines', h.amount, coalesce(t.amount, 0)
    from credit_holds h
    left join (select t.hold_id, sum(t.amount) as amount from credit_transactions t
      where t.kind in ('settle', 'release') group by t.hold_id) t on t.hold_id = h.id
    where h.amount <> case when h.state = 'ended' then coalesce(t.amount, 0) else h.amount + coalesce(t.amount, 0) end
$$;
