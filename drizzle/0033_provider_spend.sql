CREATE TABLE "provider_spend" (
	"provider" text NOT NULL,
	"month" date NOT NULL,
	"cost_micro_usd" bigint NOT NULL,
	CONSTRAINT "provider_spend_pkey" PRIMARY KEY("provider","month")
);--> statement-breakpoint
insert into provider_spend (provider, month, cost_micro_usd)
  select provider, date_trunc('month', created_at at time zone 'UTC')::date, sum(cost_micro_usd) from generation_logs
  where cost_micro_usd > 0 and created_at >= date_trunc('month', now() at time zone 'UTC') at time zone 'UTC'
  group by 1, 2;
--> statement-breakpoint
-- Once for each statement, however many lines it writes; in one order, so that no two of them wait for each other.
create function count_provider_spend() returns trigger language plpgsql as $$
begin
  insert into provider_spend as s (provider, month, cost_micro_usd)
    select l.provider, date_trunc('month', l.created_at at time zone 'UTC')::date, sum(l.cost_micro_usd)
    from written l where l.cost_micro_usd > 0 group by 1, 2 order by 1, 2
    on conflict (provider, month) do update set cost_micro_usd = s.cost_micro_usd + excluded.cost_micro_usd;
  return null;
end $$;
--> statement-breakpoint
create trigger generation_logs_spend after insert on generation_logs
  referencing new table as written for each statement execute function count_provider_spend();
