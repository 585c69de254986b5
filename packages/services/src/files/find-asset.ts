import type { AssetId, PictureRef } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import type { AssetKind } from "@static-engine/db/schema";
import { assets } from "@static-engine/db/schema";
import { and, eq } from "drizzle-orm";
import { notFound } from "../errors.ts";

/**
 * The member's own picture of this kind; a foreign id answers like an absent one. Whoever asks means to name it: until
 * this transaction ends it is not swept, and afterwards it has its day again.
 */
export async function findAsset(tx: Tx, id: AssetId, kind: AssetKind): Promise<typeof assets.$inferSelect> {
  const [row] = await tx
    .update(assets)
    .set({ unnamedSince: null })
    .where(and(eq(assets.id, id), eq(assets.kind, kind)))
    .returning();
  if (!row) throw notFound("picture");
  return row;
}

/** Of a joined asset, what a picture is told by. */
export function pictureColumns<Key, Width, Height, Kind>(asset: {
  key: Key;
  width: Width;
  height: Height;
  kind: Kind;
}) {
  return { key: asset.key, width: asset.width, height: asset.height, kind: asset.kind };
}

export type PictureRow = Pick<typeof assets.$inferSelect, "key" | "width" | "height" | "kind">;

/** A picture as layouts take it. */
export function toPicture({ kind, ...picture }: PictureRow): PictureRef {
  return { ...picture, cutout: kind !== "photo" };
}
