ALTER TABLE "ad_concepts" ADD COLUMN "layout" text;--> statement-breakpoint
UPDATE "ad_concepts" SET "layout" = "slug";--> statement-breakpoint
ALTER TABLE "ad_concepts" ALTER COLUMN "layout" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "ad_concepts" ADD COLUMN "image_id" uuid;--> statement-breakpoint
ALTER TABLE "ad_concepts" ADD COLUMN "image_key" text;--> statement-breakpoint
ALTER TABLE "ad_concepts" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "ad_concepts" ADD CONSTRAINT "ad_concepts_image_id_assets_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."assets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "generation_jobs_concept_idx" ON "generation_jobs" USING btree ("concept_id","created_at");