create extension if not exists btree_gin;
--> statement-breakpoint
create extension if not exists fuzzystrmatch;
--> statement-breakpoint
-- Text as it is searched: small letters, no apostrophes, whose forms nobody types alike, and a space around each letter
-- of scripts that write words without spaces.
create function search_form(p_text text) returns text language sql immutable parallel safe as $$
  select regexp_replace(translate(lower(p_text), 'ё‘’ʻʼ`´''', 'е'),
    '([\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF])', ' \1 ', 'g')
$$;
--> statement-breakpoint
create function ad_search_vector(p_text text, p_name text, p_tags text[]) returns tsvector
language sql immutable parallel safe as $$
  select to_tsvector('simple'::regconfig,
    search_form(p_text || ' ' || coalesce(p_name, '') || ' ' || array_to_string(p_tags, ' ')))
$$;
--> statement-breakpoint
-- Made anew below: as a trigram index it could never be used by members, whose rows are filtered first.
drop index generated_ads_search_idx;
--> statement-breakpoint
CREATE TABLE "file_removals" (
	"key" text PRIMARY KEY NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "library_words" (
	"user_id" uuid NOT NULL,
	"word" text NOT NULL,
	CONSTRAINT "library_words_pkey" PRIMARY KEY("user_id","word")
);
--> statement-breakpoint
DROP INDEX "brands_user_created_idx";--> statement-breakpoint
DROP INDEX "products_user_created_idx";--> statement-breakpoint
DROP INDEX "ad_concepts_usage_idx";--> statement-breakpoint
DROP INDEX "generated_ads_library_idx";--> statement-breakpoint
DROP INDEX "generated_ads_folder_idx";--> statement-breakpoint
DROP INDEX "generation_jobs_user_created_idx";--> statement-breakpoint
DROP INDEX "reflows_user_idx";--> statement-breakpoint
ALTER TABLE "generated_ads" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "generated_ads" ADD COLUMN "search_vector" "tsvector" GENERATED ALWAYS AS (ad_search_vector(search_text, name, tags)) STORED;--> statement-breakpoint
ALTER TABLE "generated_ads" ADD COLUMN "title_key" text GENERATED ALWAYS AS (lower(left(coalesce(name, copy ->> 'headline', ''), 80))) STORED;--> statement-breakpoint
ALTER TABLE "generated_ads" ADD COLUMN "check_state" text GENERATED ALWAYS AS (case when checks @? '$[*] ? (@.status == "fail")' then 'fail'
        when checks @? '$[*] ? (@.status == "warn")' then 'warn' else 'pass' end) STORED;--> statement-breakpoint
ALTER TABLE "generated_ads" ADD COLUMN "scene_model" text GENERATED ALWAYS AS (made_with #>> '{scene,model}') STORED;--> statement-breakpoint
ALTER TABLE "library_words" ADD CONSTRAINT "library_words_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "file_removals_due_idx" ON "file_removals" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "library_words_similar_idx" ON "library_words" USING gin ("user_id","word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "brands_logo_idx" ON "brands" USING btree ("logo_id") WHERE logo_id is not null;--> statement-breakpoint
CREATE INDEX "products_photo_idx" ON "products" USING btree ("photo_id") WHERE photo_id is not null;--> statement-breakpoint
CREATE INDEX "products_cutout_idx" ON "products" USING btree ("cutout_id") WHERE cutout_id is not null;--> statement-breakpoint
CREATE INDEX "ad_renders_asset_idx" ON "ad_renders" USING btree ("asset_id");--> statement-breakpoint
CREATE INDEX "generated_ads_brand_idx" ON "generated_ads" USING btree ("brand_id","created_at","id") WHERE status = 'completed' and deleted_at is null;--> statement-breakpoint
CREATE INDEX "generated_ads_product_idx" ON "generated_ads" USING btree ("product_id","created_at","id") WHERE status = 'completed' and deleted_at is null;--> statement-breakpoint
CREATE INDEX "generated_ads_concept_idx" ON "generated_ads" USING btree ("user_id","concept_id","created_at","id") WHERE status = 'completed' and deleted_at is null;--> statement-breakpoint
CREATE INDEX "generated_ads_favorite_idx" ON "generated_ads" USING btree ("user_id","created_at","id") WHERE is_favorite and status = 'completed' and deleted_at is null;--> statement-breakpoint
CREATE INDEX "generated_ads_saved_idx" ON "generated_ads" USING btree ("user_id","created_at","id") WHERE is_saved and status = 'completed' and deleted_at is null;--> statement-breakpoint
CREATE INDEX "generated_ads_warned_idx" ON "generated_ads" USING btree ("user_id","check_state","created_at","id") WHERE check_state <> 'pass' and status = 'completed' and deleted_at is null;--> statement-breakpoint
CREATE INDEX "generated_ads_model_idx" ON "generated_ads" USING btree ("user_id","scene_model","created_at","id") WHERE scene_model is not null and status = 'completed' and deleted_at is null;--> statement-breakpoint
CREATE INDEX "generated_ads_changed_idx" ON "generated_ads" USING btree ("user_id","updated_at","id") WHERE status = 'completed' and deleted_at is null;--> statement-breakpoint
CREATE INDEX "generated_ads_title_idx" ON "generated_ads" USING btree ("user_id","title_key","id") WHERE status = 'completed' and deleted_at is null;--> statement-breakpoint
CREATE INDEX "generated_ads_tagged_idx" ON "generated_ads" USING btree ("user_id") WHERE tags <> '{}' and status = 'completed' and deleted_at is null;--> statement-breakpoint
CREATE INDEX "generated_ads_trash_idx" ON "generated_ads" USING btree ("user_id","deleted_at","id") WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX "generated_ads_purge_idx" ON "generated_ads" USING btree ("deleted_at") WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX "generated_ads_ended_idx" ON "generated_ads" USING btree ("user_id","created_at","id") WHERE status in ('failed', 'canceled') and deleted_at is null;--> statement-breakpoint
CREATE INDEX "generated_ads_words_idx" ON "generated_ads" USING gin ("user_id","search_vector","tags") WHERE status = 'completed' and deleted_at is null;--> statement-breakpoint
CREATE INDEX "brands_user_created_idx" ON "brands" USING btree ("user_id","created_at","id");--> statement-breakpoint
CREATE INDEX "products_user_created_idx" ON "products" USING btree ("user_id","created_at","id");--> statement-breakpoint
CREATE INDEX "ad_concepts_usage_idx" ON "ad_concepts" USING btree ("usage_count" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "generated_ads_library_idx" ON "generated_ads" USING btree ("user_id","created_at","id") WHERE status = 'completed' and deleted_at is null;--> statement-breakpoint
CREATE INDEX "generated_ads_folder_idx" ON "generated_ads" USING btree ("folder_id","created_at","id") WHERE folder_id is not null;--> statement-breakpoint
CREATE INDEX "generation_jobs_user_created_idx" ON "generation_jobs" USING btree ("user_id","created_at","id");--> statement-breakpoint
CREATE INDEX "reflows_user_idx" ON "reflows" USING btree ("user_id","created_at");
--> statement-breakpoint
alter table library_words alter column word type text collate "C";
--> statement-breakpoint
alter table library_words enable row level security;
--> statement-breakpoint
create policy own_rows on library_words for select to static_engine_member using (user_id = (select current_member()));
--> statement-breakpoint
grant select on library_words to static_engine_member;
--> statement-breakpoint
-- Writers of one member's words take turns, and only when there is a new one: in whatever order two of them came, they
-- would wait for each other's rows.
create function keep_library_words() returns trigger language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  v_words text[];
begin
  select array_agg(w) into v_words from unnest(tsvector_to_array(new.search_vector)) w
    where length(w) between 3 and 40
      and not exists (select from library_words l where l.user_id = new.user_id and l.word = w collate "C");
  if v_words is not null then
    perform pg_advisory_xact_lock(hashtextextended('library_words:' || new.user_id, 0));
    insert into library_words (user_id, word) select new.user_id, w from unnest(v_words) w on conflict do nothing;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger keep_library_words after insert or update of search_text, name, tags on generated_ads
  for each row when (new.status = 'completed') execute function keep_library_words();
--> statement-breakpoint
insert into library_words (user_id, word)
  select distinct a.user_id, w from generated_ads a, unnest(tsvector_to_array(a.search_vector)) w
  where a.status = 'completed' and length(w) between 3 and 40 on conflict do nothing;
--> statement-breakpoint
-- What finds ads by a member's search: every word, or what it begins; a word that no ad has stands for those that it is
-- a slip of. Null where nothing is searched for.
create function library_query(p_user uuid, p_search text) returns tsquery language plpgsql as $$
declare
  v_query tsquery;
  v_term tsquery;
  v_word text;
  v_like text;
  v_slips integer;
begin
  perform set_config('pg_trgm.similarity_threshold', '0.15', true);
  for v_word in
    select w.lexeme from unnest(to_tsvector('simple'::regconfig, search_form(p_search))) w order by w.positions[1] limit 12
  loop
    v_term := word_query(v_word, ':*');
    if length(v_word) between 3 and 40 and not exists (select from library_words l
        where l.user_id = p_user and l.word >= v_word and l.word < v_word || chr(1114111)) then
      v_slips := case when length(v_word) < 5 then 1 else 2 end;
      for v_like in
        select l.word from library_words l
        where l.user_id = p_user and l.word % v_word and levenshtein(l.word, v_word) <= v_slips
        order by levenshtein(l.word, v_word), similarity(l.word, v_word) desc limit 5
      loop
        v_term := v_term || word_query(v_like, '');
      end loop;
    end if;
    v_query := case when v_query is null then v_term else v_query && v_term end;
  end loop;
  return v_query;
end $$;
--> statement-breakpoint
create function word_query(p_word text, p_flags text) returns tsquery language sql immutable as $$
  select ('''' || replace(replace(p_word, '\', '\\'), '''', '''''') || '''' || p_flags)::tsquery
$$;
--> statement-breakpoint
-- Storage keys that a document names.
create function document_keys(p_document jsonb) returns setof text language sql immutable as $$
  select p_document #>> '{brand,logo,key}'
  union select p_document #>> '{product,picture,key}'
  union select jsonb_path_query(p_document, '$.scene.painted.pictures.*.key') #>> '{}'
  union select jsonb_path_query(p_document, '$.whole.pictures.*.key') #>> '{}'
$$;
--> statement-breakpoint
-- A file goes when the last row that names it has gone, an hour later; a row that names it meanwhile keeps it.
create function queue_file_removal() returns trigger language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into file_removals (key, due_at)
    select distinct o.key, now() + interval '1 hour' from gone o
    where not exists (select from assets a where a.key = o.key)
    on conflict do nothing;
  return null;
end $$;
--> statement-breakpoint
create trigger queue_file_removal after delete on assets referencing old table as gone
  for each statement execute function queue_file_removal();
--> statement-breakpoint
create function keep_file() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from file_removals where key = new.key;
  return null;
end $$;
--> statement-breakpoint
create trigger keep_file after insert on assets for each row execute function keep_file();
