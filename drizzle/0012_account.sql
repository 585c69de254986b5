CREATE TABLE "identity_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"email" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identity_links_kind_check" CHECK (kind in ('verify_email', 'change_email', 'reset_password', 'magic_link'))
);
--> statement-breakpoint
ALTER TABLE "mail_outbox" DROP CONSTRAINT "mail_outbox_template_check";--> statement-breakpoint
ALTER TABLE "mail_outbox" ADD COLUMN "expires_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "purged_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "notices_seen" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "identity_links" ADD CONSTRAINT "identity_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "identity_links_user_idx" ON "identity_links" USING btree ("user_id","kind");--> statement-breakpoint
CREATE INDEX "identity_links_expires_idx" ON "identity_links" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "users_to_purge_idx" ON "users" USING btree ("deleted_at") WHERE status = 'deleted' and purged_at is null;--> statement-breakpoint
ALTER TABLE "mail_outbox" ADD CONSTRAINT "mail_outbox_template_check" CHECK (template in ('payment_failed', 'plan_ended', 'trial_ending', 'renewal_soon', 'credits_low', 'credits_expiring', 'order_paid', 'order_in_progress', 'order_delivered', 'order_refunded', 'verify_email', 'change_email', 'email_changed', 'reset_password', 'password_changed', 'magic_link'));--> statement-breakpoint
alter table identity_links enable row level security;
--> statement-breakpoint
create policy own_rows on identity_links for select to static_engine_member
  using (user_id = (select current_member()));
--> statement-breakpoint
grant select on identity_links to static_engine_member;
--> statement-breakpoint
grant update (notices_seen) on users to static_engine_member;
--> statement-breakpoint
-- The notices of a member are few among the progress of runs.
create index user_events_notices_idx on user_events (user_id, seq)
  where body ->> 'type' in ('generation.completed', 'generation.failed', 'ad.proposed', 'ad.fix-failed', 'billing.changed', 'share.answered');
