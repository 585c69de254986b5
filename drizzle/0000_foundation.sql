CREATE TABLE "admin_users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"totp_secret" text,
	"status" text DEFAULT 'active' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "admin_users_role_check" CHECK (role in ('super_admin', 'content_admin', 'support')),
	CONSTRAINT "admin_users_status_check" CHECK (status in ('active', 'suspended'))
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"ip" text,
	"request_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid,
	"kind" text NOT NULL,
	"sha256" text NOT NULL,
	"key" text NOT NULL,
	"mime" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" bigint NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "brands" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"website_url" text,
	"industry" text DEFAULT 'other' NOT NULL,
	"logo_id" uuid,
	"primary_color" text,
	"secondary_color" text,
	"accent_color" text,
	"background_color" text,
	"heading_font" text,
	"body_font" text,
	"voice_tags" text[] DEFAULT '{}'::text[] NOT NULL,
	"target_audience" text,
	"competitors" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"forbidden_words" text[] DEFAULT '{}'::text[] NOT NULL,
	"forbidden_claims" text[] DEFAULT '{}'::text[] NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "brands_industry_check" CHECK (industry in ('beauty', 'fashion', 'food_beverage', 'health_wellness', 'fitness', 'home_garden', 'electronics', 'software', 'finance', 'education', 'travel', 'other'))
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"brand_id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"usps" text[] NOT NULL,
	"photo_id" uuid,
	"cutout_id" uuid,
	"has_physical_product" boolean DEFAULT true NOT NULL,
	"price_text" text,
	"compare_at_price" text,
	"currency" text,
	"product_url" text,
	"star_rating" numeric(2, 1),
	"review_count" integer,
	"ingredients_features" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"before_description" text,
	"after_description" text,
	"offer_text" text,
	"offer_code" text,
	"offer_ends_at" timestamp (3) with time zone,
	"quotes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"stats" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"press" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "products_star_rating_check" CHECK (star_rating between 1.0 and 5.0),
	CONSTRAINT "products_usps_check" CHECK (cardinality(usps) between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "ad_concepts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"category" text NOT NULL,
	"tags" text[] DEFAULT '{}'::text[] NOT NULL,
	"description" text NOT NULL,
	"archetype" text NOT NULL,
	"required_fields" jsonb NOT NULL,
	"optional_fields" jsonb NOT NULL,
	"needs_scene" boolean NOT NULL,
	"policy_flags" text[] DEFAULT '{}'::text[] NOT NULL,
	"prompt_guidance" text DEFAULT '' NOT NULL,
	"usage_count" integer DEFAULT 0 NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ad_concepts_archetype_check" CHECK (archetype in ('table', 'card', 'callouts', 'offer', 'type', 'split', 'list', 'hero')),
	CONSTRAINT "ad_concepts_category_check" CHECK (category in ('comparison', 'social_proof', 'feature', 'offer', 'statement', 'story'))
);
--> statement-breakpoint
CREATE TABLE "credit_balances" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"available" integer DEFAULT 0 NOT NULL,
	"held" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "credit_balances_never_negative" CHECK (available >= 0 and held >= 0)
);
--> statement-breakpoint
CREATE TABLE "credit_entries" (
	"transaction_id" uuid NOT NULL,
	"account" text NOT NULL,
	"user_id" uuid NOT NULL,
	"amount" integer NOT NULL,
	CONSTRAINT "credit_entries_pkey" PRIMARY KEY("transaction_id","account"),
	CONSTRAINT "credit_entries_account_check" CHECK (account in ('available', 'held', 'issued', 'spent', 'expired')),
	CONSTRAINT "credit_entries_amount_check" CHECK (amount <> 0)
);
--> statement-breakpoint
CREATE TABLE "credit_grants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"source" text NOT NULL,
	"amount" integer NOT NULL,
	"remaining" integer NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "credit_grants_remaining_check" CHECK (remaining >= 0 and remaining <= amount)
);
--> statement-breakpoint
CREATE TABLE "credit_hold_slices" (
	"hold_id" uuid NOT NULL,
	"grant_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"amount" integer NOT NULL,
	CONSTRAINT "credit_hold_slices_pkey" PRIMARY KEY("hold_id","grant_id"),
	CONSTRAINT "credit_hold_slices_amount_check" CHECK (amount > 0)
);
--> statement-breakpoint
CREATE TABLE "credit_holds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"amount" integer NOT NULL,
	"settled" integer DEFAULT 0 NOT NULL,
	"released" integer DEFAULT 0 NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"job_id" uuid,
	"idempotency_key" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "credit_holds_state_check" CHECK (state in ('open', 'ended')),
	CONSTRAINT "credit_holds_sum_check" CHECK (amount > 0 and ((state = 'open' and settled = 0 and released = 0) or (state = 'ended' and settled + released = amount)))
);
--> statement-breakpoint
CREATE TABLE "credit_transactions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"amount" integer NOT NULL,
	"balance_after" integer NOT NULL,
	"held_after" integer NOT NULL,
	"reason" text NOT NULL,
	"job_id" uuid,
	"ad_id" uuid,
	"grant_id" uuid,
	"hold_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "credit_transactions_kind_check" CHECK (kind in ('grant', 'hold', 'settle', 'release', 'expire', 'adjust', 'reverse'))
);
--> statement-breakpoint
CREATE TABLE "ad_folders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ad_renders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ad_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"ratio" text NOT NULL,
	"asset_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "generated_ads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"brand_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"concept_id" uuid NOT NULL,
	"slot" integer NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"stage" text DEFAULT 'waiting' NOT NULL,
	"stage_done" integer DEFAULT 0 NOT NULL,
	"stage_total" integer DEFAULT 0 NOT NULL,
	"fence" integer DEFAULT 0 NOT NULL,
	"attempt" integer DEFAULT 1 NOT NULL,
	"angle" text,
	"copy" jsonb,
	"image_prompt" text,
	"document" jsonb,
	"checks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"error_code" text,
	"error_message" text,
	"search_text" text DEFAULT '' NOT NULL,
	"is_saved" boolean DEFAULT false NOT NULL,
	"is_favorite" boolean DEFAULT false NOT NULL,
	"folder_id" uuid,
	"tags" text[] DEFAULT '{}'::text[] NOT NULL,
	"parent_ad_id" uuid,
	"finished_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "generated_ads_slot_check" CHECK (slot between 1 and 6),
	CONSTRAINT "generated_ads_status_check" CHECK (status in ('pending', 'processing', 'completed', 'failed', 'canceled')),
	CONSTRAINT "generated_ads_stage_check" CHECK (stage in ('waiting', 'writing', 'painting', 'checking', 'passed', 'failed', 'canceled'))
);
--> statement-breakpoint
CREATE TABLE "generation_jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text DEFAULT 'create' NOT NULL,
	"brand_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"concept_id" uuid NOT NULL,
	"important_notes" text,
	"language" text NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"stage" text DEFAULT 'waiting' NOT NULL,
	"cost" integer NOT NULL,
	"settled" integer DEFAULT 0 NOT NULL,
	"released" integer DEFAULT 0 NOT NULL,
	"hold_id" uuid,
	"brand_snapshot" jsonb NOT NULL,
	"product_snapshot" jsonb NOT NULL,
	"prompt_versions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"seed" integer NOT NULL,
	"requested_model" text,
	"error_code" text,
	"error_message" text,
	"idempotency_key" text,
	"request_hash" text NOT NULL,
	"cancel_requested_at" timestamp (3) with time zone,
	"heartbeat_at" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "generation_jobs_status_check" CHECK (status in ('pending', 'processing', 'completed', 'failed', 'canceled')),
	CONSTRAINT "generation_jobs_kind_check" CHECK (kind in ('create', 'fix', 'regenerate', 'export')),
	CONSTRAINT "generation_jobs_money_check" CHECK (settled >= 0 and released >= 0)
);
--> statement-breakpoint
CREATE TABLE "generation_logs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"slot" integer,
	"step" text NOT NULL,
	"provider" text NOT NULL,
	"model" text NOT NULL,
	"prompt_version" integer,
	"latency_ms" integer NOT NULL,
	"input_tokens" integer,
	"output_tokens" integer,
	"images" integer,
	"cost_micro_usd" bigint DEFAULT 0 NOT NULL,
	"outcome" text NOT NULL,
	"error_kind" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "generation_steps" (
	"job_id" uuid NOT NULL,
	"slot" integer NOT NULL,
	"step" text NOT NULL,
	"user_id" uuid NOT NULL,
	"request_hash" text NOT NULL,
	"provider_request_id" text,
	"state" text NOT NULL,
	"result" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "generation_steps_pkey" PRIMARY KEY("job_id","slot","step"),
	CONSTRAINT "generation_steps_state_check" CHECK (state in ('submitted', 'done'))
);
--> statement-breakpoint
CREATE TABLE "user_events" (
	"user_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"body" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_events_pkey" PRIMARY KEY("user_id","seq")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"user_agent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user_counters" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"event_seq" bigint DEFAULT 0 NOT NULL,
	"run_number" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"password_hash" text,
	"full_name" text DEFAULT '' NOT NULL,
	"avatar_id" uuid,
	"status" text DEFAULT 'active' NOT NULL,
	"email_verified_at" timestamp (3) with time zone,
	"locale" text DEFAULT 'en' NOT NULL,
	"tier_id" text DEFAULT 'free' NOT NULL,
	"stripe_customer_id" text,
	"google_sub" text,
	"referral_code" text NOT NULL,
	"referred_by" uuid,
	"deleted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_status_check" CHECK (status in ('active', 'suspended', 'deleted')),
	CONSTRAINT "users_locale_check" CHECK (locale in ('en', 'ru', 'uz'))
);
--> statement-breakpoint
CREATE TABLE "bulk_downloads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"request" jsonb NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "prompt_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"body" text NOT NULL,
	"variables" text[] DEFAULT '{}'::text[] NOT NULL,
	"model" text,
	"parameters" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"author" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "prompt_templates_status_check" CHECK (status in ('draft', 'published', 'archived'))
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_limits_pkey" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "subscription_tiers" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	"monthly_credits" integer NOT NULL,
	"concurrent_runs" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "system_config" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brands" ADD CONSTRAINT "brands_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brands" ADD CONSTRAINT "brands_logo_id_assets_id_fk" FOREIGN KEY ("logo_id") REFERENCES "public"."assets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_photo_id_assets_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."assets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_cutout_id_assets_id_fk" FOREIGN KEY ("cutout_id") REFERENCES "public"."assets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_balances" ADD CONSTRAINT "credit_balances_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ad_folders" ADD CONSTRAINT "ad_folders_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ad_renders" ADD CONSTRAINT "ad_renders_ad_id_generated_ads_id_fk" FOREIGN KEY ("ad_id") REFERENCES "public"."generated_ads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ad_renders" ADD CONSTRAINT "ad_renders_asset_id_assets_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."assets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generated_ads" ADD CONSTRAINT "generated_ads_job_id_generation_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."generation_jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generated_ads" ADD CONSTRAINT "generated_ads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generated_ads" ADD CONSTRAINT "generated_ads_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generated_ads" ADD CONSTRAINT "generated_ads_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generated_ads" ADD CONSTRAINT "generated_ads_concept_id_ad_concepts_id_fk" FOREIGN KEY ("concept_id") REFERENCES "public"."ad_concepts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generated_ads" ADD CONSTRAINT "generated_ads_folder_id_ad_folders_id_fk" FOREIGN KEY ("folder_id") REFERENCES "public"."ad_folders"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_jobs" ADD CONSTRAINT "generation_jobs_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_jobs" ADD CONSTRAINT "generation_jobs_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_jobs" ADD CONSTRAINT "generation_jobs_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_jobs" ADD CONSTRAINT "generation_jobs_concept_id_ad_concepts_id_fk" FOREIGN KEY ("concept_id") REFERENCES "public"."ad_concepts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_logs" ADD CONSTRAINT "generation_logs_job_id_generation_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."generation_jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_steps" ADD CONSTRAINT "generation_steps_job_id_generation_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."generation_jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_events" ADD CONSTRAINT "user_events_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_counters" ADD CONSTRAINT "user_counters_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_downloads" ADD CONSTRAINT "bulk_downloads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "admin_users_email_key" ON "admin_users" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "audit_log_subject_idx" ON "audit_log" USING btree ("subject_type","subject_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "assets_owner_kind_sha256_key" ON "assets" USING btree ("user_id","kind","sha256");--> statement-breakpoint
CREATE INDEX "assets_key_idx" ON "assets" USING btree ("key");--> statement-breakpoint
CREATE INDEX "brands_user_created_idx" ON "brands" USING btree ("user_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "products_user_created_idx" ON "products" USING btree ("user_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "products_brand_id_idx" ON "products" USING btree ("brand_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ad_concepts_slug_key" ON "ad_concepts" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "ad_concepts_usage_idx" ON "ad_concepts" USING btree ("usage_count" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "credit_grants_order_idx" ON "credit_grants" USING btree ("user_id","expires_at","created_at");--> statement-breakpoint
CREATE INDEX "credit_grants_expiry_idx" ON "credit_grants" USING btree ("expires_at") WHERE expires_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "credit_holds_idempotency_key" ON "credit_holds" USING btree ("idempotency_key");--> statement-breakpoint
CREATE INDEX "credit_holds_open_idx" ON "credit_holds" USING btree ("expires_at") WHERE state = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "credit_transactions_kind_key" ON "credit_transactions" USING btree ("kind","idempotency_key");--> statement-breakpoint
CREATE INDEX "credit_transactions_user_idx" ON "credit_transactions" USING btree ("user_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "ad_folders_user_name_key" ON "ad_folders" USING btree ("user_id",lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX "ad_renders_ad_version_ratio_key" ON "ad_renders" USING btree ("ad_id","version","ratio");--> statement-breakpoint
CREATE UNIQUE INDEX "generated_ads_job_slot_key" ON "generated_ads" USING btree ("job_id","slot");--> statement-breakpoint
CREATE INDEX "generated_ads_library_idx" ON "generated_ads" USING btree ("user_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE status = 'completed' and deleted_at is null;--> statement-breakpoint
CREATE INDEX "generated_ads_folder_idx" ON "generated_ads" USING btree ("folder_id") WHERE folder_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "generation_jobs_idempotency_key" ON "generation_jobs" USING btree ("user_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "generation_jobs_user_created_idx" ON "generation_jobs" USING btree ("user_id","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "generation_jobs_active_idx" ON "generation_jobs" USING btree ("status","created_at") WHERE status in ('pending', 'processing');--> statement-breakpoint
CREATE INDEX "generation_logs_job_idx" ON "generation_logs" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "sessions_user_id_idx" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_expires_at_idx" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_key" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "users_referral_code_key" ON "users" USING btree ("referral_code");--> statement-breakpoint
CREATE UNIQUE INDEX "users_google_sub_key" ON "users" USING btree ("google_sub");--> statement-breakpoint
CREATE UNIQUE INDEX "users_stripe_customer_id_key" ON "users" USING btree ("stripe_customer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "prompt_templates_key_version_key" ON "prompt_templates" USING btree ("key","version");--> statement-breakpoint
CREATE UNIQUE INDEX "prompt_templates_published_key" ON "prompt_templates" USING btree ("key") WHERE status = 'published';