-- What a reviewer says of a shared ad is told like the end of a run.
drop index user_events_notices_idx;
--> statement-breakpoint
create index user_events_notices_idx on user_events (user_id, seq)
  where body ->> 'type' in ('generation.completed', 'generation.failed', 'ad.proposed', 'ad.fix-failed', 'billing.changed', 'share.noted');
