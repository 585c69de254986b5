import type { UploadedImage } from "@static-engine/contracts";
import { AssetId, UPLOAD_LIMITS } from "@static-engine/contracts";
import { assets } from "@static-engine/db/schema";
import { contentKey, readImage, sha256 } from "@static-engine/storage";
import { and, eq, isNull } from "drizzle-orm";
import type { AdminContext } from "../../context.ts";
import { recordAudit } from "../record-audit.ts";

/**
 * Stores a picture for a concept; it belongs to no member. The file is written before its row.
 * @throws AppError UPLOAD_* | STORAGE_UNAVAILABLE; then no row exists
 */
export async function uploadConceptImage({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: { bytes: Uint8Array };
}): Promise<UploadedImage> {
  const { data, mime, width, height } = await readImage(input.bytes, UPLOAD_LIMITS.photo);
  const hash = sha256(data);
  const key = contentKey("concept", hash, mime);
  await ctx.files.put(key, data, { mime });
  const row = { kind: "concept" as const, sha256: hash, key, mime, width, height, bytes: data.byteLength };
  const id = await ctx.db.transaction(async (tx) => {
    const [known] = await tx
      .update(assets)
      .set({ unnamedSince: null })
      .where(and(eq(assets.kind, "concept"), eq(assets.sha256, hash), isNull(assets.userId)))
      .returning({ id: assets.id });
    const [made] = known ? [known] : await tx.insert(assets).values(row).returning({ id: assets.id });
    if (!made) throw new Error("an inserted asset was not returned");
    await recordAudit(ctx, tx, {
      action: "concept.uploadImage",
      subject: { type: "asset", id: made.id },
      after: { width, height, bytes: row.bytes },
    });
    return made.id;
  });
  // A file of these bytes may just have been removed as nobody's: from here on the row keeps it.
  if (!(await ctx.files.exists(key))) await ctx.files.put(key, data, { mime });
  return { id: AssetId.parse(id), url: ctx.links.file(key), width, height, mime, bytes: row.bytes };
}
