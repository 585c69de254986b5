import type { Ratio } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { adRenders, assets } from "@static-engine/db/schema";
import { contentKey, sha256 } from "@static-engine/storage";
import { sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import type { MadeAd } from "./renderer-port.ts";

const MIME = "image/jpeg";

export type StoredPicture = {
  ratio: Ratio;
  key: string;
  hash: string;
  width: number;
  height: number;
  bytes: number;
};

/** Writes the pictures before any row names them. Keys are hashes: writing one again changes nothing. */
export async function storePictures(ctx: ServiceContext, made: MadeAd): Promise<StoredPicture[]> {
  return Promise.all(
    made.pictures.map(async ({ ratio, width, height, jpeg }) => {
      const hash = sha256(jpeg);
      const key = contentKey("render", hash, MIME);
      await ctx.files.put(key, jpeg, { mime: MIME });
      return { ratio, key, hash, width, height, bytes: jpeg.byteLength };
    }),
  );
}

/** Names the stored pictures as those of one version of an ad. */
export async function addRenders(
  tx: Tx,
  ad: { id: string; userId: string; version: number },
  pictures: readonly StoredPicture[],
): Promise<void> {
  const { id: adId, userId, version } = ad;
  if (pictures.length === 0) return;
  // Two ratios can come out byte for byte the same, and a row can be upserted only once by a statement.
  const files = new Map(pictures.map((picture) => [picture.hash, picture]));
  const rows = [...files.values()].map(({ hash, key, width, height, bytes }) => ({
    userId,
    kind: "render" as const,
    sha256: hash,
    key,
    mime: MIME,
    width,
    height,
    bytes,
  }));
  const stored = await tx
    .insert(assets)
    .values(rows)
    .onConflictDoUpdate({
      target: [assets.userId, assets.kind, assets.sha256],
      set: { key: sql`excluded.key` },
    })
    .returning({ id: assets.id, hash: assets.sha256 });
  const idOf = new Map(stored.map(({ id, hash }) => [hash, id]));
  const renders = pictures.map(({ ratio, hash }) => {
    const assetId = idOf.get(hash);
    if (!assetId) throw new Error("an upserted asset was not returned");
    return { adId, userId, version, ratio, assetId };
  });
  await tx
    .insert(adRenders)
    .values(renders)
    .onConflictDoUpdate({
      target: [adRenders.adId, adRenders.version, adRenders.ratio],
      set: { assetId: sql`excluded.asset_id` },
    });
}
