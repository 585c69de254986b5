import type { Folder } from "@static-engine/contracts";
import { FolderId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { adFolders, generatedAds } from "@static-engine/db/schema";
import { eq, sql } from "drizzle-orm";
import { notFound } from "../errors.ts";

const columns = {
  folder: adFolders,
  // Written out: in a select of one table Drizzle leaves columns unqualified, and "id" would be the ad's.
  adCount: sql<number>`(select count(*)::int from ${generatedAds} a where a.folder_id = "ad_folders"."id"
    and a.status = 'completed' and a.deleted_at is null)`,
};

export function selectFolders(tx: Tx) {
  return tx.select(columns).from(adFolders);
}

export function toFolder({
  folder,
  adCount,
}: {
  folder: typeof adFolders.$inferSelect;
  adCount: number;
}): Folder {
  return {
    id: FolderId.parse(folder.id),
    name: folder.name,
    position: folder.position,
    adCount,
    createdAt: folder.createdAt.toISOString(),
  };
}

/** The member's folder, or NOT_FOUND. */
export async function findFolder(tx: Tx, id: string): Promise<Folder> {
  const [row] = await selectFolders(tx).where(eq(adFolders.id, id));
  if (!row) throw notFound("folder");
  return toFolder(row);
}
