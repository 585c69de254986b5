CREATE TABLE "share_link_ads" (
	"link_id" uuid NOT NULL,
	"ad_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "share_link_ads_pkey" PRIMARY KEY("link_id","ad_id")
);
--> statement-breakpoint
CREATE TABLE "share_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"title" text NOT NULL,
	"mode" text NOT NULL,
	"password_hash" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"opens" integer DEFAULT 0 NOT NULL,
	"last_opened_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "share_links_mode_check" CHECK (mode in ('view', 'comment', 'decide'))
);
--> statement-breakpoint
CREATE TABLE "share_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"link_id" uuid NOT NULL,
	"ad_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reviewer" text NOT NULL,
	"text" text,
	"ratio" text,
	"x" double precision,
	"y" double precision,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "share_notes_kind_check" CHECK (kind in ('comment', 'approve', 'changes')),
	CONSTRAINT "share_notes_pin_check" CHECK ((ratio is null) = (x is null) and (x is null) = (y is null))
);
--> statement-breakpoint
ALTER TABLE "share_link_ads" ADD CONSTRAINT "share_link_ads_link_id_share_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."share_links"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_link_ads" ADD CONSTRAINT "share_link_ads_ad_id_generated_ads_id_fk" FOREIGN KEY ("ad_id") REFERENCES "public"."generated_ads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_link_ads" ADD CONSTRAINT "share_link_ads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_notes" ADD CONSTRAINT "share_notes_link_id_share_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."share_links"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_notes" ADD CONSTRAINT "share_notes_ad_id_generated_ads_id_fk" FOREIGN KEY ("ad_id") REFERENCES "public"."generated_ads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_notes" ADD CONSTRAINT "share_notes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "share_link_ads_ad_idx" ON "share_link_ads" USING btree ("ad_id");--> statement-breakpoint
CREATE UNIQUE INDEX "share_links_token_hash_key" ON "share_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "share_links_user_idx" ON "share_links" USING btree ("user_id","created_at","id");--> statement-breakpoint
CREATE INDEX "share_notes_link_idx" ON "share_notes" USING btree ("link_id","created_at");--> statement-breakpoint
CREATE INDEX "share_notes_ad_idx" ON "share_notes" USING btree ("ad_id","created_at");
--> statement-breakpoint
do $$
declare v_table text;
begin
  foreach v_table in array array['share_links', 'share_link_ads'] loop
    execute format('alter table %I enable row level security', v_table);
    execute format('create policy own_rows on %I to static_engine_member using (user_id = (select current_member())) with check (user_id = (select current_member()))', v_table);
    execute format('grant select, insert, update, delete on %I to static_engine_member', v_table);
  end loop;
  -- Written by reviewers, who are no members; read by the ads' owner.
  alter table share_notes enable row level security;
  create policy own_rows on share_notes for select to static_engine_member using (user_id = (select current_member()));
  grant select on share_notes to static_engine_member;
end $$;
