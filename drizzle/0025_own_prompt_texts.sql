ALTER TABLE "prompt_templates" ADD COLUMN "own_version" integer;--> statement-breakpoint
-- The texts of ours that there can be by now: two of copy.create, one of every other. Their numbers may be higher.
UPDATE "prompt_templates" SET "own_version" = least("version", CASE "key" WHEN 'copy.create' THEN 2 ELSE 1 END)
  WHERE "author" = 'Static Engine';--> statement-breakpoint
-- Where ours was laid over the draft of an admin, theirs is the draft again; of two of one kind the newer.
UPDATE "prompt_templates" SET "status" = 'archived' WHERE "status" = 'draft' AND "id" NOT IN (
  SELECT DISTINCT ON ("key") "id" FROM "prompt_templates" WHERE "status" = 'draft'
  ORDER BY "key", "own_version" IS NOT NULL, "version" DESC
);--> statement-breakpoint
CREATE UNIQUE INDEX "prompt_templates_draft_key" ON "prompt_templates" USING btree ("key") WHERE status = 'draft';
