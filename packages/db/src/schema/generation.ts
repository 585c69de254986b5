import type {
  AdCopy,
  AdDocument,
  AppErrorCode,
  BrandSnapshot,
  CheckResult,
  MadeWith,
  MarkedRegion,
  MemberEventBody,
  ProductSnapshot,
} from "@static-engine/contracts";
import {
  Angle,
  CheckState,
  ImageQuality,
  Language,
  Ratio,
  RunKind,
  RunStatus,
  SlotStage,
  VersionKind,
  VersionStatus,
} from "@static-engine/contracts";
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { assets } from "./assets.ts";
import { brands, products } from "./brands.ts";
import { choices, createdAt, instant, oneOf, primaryId, updatedAt } from "./columns.ts";
import { adConcepts } from "./concepts.ts";
import { users } from "./members.ts";

/** What the library lists. */
const LISTED = sql`status = 'completed' and deleted_at is null`;

const searchVector = customType<{ data: string; driverData: string }>({ dataType: () => "tsvector" });

export const generationJobs = pgTable(
  "generation_jobs",
  {
    id: primaryId(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    kind: text("kind", { enum: choices(RunKind) })
      .notNull()
      .default("create"),
    brandId: uuid("brand_id")
      .notNull()
      .references(() => brands.id),
    productId: uuid("product_id")
      .notNull()
      .references(() => products.id),
    conceptId: uuid("concept_id")
      .notNull()
      .references(() => adConcepts.id),
    importantNotes: text("important_notes"),
    language: text("language", { enum: choices(Language) }).notNull(),
    status: text("status", { enum: choices(RunStatus) })
      .notNull()
      .default("pending"),
    stage: text("stage", { enum: choices(SlotStage) })
      .notNull()
      .default("waiting"),
    cost: integer("cost").notNull(),
    settled: integer("settled").notNull().default(0),
    released: integer("released").notNull().default(0),
    /** Ads that have passed, and what their painters take. They only rise: an ad that its owner deletes stays paid. */
    delivered: integer("delivered").notNull().default(0),
    paintedCredits: integer("painted_credits").notNull().default(0),
    holdId: uuid("hold_id"),
    brandSnapshot: jsonb("brand_snapshot").$type<BrandSnapshot>().notNull(),
    productSnapshot: jsonb("product_snapshot").$type<ProductSnapshot>().notNull(),
    promptVersions: jsonb("prompt_versions")
      .$type<Record<string, number>>()
      .notNull()
      .default(sql`'{}'::jsonb`),
    seed: integer("seed").notNull(),
    /** What is to paint the scenes; null: our own studio. */
    requestedModel: text("requested_model"),
    imageQuality: text("image_quality", { enum: choices(ImageQuality) })
      .notNull()
      .default("medium"),
    paintsWhole: boolean("paints_whole").notNull().default(false),
    /** The part of the cost that is the painter's, and for how many slots it was asked. */
    paintingCost: integer("painting_cost").notNull().default(0),
    paintedSlots: integer("painted_slots").notNull().default(0),
    /** In the queue: the more runs a member has open, the further back the next one stands. */
    priority: integer("priority").notNull().default(0),
    /** Variations that were ordered: six, or one that is made anew. */
    slots: integer("slots").notNull().default(6),
    /** The ad that a fix or another take was ordered for. */
    targetAdId: uuid("target_ad_id"),
    targetVersion: integer("target_version"),
    region: jsonb("region").$type<MarkedRegion>(),
    errorCode: text("error_code").$type<AppErrorCode>(),
    errorMessage: text("error_message"),
    /** Since then its owner does not want to hear of the failure any more. */
    dismissedAt: instant("dismissed_at"),
    idempotencyKey: text("idempotency_key"),
    requestHash: text("request_hash").notNull(),
    cancelRequestedAt: instant("cancel_requested_at"),
    heartbeatAt: instant("heartbeat_at"),
    startedAt: instant("started_at"),
    finishedAt: instant("finished_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("generation_jobs_idempotency_key").on(t.userId, t.idempotencyKey),
    index("generation_jobs_user_created_idx").on(t.userId, t.createdAt, t.id),
    index("generation_jobs_concept_idx").on(t.conceptId, t.createdAt),
    index("generation_jobs_target_idx").on(t.targetAdId).where(sql`target_ad_id is not null`),
    index("generation_jobs_active_idx")
      .on(t.status, t.createdAt)
      .where(sql`status in ('pending', 'processing')`),
    // Of anybody: what an operator searches, and what a day's figures are counted from.
    index("generation_jobs_created_idx").on(t.createdAt, t.id),
    index("generation_jobs_finished_idx").on(t.finishedAt).where(sql`finished_at is not null`),
    check("generation_jobs_status_check", oneOf("status", RunStatus.options)),
    check("generation_jobs_kind_check", oneOf("kind", RunKind.options)),
    check("generation_jobs_money_check", sql`settled >= 0 and released >= 0`),
    check("generation_jobs_delivered_check", sql`delivered between 0 and slots and painted_credits >= 0`),
  ],
);

/**
 * A step of a run that asks a provider. It is written before anything is sent, so that a crash in between neither
 * forgets a request that was accepted nor allows more calls than the policy does.
 */
export const generationSteps = pgTable(
  "generation_steps",
  {
    jobId: uuid("job_id")
      .notNull()
      .references(() => generationJobs.id, { onDelete: "cascade" }),
    slot: integer("slot").notNull(),
    step: text("step").notNull(),
    userId: uuid("user_id").notNull(),
    requestHash: text("request_hash").notNull(),
    /** Of the model that is being asked, or that answered. */
    model: text("model"),
    /** Calls so far, by model. */
    attempts: jsonb("attempts").$type<Record<string, number>>().notNull().default(sql`'{}'::jsonb`),
    /** How to find an accepted request again. */
    providerRequestId: text("provider_request_id"),
    ticket: jsonb("ticket").$type<{ requestId: string; pollUrl?: string; costMicroUsd: number }>(),
    state: text("state", { enum: ["asking", "submitted", "done"] }).notNull(),
    /** Kept in the future for as long as somebody is making the call. */
    aliveUntil: instant("alive_until"),
    result: jsonb("result"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ name: "generation_steps_pkey", columns: [t.jobId, t.slot, t.step] }),
    check("generation_steps_state_check", oneOf("state", ["asking", "submitted", "done"])),
  ],
);

export const adFolders = pgTable(
  "ad_folders",
  {
    id: primaryId(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    position: integer("position").notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [uniqueIndex("ad_folders_user_name_key").on(t.userId, sql`lower(${t.name})`)],
);

/** One of the six of a run: first a slot that is being filled, then an ad of the library. */
export const generatedAds = pgTable(
  "generated_ads",
  {
    id: primaryId(),
    jobId: uuid("job_id")
      .notNull()
      .references(() => generationJobs.id, { onDelete: "cascade" }),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    brandId: uuid("brand_id")
      .notNull()
      .references(() => brands.id),
    productId: uuid("product_id")
      .notNull()
      .references(() => products.id),
    conceptId: uuid("concept_id")
      .notNull()
      .references(() => adConcepts.id),
    slot: integer("slot").notNull(),
    status: text("status", { enum: choices(RunStatus) })
      .notNull()
      .default("pending"),
    stage: text("stage", { enum: choices(SlotStage) })
      .notNull()
      .default("waiting"),
    stageDone: integer("stage_done").notNull().default(0),
    stageTotal: integer("stage_total").notNull().default(0),
    stageModel: text("stage_model"),
    madeWith: jsonb("made_with").$type<MadeWith>().notNull().default(sql`'{}'::jsonb`),
    /** Rises with each claim; a write with an older number is refused. */
    fence: integer("fence").notNull().default(0),
    attempt: integer("attempt").notNull().default(1),
    angle: text("angle", { enum: choices(Angle) }),
    copy: jsonb("copy").$type<AdCopy>(),
    imagePrompt: text("image_prompt"),
    document: jsonb("document").$type<AdDocument>(),
    checks: jsonb("checks").$type<CheckResult[]>().notNull().default(sql`'[]'::jsonb`),
    version: integer("version").notNull().default(1),
    errorCode: text("error_code").$type<AppErrorCode>(),
    errorMessage: text("error_message"),
    /** What the member calls it; null: its headline is its name. */
    name: text("name"),
    searchText: text("search_text").notNull().default(""),
    /** What it is found by, in words; `library_query` makes what is searched for fit. */
    searchVector: searchVector("search_vector").generatedAlwaysAs(
      sql`ad_search_vector(search_text, name, tags)`,
    ),
    /** What it is sorted by. */
    titleKey: text("title_key").generatedAlwaysAs(
      sql`lower(left(coalesce(name, copy ->> 'headline', ''), 80))`,
    ),
    checkState: text("check_state", { enum: choices(CheckState) }).generatedAlwaysAs(
      sql`case when checks @? '$[*] ? (@.status == "fail")' then 'fail'
        when checks @? '$[*] ? (@.status == "warn")' then 'warn' else 'pass' end`,
    ),
    sceneModel: text("scene_model").generatedAlwaysAs(sql`made_with #>> '{scene,model}'`),
    isSaved: boolean("is_saved").notNull().default(false),
    isFavorite: boolean("is_favorite").notNull().default(false),
    folderId: uuid("folder_id").references(() => adFolders.id, { onDelete: "set null" }),
    /** When its owner first took a file of it. */
    downloadedAt: instant("downloaded_at"),
    tags: text("tags").array().notNull().default(sql`'{}'::text[]`),
    parentAdId: uuid("parent_ad_id"),
    finishedAt: instant("finished_at"),
    deletedAt: instant("deleted_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("generated_ads_job_slot_key").on(t.jobId, t.slot),
    // Scanned backwards for the newest. PostgreSQL never reads a DESC NULLS LAST index for ORDER BY … DESC.
    index("generated_ads_library_idx").on(t.userId, t.createdAt, t.id).where(LISTED),
    index("generated_ads_brand_idx").on(t.brandId, t.createdAt, t.id).where(LISTED),
    index("generated_ads_product_idx").on(t.productId, t.createdAt, t.id).where(LISTED),
    index("generated_ads_concept_idx").on(t.userId, t.conceptId, t.createdAt, t.id).where(LISTED),
    index("generated_ads_folder_idx").on(t.folderId, t.createdAt, t.id).where(sql`folder_id is not null`),
    index("generated_ads_favorite_idx").on(t.userId, t.createdAt, t.id).where(sql`is_favorite and ${LISTED}`),
    index("generated_ads_saved_idx").on(t.userId, t.createdAt, t.id).where(sql`is_saved and ${LISTED}`),
    index("generated_ads_warned_idx")
      .on(t.userId, t.checkState, t.createdAt, t.id)
      .where(sql`check_state <> 'pass' and ${LISTED}`),
    index("generated_ads_model_idx")
      .on(t.userId, t.sceneModel, t.createdAt, t.id)
      .where(sql`scene_model is not null and ${LISTED}`),
    index("generated_ads_changed_idx").on(t.userId, t.updatedAt, t.id).where(LISTED),
    index("generated_ads_title_idx").on(t.userId, t.titleKey, t.id).where(LISTED),
    index("generated_ads_tagged_idx").on(t.userId).where(sql`tags <> '{}' and ${LISTED}`),
    index("generated_ads_trash_idx").on(t.userId, t.deletedAt, t.id).where(sql`deleted_at is not null`),
    index("generated_ads_purge_idx").on(t.deletedAt).where(sql`deleted_at is not null`),
    index("generated_ads_ended_idx")
      .on(t.userId, t.createdAt, t.id)
      .where(sql`status in ('failed', 'canceled') and deleted_at is null`),
    index("generated_ads_words_idx").using("gin", t.userId, t.searchVector, t.tags).where(LISTED),
    check("generated_ads_slot_check", sql`slot between 1 and 6`),
    check("generated_ads_status_check", oneOf("status", RunStatus.options)),
    check("generated_ads_stage_check", oneOf("stage", SlotStage.options)),
  ],
);

/** The words of a member's ads, for finding what was meant by a word that none of them has. Kept by a trigger. */
export const libraryWords = pgTable(
  "library_words",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    word: text("word").notNull(),
  },
  (t) => [
    primaryKey({ name: "library_words_pkey", columns: [t.userId, t.word] }),
    index("library_words_similar_idx").using("gin", t.userId, sql`${t.word} gin_trgm_ops`),
  ],
);

/** Everything that an ad has ever been. The ad's own row repeats the version that the library shows. */
export const adVersions = pgTable(
  "ad_versions",
  {
    id: primaryId(),
    adId: uuid("ad_id")
      .notNull()
      .references(() => generatedAds.id, { onDelete: "cascade" }),
    userId: uuid("user_id").notNull(),
    version: integer("version").notNull(),
    /** The version that it was made from; undo goes there. */
    baseVersion: integer("base_version"),
    kind: text("kind", { enum: choices(VersionKind) }).notNull(),
    status: text("status", { enum: choices(VersionStatus) }).notNull(),
    document: jsonb("document").$type<AdDocument>().notNull(),
    checks: jsonb("checks").$type<CheckResult[]>().notNull().default(sql`'[]'::jsonb`),
    searchText: text("search_text").notNull().default(""),
    errorMessage: text("error_message"),
    /** What was done, in the words of whoever did it; null where the member did. */
    note: text("note"),
    jobId: uuid("job_id"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("ad_versions_ad_version_key").on(t.adId, t.version),
    check("ad_versions_kind_check", oneOf("kind", VersionKind.options)),
    check("ad_versions_status_check", oneOf("status", VersionStatus.options)),
  ],
);

export const adRenders = pgTable(
  "ad_renders",
  {
    id: primaryId(),
    adId: uuid("ad_id")
      .notNull()
      .references(() => generatedAds.id, { onDelete: "cascade" }),
    userId: uuid("user_id").notNull(),
    version: integer("version").notNull(),
    ratio: text("ratio", { enum: choices(Ratio) }).notNull(),
    assetId: uuid("asset_id")
      .notNull()
      .references(() => assets.id),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("ad_renders_ad_version_ratio_key").on(t.adId, t.version, t.ratio),
    index("ad_renders_asset_idx").on(t.assetId),
  ],
);

/** Every call to a provider, with what it cost in micro-USD. */
export const generationLogs = pgTable(
  "generation_logs",
  {
    id: primaryId(),
    userId: uuid("user_id").notNull(),
    jobId: uuid("job_id")
      .notNull()
      .references(() => generationJobs.id, { onDelete: "cascade" }),
    slot: integer("slot"),
    step: text("step").notNull(),
    provider: text("provider").notNull(),
    model: text("model").notNull(),
    promptVersion: integer("prompt_version"),
    latencyMs: integer("latency_ms").notNull(),
    attempt: integer("attempt").notNull().default(1),
    providerRequestId: text("provider_request_id"),
    inputTokens: integer("input_tokens"),
    outputTokens: integer("output_tokens"),
    images: integer("images"),
    costMicroUsd: bigint("cost_micro_usd", { mode: "number" }).notNull().default(0),
    outcome: text("outcome", { enum: ["ok", "error"] }).notNull(),
    errorKind: text("error_kind"),
    /** Why, in a few words for admins: the vendor's, or what was wrong with its answer. */
    errorMessage: text("error_message"),
    createdAt: createdAt(),
  },
  (t) => [index("generation_logs_job_idx").on(t.jobId), index("generation_logs_created_idx").on(t.createdAt)],
);

/** The log that live progress replays; `seq` has no gaps per member. */
export const userEvents = pgTable(
  "user_events",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    seq: bigint("seq", { mode: "number" }).notNull(),
    body: jsonb("body").$type<MemberEventBody>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ name: "user_events_pkey", columns: [t.userId, t.seq] })],
);
