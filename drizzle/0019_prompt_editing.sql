CREATE TABLE "prompt_experiments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"against" integer NOT NULL,
	"share" integer NOT NULL,
	"started_by" text NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "prompt_experiments_share_check" CHECK (share between 1 and 90)
);
--> statement-breakpoint
CREATE TABLE "prompt_tests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"against" integer NOT NULL,
	"status" text DEFAULT 'running' NOT NULL,
	"total" integer NOT NULL,
	"results" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"error" text,
	"started_by" text NOT NULL,
	"admin_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "generated_ads" ADD COLUMN "downloaded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "prompt_templates" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "prompt_templates" ADD COLUMN "published_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "prompt_experiments_running_key" ON "prompt_experiments" USING btree ("key") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "prompt_tests_key_idx" ON "prompt_tests" USING btree ("key","created_at");