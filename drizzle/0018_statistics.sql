CREATE TABLE "daily_actives" (
	"day" date NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "daily_actives_pkey" PRIMARY KEY("day","member_id")
);
--> statement-breakpoint
CREATE TABLE "daily_concepts" (
	"day" date NOT NULL,
	"concept_id" uuid NOT NULL,
	"runs" integer NOT NULL,
	"delivered" integer NOT NULL,
	"failed" integer NOT NULL,
	CONSTRAINT "daily_concepts_pkey" PRIMARY KEY("day","concept_id")
);
--> statement-breakpoint
CREATE TABLE "daily_failures" (
	"day" date NOT NULL,
	"reason" text NOT NULL,
	"ads" integer NOT NULL,
	CONSTRAINT "daily_failures_pkey" PRIMARY KEY("day","reason")
);
--> statement-breakpoint
CREATE TABLE "daily_run_times" (
	"day" date NOT NULL,
	"bucket" integer NOT NULL,
	"runs" integer NOT NULL,
	CONSTRAINT "daily_run_times_pkey" PRIMARY KEY("day","bucket")
);
--> statement-breakpoint
CREATE TABLE "daily_stats" (
	"day" date PRIMARY KEY NOT NULL,
	"members_new" integer DEFAULT 0 NOT NULL,
	"members_churned" integer DEFAULT 0 NOT NULL,
	"members_active" integer DEFAULT 0 NOT NULL,
	"members_active_7" integer DEFAULT 0 NOT NULL,
	"members_active_30" integer DEFAULT 0 NOT NULL,
	"members_active_90" integer DEFAULT 0 NOT NULL,
	"runs_started" integer DEFAULT 0 NOT NULL,
	"runs_ended" integer DEFAULT 0 NOT NULL,
	"ads_delivered" integer DEFAULT 0 NOT NULL,
	"ads_failed" integer DEFAULT 0 NOT NULL,
	"credits_granted" bigint DEFAULT 0 NOT NULL,
	"credits_spent" bigint DEFAULT 0 NOT NULL,
	"credits_released" bigint DEFAULT 0 NOT NULL,
	"revenue" bigint DEFAULT 0 NOT NULL,
	"model_cost_micro_usd" bigint DEFAULT 0 NOT NULL,
	"refreshed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "system_reports" (
	"kind" text PRIMARY KEY NOT NULL,
	"report" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "payments_paid_idx" ON "payments" USING btree ("paid_at") WHERE paid_at is not null;--> statement-breakpoint
CREATE INDEX "subscriptions_ended_idx" ON "subscriptions" USING btree ("ended_at") WHERE ended_at is not null;--> statement-breakpoint
CREATE INDEX "credit_days_day_idx" ON "credit_days" USING btree ("day");--> statement-breakpoint
CREATE INDEX "generation_jobs_created_idx" ON "generation_jobs" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "generation_jobs_finished_idx" ON "generation_jobs" USING btree ("finished_at") WHERE finished_at is not null;--> statement-breakpoint
CREATE INDEX "generation_logs_created_idx" ON "generation_logs" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "users_deleted_idx" ON "users" USING btree ("deleted_at") WHERE deleted_at is not null;--> statement-breakpoint
-- Counts one day in UTC from the rows themselves. Each part reads an index on time, so that a day costs the same
-- however many there are.
create function refresh_daily_stats(p_day date, p_currency text) returns void language plpgsql as $$
declare
  v_from timestamptz := p_day::timestamp at time zone 'UTC';
  v_to timestamptz := (p_day + 1)::timestamp at time zone 'UTC';
begin
  -- One at a time: two who count the same day would trip over each other's rows.
  perform pg_advisory_xact_lock(hashtextextended('daily_stats', 0));

  insert into daily_actives (day, member_id)
    select distinct p_day, j.user_id from generation_jobs j where j.created_at >= v_from and j.created_at < v_to
    on conflict do nothing;

  delete from daily_failures where day = p_day;
  insert into daily_failures (day, reason, ads)
    select p_day, reason, count(*) from (
      select coalesce(
        case when a.error_code = 'GATE_FAILED' then 'check:' || (
          select c ->> 'id' from jsonb_array_elements(a.checks) c where c ->> 'status' = 'fail' limit 1) end,
        a.error_code, 'INTERNAL') as reason
      from generation_jobs j join generated_ads a on a.job_id = j.id
      where j.finished_at >= v_from and j.finished_at < v_to and a.status = 'failed') f
    group by reason;

  delete from daily_run_times where day = p_day;
  insert into daily_run_times (day, bucket, runs)
    select p_day, floor(ln(greatest(1, extract(epoch from j.finished_at - j.created_at) * 1000)) / ln(1.1)), count(*)
    from generation_jobs j
    where j.finished_at >= v_from and j.finished_at < v_to and j.status = 'completed' and j.kind = 'create'
    group by 2;

  delete from daily_concepts where day = p_day;
  insert into daily_concepts (day, concept_id, runs, delivered, failed)
    select p_day, j.concept_id, count(distinct j.id), count(*) filter (where a.status = 'completed'),
      count(*) filter (where a.status = 'failed')
    from generation_jobs j left join generated_ads a on a.job_id = j.id
    where j.finished_at >= v_from and j.finished_at < v_to
    group by j.concept_id;

  insert into daily_stats as d (day, members_new, members_churned, members_active, members_active_7, members_active_30,
    members_active_90, runs_started, runs_ended, ads_delivered, ads_failed, credits_granted, credits_spent,
    credits_released, revenue, model_cost_micro_usd, refreshed_at)
  select p_day,
    (select count(*) from users u where u.created_at >= v_from and u.created_at < v_to),
    (select count(*) from subscriptions s where s.ended_at >= v_from and s.ended_at < v_to and not s.is_duplicate)
      + (select count(*) from users u where u.deleted_at >= v_from and u.deleted_at < v_to),
    (select count(*) from daily_actives a where a.day = p_day),
    (select count(distinct a.member_id) from daily_actives a where a.day > p_day - 7 and a.day <= p_day),
    (select count(distinct a.member_id) from daily_actives a where a.day > p_day - 30 and a.day <= p_day),
    (select count(distinct a.member_id) from daily_actives a where a.day > p_day - 90 and a.day <= p_day),
    (select count(*) from generation_jobs j where j.created_at >= v_from and j.created_at < v_to),
    c.runs, c.delivered, c.failed, l.granted, l.spent, l.released,
    (select coalesce(sum(p.amount - p.refunded), 0) from payments p
      where p.paid_at >= v_from and p.paid_at < v_to and p.currency = p_currency
        and p.status in ('paid', 'refunded', 'disputed')),
    (select coalesce(sum(g.cost_micro_usd), 0) from generation_logs g
      where g.created_at >= v_from and g.created_at < v_to),
    clock_timestamp()
  from
    (select coalesce(sum(runs), 0) as runs, coalesce(sum(delivered), 0) as delivered, coalesce(sum(failed), 0) as failed
      from daily_concepts where day = p_day) c,
    (select coalesce(sum(amount) filter (where kind = 'grant'), 0) as granted,
      coalesce(sum(amount) filter (where kind = 'settle'), 0) as spent,
      coalesce(sum(amount) filter (where kind = 'release'), 0) as released
      from credit_days where day = p_day) l
  on conflict (day) do update set members_new = excluded.members_new, members_churned = excluded.members_churned,
    members_active = excluded.members_active, members_active_7 = excluded.members_active_7,
    members_active_30 = excluded.members_active_30, members_active_90 = excluded.members_active_90,
    runs_started = excluded.runs_started, runs_ended = excluded.runs_ended, ads_delivered = excluded.ads_delivered,
    ads_failed = excluded.ads_failed, credits_granted = excluded.credits_granted,
    credits_spent = excluded.credits_spent, credits_released = excluded.credits_released, revenue = excluded.revenue,
    model_cost_micro_usd = excluded.model_cost_micro_usd, refreshed_at = excluded.refreshed_at;
end $$;
