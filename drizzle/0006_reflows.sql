CREATE TABLE "reflow_items" (
	"reflow_id" uuid NOT NULL,
	"ad_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"from_version" integer NOT NULL,
	"to_version" integer,
	"document" jsonb NOT NULL,
	"reason" text,
	CONSTRAINT "reflow_items_pkey" PRIMARY KEY("reflow_id","ad_id"),
	CONSTRAINT "reflow_items_status_check" CHECK (status in ('waiting', 'done', 'failed', 'skipped', 'undone'))
);
--> statement-breakpoint
CREATE TABLE "reflows" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"brand_id" uuid,
	"product_id" uuid,
	"status" text DEFAULT 'running' NOT NULL,
	"total" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reflows_status_check" CHECK (status in ('running', 'done', 'canceled', 'undone'))
);
--> statement-breakpoint
ALTER TABLE "reflow_items" ADD CONSTRAINT "reflow_items_reflow_id_reflows_id_fk" FOREIGN KEY ("reflow_id") REFERENCES "public"."reflows"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reflow_items" ADD CONSTRAINT "reflow_items_ad_id_generated_ads_id_fk" FOREIGN KEY ("ad_id") REFERENCES "public"."generated_ads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reflows" ADD CONSTRAINT "reflows_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reflow_items_waiting_idx" ON "reflow_items" USING btree ("reflow_id","position") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "reflows_user_idx" ON "reflows" USING btree ("user_id","created_at" DESC NULLS LAST);
--> statement-breakpoint
do $$
declare v_table text;
begin
  foreach v_table in array array['reflows', 'reflow_items'] loop
    execute format('alter table %I enable row level security', v_table);
    execute format('create policy own_rows on %I for select to static_engine_member using (user_id = (select current_member()))', v_table);
    execute format('grant select on %I to static_engine_member', v_table);
  end loop;
end $$;
