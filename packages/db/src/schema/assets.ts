import { bigint, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant, oneOf, primaryId } from "./columns.ts";
import { users } from "./members.ts";

export const ASSET_KINDS = ["logo", "photo", "cutout", "avatar", "render", "scene", "concept"] as const;
/** Those that somebody has given us, or that were made of what they gave: a brand, product or person names them. */
export const UPLOAD_KINDS = [
  "logo",
  "photo",
  "cutout",
  "avatar",
  "concept",
] as const satisfies readonly AssetKind[];
export type AssetKind = (typeof ASSET_KINDS)[number];

/** A stored file. The key holds its SHA-256, so equal bytes of one owner and kind are one row. */
export const assets = pgTable(
  "assets",
  {
    id: primaryId(),
    userId: uuid("user_id").references(() => users.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ASSET_KINDS }).notNull(),
    sha256: text("sha256").notNull(),
    key: text("key").notNull(),
    mime: text("mime").notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    bytes: bigint("bytes", { mode: "number" }).notNull(),
    /** Of an upload or a scene: since when nothing was seen to name it. Whoever is about to name it again empties this. */
    unnamedSince: instant("unnamed_since"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("assets_owner_kind_sha256_key").on(t.userId, t.kind, t.sha256),
    index("assets_key_idx").on(t.key),
    index("assets_uploads_idx").on(t.userId).where(oneOf("kind", UPLOAD_KINDS)),
  ],
);

/** Files that no row names any more. They are removed a while after, in case the same bytes come back meanwhile. */
export const fileRemovals = pgTable(
  "file_removals",
  {
    key: text("key").primaryKey(),
    dueAt: instant("due_at").notNull(),
    attempts: integer("attempts").notNull().default(0),
    lastError: text("last_error"),
    createdAt: createdAt(),
  },
  (t) => [index("file_removals_due_idx").on(t.dueAt)],
);
