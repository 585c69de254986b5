CREATE TABLE "billing_differences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"object_id" text NOT NULL,
	"ours" text NOT NULL,
	"theirs" text NOT NULL,
	"repaired_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "canva_orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"ad_id" uuid NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"price" integer NOT NULL,
	"currency" text NOT NULL,
	"canva_link" text,
	"stripe_payment_intent_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "canva_orders_status_check" CHECK (status in ('pending', 'paid', 'in_progress', 'delivered', 'refunded')),
	CONSTRAINT "canva_orders_link_check" CHECK (status <> 'delivered' or canva_link is not null)
);
--> statement-breakpoint
CREATE TABLE "checkouts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"tier_id" text,
	"interval" text,
	"packs" integer,
	"order_id" uuid,
	"stripe_session_id" text NOT NULL,
	"url" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "checkouts_kind_check" CHECK (kind in ('subscription', 'addon', 'template')),
	CONSTRAINT "checkouts_status_check" CHECK (status in ('open', 'processing', 'completed', 'failed', 'expired')),
	CONSTRAINT "checkouts_interval_check" CHECK (interval in ('month', 'year'))
);
--> statement-breakpoint
CREATE TABLE "mail_outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"key" text NOT NULL,
	"recipient" text NOT NULL,
	"locale" text NOT NULL,
	"template" text NOT NULL,
	"facts" jsonb NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mail_outbox_template_check" CHECK (template in ('payment_failed', 'plan_ended', 'trial_ending', 'renewal_soon', 'credits_low', 'credits_expiring', 'order_paid', 'order_in_progress', 'order_delivered', 'order_refunded')),
	CONSTRAINT "mail_outbox_locale_check" CHECK (locale in ('en', 'ru', 'uz'))
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"description" text NOT NULL,
	"number" text,
	"amount" integer NOT NULL,
	"tax" integer DEFAULT 0 NOT NULL,
	"refunded" integer DEFAULT 0 NOT NULL,
	"currency" text NOT NULL,
	"grant_id" uuid,
	"credits" integer DEFAULT 0 NOT NULL,
	"credits_taken_back" integer DEFAULT 0 NOT NULL,
	"shortfall" integer DEFAULT 0 NOT NULL,
	"rolled_over" integer DEFAULT 0 NOT NULL,
	"order_id" uuid,
	"stripe_invoice_id" text,
	"stripe_checkout_id" text,
	"stripe_payment_intent_id" text,
	"stripe_subscription_id" text,
	"invoice_url" text,
	"pdf_url" text,
	"paid_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payments_kind_check" CHECK (kind in ('subscription', 'addon', 'template')),
	CONSTRAINT "payments_status_check" CHECK (status in ('open', 'paid', 'failed', 'refunded', 'disputed')),
	CONSTRAINT "payments_money_check" CHECK (amount >= 0 and refunded between 0 and amount),
	CONSTRAINT "payments_credits_check" CHECK (credits_taken_back + shortfall <= credits)
);
--> statement-breakpoint
CREATE TABLE "referrals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"friend_id" uuid NOT NULL,
	"payment_id" uuid NOT NULL,
	"credits" integer NOT NULL,
	"grant_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "referrals_self_check" CHECK (user_id <> friend_id)
);
--> statement-breakpoint
CREATE TABLE "stripe_events" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"api_version" text,
	"object_id" text NOT NULL,
	"status" text NOT NULL,
	"payload" jsonb NOT NULL,
	"happened_at" timestamp (3) with time zone NOT NULL,
	"replayed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stripe_events_status_check" CHECK (status in ('handled', 'ignored'))
);
--> statement-breakpoint
CREATE TABLE "stripe_prices" (
	"id" text PRIMARY KEY NOT NULL,
	"lookup_key" text NOT NULL,
	"kind" text NOT NULL,
	"tier_id" text,
	"interval" text,
	"amount" integer NOT NULL,
	"currency" text NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stripe_prices_kind_check" CHECK (kind in ('subscription', 'addon', 'template')),
	CONSTRAINT "stripe_prices_interval_check" CHECK (interval in ('month', 'year'))
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"stripe_subscription_id" text NOT NULL,
	"tier_id" text NOT NULL,
	"interval" text NOT NULL,
	"status" text NOT NULL,
	"amount" integer NOT NULL,
	"currency" text NOT NULL,
	"period_start" timestamp (3) with time zone NOT NULL,
	"period_end" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"next_tier_id" text,
	"next_interval" text,
	"grace_until" timestamp (3) with time zone,
	"is_duplicate" boolean DEFAULT false NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "subscriptions_status_check" CHECK (status in ('incomplete', 'trialing', 'active', 'past_due', 'unpaid', 'paused', 'canceled')),
	CONSTRAINT "subscriptions_interval_check" CHECK (interval in ('month', 'year'))
);
--> statement-breakpoint
CREATE TABLE "credit_days" (
	"user_id" uuid NOT NULL,
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"brand_id" uuid NOT NULL,
	"amount" integer NOT NULL,
	CONSTRAINT "credit_days_pkey" PRIMARY KEY("user_id","day","kind","brand_id")
);
--> statement-breakpoint
DROP INDEX "credit_holds_open_idx";--> statement-breakpoint
DROP INDEX "credit_transactions_user_idx";--> statement-breakpoint
ALTER TABLE "credit_balances" ADD COLUMN "is_frozen" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "credit_grants" ADD COLUMN "rolls_over" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "credit_grants" ADD COLUMN "parent_id" uuid;--> statement-breakpoint
ALTER TABLE "subscription_tiers" ADD COLUMN "yearly_credits" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "subscription_tiers" ADD COLUMN "price_month" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "subscription_tiers" ADD COLUMN "price_year" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "subscription_tiers" ADD COLUMN "rolls_over" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "subscription_tiers" ADD COLUMN "models" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "subscription_tiers" ADD COLUMN "seats" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "subscription_tiers" ADD COLUMN "is_featured" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "subscription_tiers" ADD COLUMN "is_offered" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "canva_orders" ADD CONSTRAINT "canva_orders_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "canva_orders" ADD CONSTRAINT "canva_orders_ad_id_generated_ads_id_fk" FOREIGN KEY ("ad_id") REFERENCES "public"."generated_ads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkouts" ADD CONSTRAINT "checkouts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_outbox" ADD CONSTRAINT "mail_outbox_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_friend_id_users_id_fk" FOREIGN KEY ("friend_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "billing_differences_open_key" ON "billing_differences" USING btree ("kind","object_id") WHERE repaired_at is null;--> statement-breakpoint
CREATE INDEX "canva_orders_user_idx" ON "canva_orders" USING btree ("user_id","created_at","id");--> statement-breakpoint
CREATE INDEX "canva_orders_open_idx" ON "canva_orders" USING btree ("status","created_at") WHERE status in ('paid', 'in_progress');--> statement-breakpoint
CREATE UNIQUE INDEX "checkouts_stripe_session_id_key" ON "checkouts" USING btree ("stripe_session_id");--> statement-breakpoint
CREATE INDEX "checkouts_open_idx" ON "checkouts" USING btree ("user_id","kind") WHERE status = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "mail_outbox_key" ON "mail_outbox" USING btree ("key");--> statement-breakpoint
CREATE INDEX "mail_outbox_unsent_idx" ON "mail_outbox" USING btree ("created_at") WHERE sent_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "payments_stripe_invoice_id_key" ON "payments" USING btree ("stripe_invoice_id");--> statement-breakpoint
CREATE UNIQUE INDEX "payments_stripe_checkout_id_key" ON "payments" USING btree ("stripe_checkout_id");--> statement-breakpoint
CREATE UNIQUE INDEX "payments_stripe_payment_intent_id_key" ON "payments" USING btree ("stripe_payment_intent_id");--> statement-breakpoint
CREATE INDEX "payments_user_idx" ON "payments" USING btree ("user_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "referrals_friend_id_key" ON "referrals" USING btree ("friend_id");--> statement-breakpoint
CREATE UNIQUE INDEX "referrals_payment_id_key" ON "referrals" USING btree ("payment_id");--> statement-breakpoint
CREATE INDEX "referrals_user_idx" ON "referrals" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "stripe_events_object_idx" ON "stripe_events" USING btree ("object_id");--> statement-breakpoint
CREATE INDEX "stripe_events_created_idx" ON "stripe_events" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "stripe_prices_active_key" ON "stripe_prices" USING btree ("lookup_key") WHERE is_active;--> statement-breakpoint
CREATE UNIQUE INDEX "subscriptions_stripe_subscription_id_key" ON "subscriptions" USING btree ("stripe_subscription_id");--> statement-breakpoint
CREATE INDEX "subscriptions_user_idx" ON "subscriptions" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "subscriptions_grace_idx" ON "subscriptions" USING btree ("grace_until") WHERE grace_until is not null;--> statement-breakpoint
CREATE INDEX "credit_holds_expiry_idx" ON "credit_holds" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "credit_transactions_user_idx" ON "credit_transactions" USING btree ("user_id","created_at","id");
--> statement-breakpoint
do $$
declare v_table text;
begin
  foreach v_table in array array['credit_days', 'checkouts', 'subscriptions', 'payments', 'canva_orders', 'referrals', 'mail_outbox'] loop
    execute format('alter table %I enable row level security', v_table);
    execute format('create policy own_rows on %I for select to static_engine_member using (user_id = (select current_member()))', v_table);
    execute format('grant select on %I to static_engine_member', v_table);
  end loop;
end $$;
--> statement-breakpoint
-- The plans that the product ships with. What an admin has changed since stays: only what never had a price gets one.
insert into subscription_tiers as t (id, name, position, monthly_credits, yearly_credits, price_month, price_year,
    rolls_over, concurrent_runs, models, seats, is_featured) values
  ('free', 'Free', 0, 0, 0, 0, 0, false, 3, '{studio,standard}', 1, false),
  ('starter', 'Starter', 1, 100, 1200, 1200, 12000, true, 3, '{studio,standard}', 1, false),
  ('growth', 'Growth', 2, 400, 4800, 4000, 40000, true, 6, '{studio,standard,premium}', 3, true),
  ('scale', 'Scale', 3, 1200, 14400, 9600, 96000, true, 12, '{studio,standard,premium}', 10, false)
on conflict (id) do update set yearly_credits = excluded.yearly_credits, price_month = excluded.price_month,
  price_year = excluded.price_year, rolls_over = excluded.rolls_over, models = excluded.models,
  seats = excluded.seats, is_featured = excluded.is_featured
  where t.price_month = 0;
--> statement-breakpoint
drop function grant_credits(uuid, integer, text, text, timestamptz);
--> statement-breakpoint
-- Gives credits. The same key again gives nothing more and answers with the first grant.
create function grant_credits(
  p_user uuid, p_amount integer, p_source text, p_key text, p_expires_at timestamptz default null,
  p_rolls_over boolean default false
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
  insert into credit_grants (id, user_id, source, amount, remaining, expires_at, rolls_over)
    values (v_grant, p_user, p_source, p_amount, p_amount, p_expires_at, p_rolls_over);
  perform ledger_post(p_user, 'grant', p_key, 'issued', 'available', p_amount, p_source, null, null, v_grant, null);
  return v_grant;
end $$;
--> statement-breakpoint
-- Carries what is unspent of former periods into one that ends at `p_expires_at`, up to `p_cap` credits and only once:
-- the new grants do not roll over again. No credit is made or lost, so no line is written. Returns how many were carried.
create function roll_over_credits(p_user uuid, p_cap integer, p_expires_at timestamptz, p_now timestamptz)
returns integer
language plpgsql as $$
declare
  v_grant credit_grants;
  v_left integer := greatest(p_cap, 0);
  v_take integer;
begin
  perform ledger_lock(p_user);
  for v_grant in
    select * from credit_grants where user_id = p_user and rolls_over and expires_at > p_now and expires_at < p_expires_at
    order by expires_at desc nulls first, created_at desc, id desc for update
  loop
    v_take := least(v_left, v_grant.remaining);
    update credit_grants set rolls_over = false, remaining = remaining - v_take where id = v_grant.id;
    continue when v_take = 0;
    insert into credit_grants (id, user_id, source, amount, remaining, expires_at, parent_id)
      values (uuid_v7(), p_user, 'rollover', v_take, v_take, p_expires_at, v_grant.id);
    v_left := v_left - v_take;
  end loop;
  return greatest(p_cap, 0) - v_left;
end $$;
--> statement-breakpoint
-- Takes a grant back as far as it is unspent, what rolled over from it included; what was spent is returned as the
-- shortfall.
create or replace function reverse_grant(p_grant uuid, p_amount integer, p_key text, p_reason text)
returns table (reversed integer, shortfall integer) language plpgsql as $$
declare
  v_grant credit_grants;
  v_known credit_transactions;
  v_user uuid;
  v_left integer := p_amount;
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
  for v_grant in
    select * from credit_grants g where g.id = p_grant or (g.user_id = v_user and g.parent_id = p_grant)
    order by g.created_at desc, g.id desc for update
  loop
    v_take := least(v_left, v_grant.remaining);
    update credit_grants set remaining = remaining - v_take where id = v_grant.id and v_take > 0;
    v_left := v_left - v_take;
  end loop;
  if v_left < p_amount then
    perform ledger_post(v_user, 'reverse', p_key, 'available', 'issued', p_amount - v_left, p_reason, null, null,
      p_grant, null);
  end if;
  return query select p_amount - v_left, v_left;
end $$;
--> statement-breakpoint
-- PostgreSQL 18 makes these ids itself, and faster.
do $$ begin
  if current_setting('server_version_num')::int >= 180000 then
    create or replace function uuid_v7() returns uuid language sql volatile parallel safe as 'select uuidv7()';
  end if;
end $$;
--> statement-breakpoint
-- Room in the page for the one update that ends a hold (HOT).
alter table credit_holds set (fillfactor = 70);
--> statement-breakpoint
alter table credit_days set (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.02);
--> statement-breakpoint
insert into credit_days (user_id, day, kind, brand_id, amount)
  select t.user_id, (t.created_at at time zone 'UTC')::date, t.kind,
    coalesce(j.brand_id, '00000000-0000-0000-0000-000000000000'), sum(t.amount)
  from credit_transactions t left join generation_jobs j on j.id = t.job_id
  where t.kind <> 'hold' group by 1, 2, 3, 4;
--> statement-breakpoint
-- Adds a line to the sum of its day. A hold is no event of the chart: it ends as one or both of the others.
create function count_credit_day(p_user uuid, p_kind text, p_job uuid, p_amount integer) returns void
language sql as $$
  insert into credit_days as d (user_id, day, kind, brand_id, amount)
    values (p_user, (clock_timestamp() at time zone 'UTC')::date, p_kind,
      coalesce((select j.brand_id from generation_jobs j where j.id = p_job), '00000000-0000-0000-0000-000000000000'),
      p_amount)
    on conflict (user_id, day, kind, brand_id) do update set amount = d.amount + excluded.amount
$$;
--> statement-breakpoint
-- Writes the line of a movement that has been applied already, with its two legs.
create function ledger_line(
  p_user uuid, p_kind text, p_key text, p_from text, p_to text, p_amount integer, p_available integer, p_held integer,
  p_reason text, p_job uuid, p_grant uuid, p_hold uuid
) returns void language plpgsql as $$
declare
  v_id uuid := uuid_v7();
begin
  insert into credit_transactions (id, user_id, kind, idempotency_key, amount, balance_after, held_after, reason,
      job_id, grant_id, hold_id, created_at)
    values (v_id, p_user, p_kind, p_key, p_amount, p_available, p_held, p_reason, p_job, p_grant, p_hold,
      clock_timestamp());
  insert into credit_entries (transaction_id, account, user_id, amount)
    values (v_id, p_from, p_user, -p_amount), (v_id, p_to, p_user, p_amount);
  if p_kind <> 'hold' then
    perform count_credit_day(p_user, p_kind, p_job, p_amount);
  end if;
end $$;
--> statement-breakpoint
-- Writes one transaction with its two legs and moves the cached balance. The caller holds the balance lock.
-- A positive amount moves credits from `p_from` to `p_to`.
create or replace function ledger_post(
  p_user uuid, p_kind text, p_key text, p_from text, p_to text, p_amount integer, p_reason text,
  p_job uuid, p_ad uuid, p_grant uuid, p_hold uuid
) returns void language plpgsql as $$
declare
  v_available integer;
  v_held integer;
begin
  if p_amount <= 0 then
    raise exception 'a ledger amount must be positive, got %', p_amount using errcode = 'check_violation';
  end if;
  update credit_balances b set
    available = b.available + case when p_to = 'available' then p_amount when p_from = 'available' then -p_amount else 0 end,
    held = b.held + case when p_to = 'held' then p_amount when p_from = 'held' then -p_amount else 0 end
    where b.user_id = p_user returning b.available, b.held into v_available, v_held;
  perform ledger_line(p_user, p_kind, p_key, p_from, p_to, p_amount, v_available, v_held, p_reason, p_job, p_grant,
    p_hold);
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
    returning b.available, b.held into v_balance.available, v_balance.held;
  if not found then
    v_balance := ledger_lock(p_user);
    if not v_balance.is_frozen and v_balance.available >= p_amount then
      -- It rose between the two statements.
      update credit_balances b set available = b.available - p_amount, held = b.held + p_amount
        where b.user_id = p_user returning b.available, b.held into v_balance.available, v_balance.held;
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
  perform ledger_line(p_user, 'hold', p_key, 'available', 'held', p_amount, v_balance.available, v_balance.held,
    p_reason, p_job, null, v_hold);
  return query select 'held', v_hold, v_balance.available, v_balance.held;
end $$;
--> statement-breakpoint
-- Draws a hold from several grants, the soonest first, past those whose day is over. The caller holds the balance lock
-- and has moved the balance. Answers false, with nothing drawn, when what has not expired does not suffice.
create function hold_from_many(p_user uuid, p_amount integer, p_hold uuid, p_now timestamptz) returns boolean
language plpgsql as $$
declare
  v_grant record;
  v_left integer := p_amount;
  v_take integer;
begin
  if (select coalesce(sum(g.remaining), 0) from credit_grants g where g.user_id = p_user and g.remaining > 0
      and (g.expires_at is null or g.expires_at > p_now)) < p_amount then
    return false;
  end if;
  for v_grant in
    select g.id, g.remaining from credit_grants g
    where g.user_id = p_user and g.remaining > 0 and (g.expires_at is null or g.expires_at > p_now)
    order by g.expires_at asc nulls last, g.created_at, g.id
  loop
    exit when v_left = 0;
    v_take := least(v_left, v_grant.remaining);
    update credit_grants g set remaining = g.remaining - v_take where g.id = v_grant.id;
    insert into credit_hold_slices (hold_id, grant_id, user_id, amount) values (p_hold, v_grant.id, p_user, v_take);
    v_left := v_left - v_take;
  end loop;
  return true;
end $$;
--> statement-breakpoint
-- Ends a hold once: `p_settle` credits are spent, the rest goes back to the grants it came from; a grant that
-- expired meanwhile gets `p_grace` more time. Ending it again changes nothing and tells how it ended.
create or replace function end_hold(
  p_hold uuid, p_settle integer, p_reason text, p_grace interval default interval '7 days',
  p_now timestamptz default null
) returns table (ended_now boolean, settled integer, released integer) language plpgsql as $$
declare
  v_hold credit_holds;
  v_left integer := p_settle;
  v_back integer;
  v_slice record;
  v_available integer;
  v_held integer;
  v_now timestamptz := coalesce(p_now, clock_timestamp());
begin
  -- The hold first, the balance after it, here and everywhere. Whoever waited for the hold finds it ended.
  update credit_holds h set state = 'ended', settled = p_settle, released = h.amount - p_settle, ended_at = v_now
    where h.id = p_hold and h.state = 'open' returning h.* into v_hold;
  if not found then
    return query select false, h.settled, h.released from credit_holds h where h.id = p_hold;
    if not found then
      raise exception 'there is no hold %', p_hold using errcode = 'no_data_found';
    end if;
    return;
  end if;
  update credit_balances b set available = b.available + v_hold.released, held = b.held - v_hold.amount
    where b.user_id = v_hold.user_id returning b.available, b.held into v_available, v_held;
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
    perform ledger_line(v_hold.user_id, 'release', 'hold:' || p_hold, 'held', 'available', v_hold.released,
      v_available, v_held + p_settle, p_reason, v_hold.job_id, null, p_hold);
  end if;
  if p_settle > 0 then
    perform ledger_line(v_hold.user_id, 'settle', 'hold:' || p_hold, 'held', 'spent', p_settle, v_available, v_held,
      p_reason, v_hold.job_id, null, p_hold);
  end if;
  return query select true, p_settle, v_hold.released;
end $$;
--> statement-breakpoint
-- Recomputes the ledger from its entries. No row means that everything adds up.
create or replace function ledger_differences() returns table (user_id uuid, invariant text, expected bigint, found bigint)
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
  union all
  select coalesce(t.user_id, d.user_id), 'days are the sums of their lines', coalesce(t.amount, 0), coalesce(d.amount, 0)
    from (select t.user_id, t.kind, sum(t.amount) as amount from credit_transactions t where t.kind <> 'hold'
      group by t.user_id, t.kind) t
    full join (select d.user_id, d.kind, sum(d.amount) as amount from credit_days d group by d.user_id, d.kind) d
      on d.user_id = t.user_id and d.kind = t.kind
    where coalesce(t.amount, 0) <> coalesce(d.amount, 0)
$$;
