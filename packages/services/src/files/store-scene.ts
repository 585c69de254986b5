import { assets } from "@static-engine/db/schema";
import { contentKey, sha256 } from "@static-engine/storage";
import type { ServiceContext } from "../context.ts";
import type { SceneReading } from "../generation/renderer-port.ts";

const MIME = "image/jpeg";

/** Keeps a painted scene as its member's own file, before anything names it. */
export async function storeScene(
  ctx: ServiceContext,
  userId: string,
  { data, width, height, color }: SceneReading,
): Promise<{ key: string; width: number; height: number; color: string }> {
  const hash = sha256(data);
  const key = contentKey("scene", hash, MIME);
  await ctx.files.put(key, data, { mime: MIME });
  const row = {
    userId,
    kind: "scene" as const,
    sha256: hash,
    key,
    mime: MIME,
    width,
    height,
    bytes: data.byteLength,
  };
  await ctx.db
    .insert(assets)
    .values(row)
    .onConflictDoUpdate({ target: [assets.userId, assets.kind, assets.sha256], set: { unnamedSince: null } });
  // A file of these bytes may just have been removed as nobody's: from here on the row keeps it.
  if (!(await ctx.files.exists(key))) await ctx.files.put(key, data, { mime: MIME });
  return { key, width, height, color };
}
