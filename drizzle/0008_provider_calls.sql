CREATE TABLE "provider_buckets" (
	"provider" text PRIMARY KEY NOT NULL,
	"tokens" double precision NOT NULL,
	"refilled_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provider_circuits" (
	"model" text PRIMARY KEY NOT NULL,
	"state" text DEFAULT 'closed' NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"openings" integer DEFAULT 0 NOT NULL,
	"retry_at" timestamp (3) with time zone,
	"last_error_kind" text,
	"last_error_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "provider_circuits_state_check" CHECK (state in ('closed', 'open', 'probing'))
);
--> statement-breakpoint
CREATE TABLE "provider_leases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"provider" text NOT NULL,
	"owner" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ad_versions" DROP CONSTRAINT "ad_versions_kind_check";--> statement-breakpoint
ALTER TABLE "ad_versions" DROP CONSTRAINT "ad_versions_status_check";--> statement-breakpoint
ALTER TABLE "generated_ads" DROP CONSTRAINT "generated_ads_stage_check";--> statement-breakpoint
ALTER TABLE "generation_steps" DROP CONSTRAINT "generation_steps_state_check";--> statement-breakpoint
ALTER TABLE "ad_versions" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "ad_versions" ADD COLUMN "job_id" uuid;--> statement-breakpoint
ALTER TABLE "generated_ads" ADD COLUMN "stage_model" text;--> statement-breakpoint
ALTER TABLE "generated_ads" ADD COLUMN "made_with" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "generation_jobs" ADD COLUMN "image_quality" text DEFAULT 'medium' NOT NULL;--> statement-breakpoint
ALTER TABLE "generation_jobs" ADD COLUMN "priority" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "generation_jobs" ADD COLUMN "slots" integer DEFAULT 6 NOT NULL;--> statement-breakpoint
ALTER TABLE "generation_jobs" ADD COLUMN "target_ad_id" uuid;--> statement-breakpoint
ALTER TABLE "generation_jobs" ADD COLUMN "target_version" integer;--> statement-breakpoint
ALTER TABLE "generation_jobs" ADD COLUMN "region" jsonb;--> statement-breakpoint
ALTER TABLE "generation_logs" ADD COLUMN "attempt" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "generation_logs" ADD COLUMN "provider_request_id" text;--> statement-breakpoint
ALTER TABLE "generation_steps" ADD COLUMN "model" text;--> statement-breakpoint
ALTER TABLE "generation_steps" ADD COLUMN "attempts" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "generation_steps" ADD COLUMN "ticket" jsonb;--> statement-breakpoint
ALTER TABLE "generation_steps" ADD COLUMN "alive_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "generation_steps" ADD COLUMN "updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "provider_leases_provider_idx" ON "provider_leases" USING btree ("provider","expires_at");--> statement-breakpoint
CREATE INDEX "generation_jobs_target_idx" ON "generation_jobs" USING btree ("target_ad_id") WHERE target_ad_id is not null;--> statement-breakpoint
ALTER TABLE "ad_versions" ADD CONSTRAINT "ad_versions_kind_check" CHECK (kind in ('made', 'edit', 'restore', 'reflow', 'fix'));--> statement-breakpoint
ALTER TABLE "ad_versions" ADD CONSTRAINT "ad_versions_status_check" CHECK (status in ('rendering', 'ready', 'failed', 'proposed', 'discarded'));--> statement-breakpoint
ALTER TABLE "generated_ads" ADD CONSTRAINT "generated_ads_stage_check" CHECK (stage in ('waiting', 'writing', 'painting', 'retrying', 'checking', 'passed', 'failed', 'canceled'));--> statement-breakpoint
ALTER TABLE "generation_steps" ADD CONSTRAINT "generation_steps_state_check" CHECK (state in ('asking', 'submitted', 'done'));
--> statement-breakpoint
grant select on provider_circuits to static_engine_member;
--> statement-breakpoint
-- Gives up to p_want leases of a provider: never more at once than p_concurrency over all processes, never more a minute
-- than p_per_minute. The bucket's row lock makes both exact. Its burst is a tenth of a minute, or all that may run at once.
create function take_provider_leases(
  p_provider text, p_concurrency integer, p_per_minute integer, p_want integer, p_owner uuid, p_seconds integer
) returns setof uuid language plpgsql as $$
declare
  v_burst double precision := least(p_per_minute, greatest(p_concurrency, p_per_minute / 10.0));
  v_tokens double precision;
  v_now timestamptz;
  v_running integer;
  v_take integer;
begin
  insert into provider_buckets (provider, tokens, refilled_at)
  values (p_provider, v_burst, clock_timestamp()) on conflict do nothing;
  perform 1 from provider_buckets where provider = p_provider for update;
  v_now := clock_timestamp();
  delete from provider_leases where provider = p_provider and expires_at <= v_now;
  select count(*) into v_running from provider_leases where provider = p_provider;
  select least(v_burst, tokens + greatest(0, extract(epoch from v_now - refilled_at)) * p_per_minute / 60.0)
    into v_tokens from provider_buckets where provider = p_provider;
  v_take := greatest(0, least(p_want, p_concurrency - v_running, floor(v_tokens)::integer));
  update provider_buckets set tokens = v_tokens - v_take, refilled_at = v_now where provider = p_provider;
  return query
    insert into provider_leases (id, provider, owner, expires_at)
    select uuid_v7(), p_provider, p_owner, v_now + make_interval(secs => p_seconds) from generate_series(1, v_take)
    returning id;
end $$;
--> statement-breakpoint
-- Whether a model may be asked now. An open circuit whose time has come lets one caller through, the probe; a probe
-- that never reports gives way to the next after p_probe_seconds.
create function enter_provider_circuit(p_model text, p_probe_seconds integer) returns boolean language plpgsql as $$
declare
  v_circuit provider_circuits;
begin
  select * into v_circuit from provider_circuits where model = p_model;
  if not found or v_circuit.state = 'closed' then return true; end if;
  update provider_circuits
     set state = 'probing', retry_at = clock_timestamp() + make_interval(secs => p_probe_seconds), updated_at = now()
   where model = p_model and state <> 'closed' and retry_at <= clock_timestamp();
  return found;
end $$;
--> statement-breakpoint
-- Notes how a call ended. p_threshold failures in a row open the circuit, as does one while probing; p_trip opens it at
-- once. Each opening in a row lasts twice as long as the one before, sixteen times the first at most.
create function report_provider_call(
  p_model text, p_error_kind text, p_trip boolean, p_threshold integer, p_cooldown integer
) returns text language plpgsql as $$
declare
  v_circuit provider_circuits;
begin
  if p_error_kind is null then
    update provider_circuits
       set state = 'closed', failures = 0, openings = 0, retry_at = null, updated_at = now()
     where model = p_model and (state <> 'closed' or failures > 0);
    return 'closed';
  end if;
  insert into provider_circuits (model) values (p_model) on conflict do nothing;
  select * into v_circuit from provider_circuits where model = p_model for update;
  if p_trip or v_circuit.state = 'probing' or v_circuit.failures + 1 >= p_threshold then
    update provider_circuits
       set state = 'open', failures = v_circuit.failures + 1, openings = v_circuit.openings + 1,
           retry_at = clock_timestamp() + make_interval(secs => p_cooldown * power(2, least(4, v_circuit.openings))),
           last_error_kind = p_error_kind, last_error_at = clock_timestamp(), updated_at = now()
     where model = p_model and (state <> 'open' or retry_at <= clock_timestamp());
    return 'open';
  end if;
  update provider_circuits
     set failures = v_circuit.failures + 1, last_error_kind = p_error_kind, last_error_at = clock_timestamp(), updated_at = now()
   where model = p_model;
  return v_circuit.state;
end $$;
