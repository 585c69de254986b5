ALTER TABLE "products" ADD COLUMN "pains" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "included" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "excluded" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "outlets" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "milestones" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "faqs" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "founder" jsonb;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "guarantee" jsonb;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "comment" jsonb;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "chart" jsonb;--> statement-breakpoint
-- Runs under way and ads in the library were recorded without these facts; they read as empty.
update generation_jobs set product_snapshot =
  '{"pains":[],"included":[],"excluded":[],"outlets":[],"milestones":[],"faqs":[],"founder":null,"guarantee":null,"comment":null,"chart":null}'::jsonb
  || product_snapshot;
--> statement-breakpoint
update generated_ads set document = jsonb_set(document, '{facts}',
  '{"pains":[],"included":[],"excluded":[],"outlets":[],"milestones":[],"faqs":[],"founder":null,"guarantee":null,"comment":null,"chart":null}'::jsonb
  || (document -> 'facts'))
where document ? 'facts';
