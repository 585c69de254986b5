import type { Ratio } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { adRenders, assets } from "@static-engine/db/schema";
import { contentKey, sha256 } from "@static-engine/storage";
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
  for (const { ratio, key, hash, width, height, bytes } of pictures) {
    const [asset] = await tx
      .insert(assets)
      .values({ userId, kind: "render", sha256: hash, key, mime: MIME, width, height, bytes })
      .onConflictDoUpdate({ target: [assets.userId, assets.kind, assets.sha256], set: { key } })
      .returning({ id: assets.id });
    if (!asset) throw new Error("an upserted asset was not returned");
    await tx
      .insert(adRenders)
      .values({ adId, userId, version, ratio, assetId: asset.id })
      .onConflictDoUpdate({
        target: [adRenders.adId, adRenders.version, adRenders.ratio],
        set: { assetId: asset.id },
      });
  }
}
