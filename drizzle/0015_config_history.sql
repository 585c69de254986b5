CREATE TABLE "config_history" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"value" jsonb NOT NULL,
	"admin_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "system_config" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "config_history_key_version_key" ON "config_history" USING btree ("key","version");--> statement-breakpoint
-- Every process keeps the configuration in memory and drops it when it hears this.
create function announce_config() returns trigger language plpgsql as $$
begin
  perform pg_notify('config_changed', '');
  return null;
end $$;
--> statement-breakpoint
create trigger system_config_announced after insert or update or delete or truncate on system_config
  for each statement execute function announce_config();
