-- A run's account of what it has delivered does not shrink when ads are deleted: what was downloaded and thrown away
-- stays paid, and a retry settles only what it adds.
ALTER TABLE "generation_jobs" ADD COLUMN "delivered" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "generation_jobs" ADD COLUMN "painted_credits" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- Only ads that have passed can be deleted, so what has not is still there. What painters took for deleted ones is what
-- was settled beside the run's own share.
with passed as (
  select job_id, count(*) filter (where status <> 'completed')::int as others,
    count(*) filter (where status = 'completed' and scene_model <> 'studio')::int as painted
  from generated_ads group by job_id
)
update generation_jobs j set
  delivered = greatest(0, j.slots - coalesce(p.others, 0)),
  painted_credits = case when j.painted_slots > 0 then greatest(
    coalesce(p.painted, 0) * (j.painting_cost / j.painted_slots),
    j.settled - (j.cost - j.painting_cost) * greatest(0, j.slots - coalesce(p.others, 0)) / j.slots) else 0 end
  from generation_jobs k left join passed p on p.job_id = k.id where k.id = j.id and j.kind <> 'fix';--> statement-breakpoint
ALTER TABLE "generation_jobs" ADD CONSTRAINT "generation_jobs_delivered_check" CHECK (delivered between 0 and slots and painted_credits >= 0);--> statement-breakpoint
-- Ends a hold once: `p_settle` credits are spent, never more than it holds nor less than none; the rest goes back to the
-- grants it came from, and a grant that expired meanwhile gets `p_grace` more time. Ending it again changes nothing and
-- tells how it ended.
create or replace function end_hold(
  p_hold uuid, p_settle integer, p_reason text, p_grace interval default interval '7 days',
  p_now timestamptz default null
) returns table (ended_now boolean, settled integer, released integer) language plpgsql as $$
declare
  v_user uuid;
  v_amount integer;
  v_released integer;
  v_job uuid;
  v_settled integer;
  v_left integer;
  v_back integer;
  v_slice record;
  v_available integer;
  v_held integer;
  v_release uuid := uuid_v7();
  v_settle uuid := uuid_v7();
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  -- The hold first, the balance after it, here and everywhere. Whoever waited for the hold finds it ended.
  update credit_holds h set state = 'ended', settled = greatest(0, least(p_settle, h.amount)),
    released = h.amount - greatest(0, least(p_settle, h.amount)), ended_at = v_now
    where h.id = p_hold and h.state = 'open'
    returning h.user_id, h.amount, h.settled, h.released, h.job_id
      into v_user, v_amount, v_settled, v_released, v_job;
  if not found then
    return query select false, h.settled, h.released from credit_holds h where h.id = p_hold;
    if not found then
      raise exception 'there is no hold %', p_hold using errcode = 'no_data_found';
    end if;
    return;
  end if;
  v_left := v_settled;
  -- The legs say nothing about the balance, so they are written before it is locked.
  if v_released > 0 then
    insert into credit_entries (transaction_id, account, user_id, amount)
      values (v_release, 'held', v_user, -v_released), (v_release, 'available', v_user, v_released);
  end if;
  if v_settled > 0 then
    insert into credit_entries (transaction_id, account, user_id, amount)
      values (v_settle, 'held', v_user, -v_settled), (v_settle, 'spent', v_user, v_settled);
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
      values (v_release, v_user, 'release', 'hold:' || p_hold, v_released, v_available, v_held + v_settled, p_reason,
        v_job, p_hold, clock_timestamp());
    perform count_credit_day(v_user, 'release', v_job, v_released);
  end if;
  if v_settled > 0 then
    insert into credit_transactions (id, user_id, kind, idempotency_key, amount, balance_after, held_after, reason,
        job_id, hold_id, created_at)
      values (v_settle, v_user, 'settle', 'hold:' || p_hold, v_settled, v_available, v_held, p_reason, v_job, p_hold,
        clock_timestamp());
    perform count_credit_day(v_user, 'settle', v_job, v_settled);
  end if;
  ended_now := true;
  settled := v_settled;
  released := v_released;
  return next;
end $$;
