CREATE TABLE "ad_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ad_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"base_version" integer,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"document" jsonb NOT NULL,
	"checks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"error_message" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ad_versions_kind_check" CHECK (kind in ('made', 'edit', 'restore', 'reflow')),
	CONSTRAINT "ad_versions_status_check" CHECK (status in ('rendering', 'ready', 'failed'))
);
--> statement-breakpoint
ALTER TABLE "ad_versions" ADD CONSTRAINT "ad_versions_ad_id_generated_ads_id_fk" FOREIGN KEY ("ad_id") REFERENCES "public"."generated_ads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "ad_versions_ad_version_key" ON "ad_versions" USING btree ("ad_id","version");
--> statement-breakpoint
alter table ad_versions enable row level security;
--> statement-breakpoint
create policy own_rows on ad_versions for select to static_engine_member using (user_id = (select current_member()));
--> statement-breakpoint
grant select on ad_versions to static_engine_member;
--> statement-breakpoint
-- What has been delivered so far is the first version of itself.
insert into ad_versions (id, ad_id, user_id, version, kind, status, document, checks, search_text, created_at)
  select uuid_v7(), id, user_id, version, 'made', 'ready', document, checks, search_text, coalesce(finished_at, created_at)
  from generated_ads where status = 'completed' and document is not null
  on conflict do nothing;
