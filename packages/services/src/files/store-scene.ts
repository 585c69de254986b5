import { assets } from "@static-engine/db/schema";
import { contentKey, sha256 } from "@static-engine/storage";
import type { ServiceContext } from "../context.ts";
import type { SceneReading } from "../generation/renderer-port.ts";
import { keepFile } from "./keep-file.ts";

const MIME = "image/jpeg";

/** Keeps a painted scene as its member's own file, before anything names it. */
export async function storeScene(
  ctx: ServiceContext,
  userId: string,
  { data, width, height, color }: SceneReading,
): Promise<{ key: string; width: number; height: number; color: string }> {
  const hash = sha256(data);
  const key = contentKey("scene", hash, MIME);
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
  await keepFile(ctx, { key, data, mime: MIME }, () =>
    ctx.db
      .insert(assets)
      .values(row)
      .onConflictDoUpdate({
        target: [assets.userId, assets.kind, assets.sha256],
        set: { unnamedSince: null },
      }),
  );
  return { key, width, height, color };
}
