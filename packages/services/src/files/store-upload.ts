import type { UploadedImage } from "@static-engine/contracts";
import { AssetId, UPLOAD_LIMITS } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import type { AssetKind } from "@static-engine/db/schema";
import { assets } from "@static-engine/db/schema";
import { contentKey, readImage, sha256 } from "@static-engine/storage";
import { sql } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { enforceRateLimit } from "../rate-limit.ts";
import { keepFile } from "./keep-file.ts";

/** More than a person chooses; each is decoded and painted anew. */
const UPLOADS = { max: 60, windowSeconds: 60 };

/**
 * Judges, cleans and stores an uploaded picture. Equal bytes of one member and kind are one asset.
 * @throws AppError RATE_LIMITED | UPLOAD_* | STORAGE_UNAVAILABLE; then no row exists
 */
export async function storeUpload(
  ctx: MemberContext,
  kind: "logo" | "photo" | "avatar",
  bytes: Uint8Array,
): Promise<UploadedImage> {
  await enforceRateLimit(ctx, `upload:${ctx.userId}`, UPLOADS);
  const image = await readImage(bytes, UPLOAD_LIMITS[kind]);
  return storeImage(ctx, kind, image);
}

/** Stores a picture that is known to be clean. The file is written before its row, so a row always has its file. */
export async function storeImage(
  ctx: MemberContext,
  kind: AssetKind,
  image: { data: Buffer; mime: string; width: number; height: number },
): Promise<UploadedImage> {
  const hash = sha256(image.data);
  const key = contentKey(kind, hash, image.mime);
  const row = {
    userId: ctx.userId,
    kind,
    sha256: hash,
    key,
    mime: image.mime,
    width: image.width,
    height: image.height,
    bytes: image.data.byteLength,
  };
  const [stored] = await keepFile(ctx, { key, data: image.data, mime: image.mime }, () =>
    asMember(ctx.db, ctx.userId, (tx) =>
      tx
        .insert(assets)
        .values(row)
        .onConflictDoUpdate({
          target: [assets.userId, assets.kind, assets.sha256],
          set: { mime: sql`excluded.mime`, unnamedSince: null },
        })
        .returning({ id: assets.id }),
    ),
  );
  if (!stored) throw new Error("an upserted asset was not returned");
  return {
    id: AssetId.parse(stored.id),
    url: ctx.links.file(key),
    width: row.width,
    height: row.height,
    mime: row.mime,
    bytes: row.bytes,
  };
}
