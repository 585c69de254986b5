-- Notes what a slot's worker is doing and tells the member, in one round trip: it happens fifty times in a run. False,
-- with nothing written, where the slot is not that worker's any more. Locks are taken in the order of every writer: ad,
-- run, event counter.
create function note_progress(
  p_ad uuid, p_fence integer, p_stage text, p_done integer, p_total integer, p_model text, p_body jsonb
) returns boolean language plpgsql as $$
declare
  v_user uuid;
  v_job uuid;
begin
  update generated_ads set stage = p_stage, stage_done = p_done, stage_total = p_total, stage_model = p_model,
      updated_at = clock_timestamp()
    where id = p_ad and fence = p_fence and status = 'processing' returning user_id, job_id into v_user, v_job;
  if not found then
    return false;
  end if;
  update generation_jobs set heartbeat_at = clock_timestamp(), stage = p_stage, updated_at = clock_timestamp()
    where id = v_job;
  perform append_event(v_user, p_body);
  return true;
end $$;
