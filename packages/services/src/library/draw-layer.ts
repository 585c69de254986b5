import type { LayerPicture } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { assets } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { notFound } from "../errors.ts";
import { enforceRateLimit } from "../rate-limit.ts";

const PER_MINUTE = { max: 600, windowSeconds: 60 };

/** A ground or shadow of a layout that the member's page shows by itself, as WebP; only of own pictures. */
export async function drawLayer({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: LayerPicture;
}): Promise<Buffer> {
  await enforceRateLimit(ctx, `layers:${ctx.userId}`, PER_MINUTE);
  if (input.kind === "shadow" && !input.key.startsWith("demo/")) {
    const { key } = input;
    const [own] = await asMember(ctx.db, ctx.userId, (tx) =>
      tx.select({ id: assets.id }).from(assets).where(eq(assets.key, key)).limit(1),
    );
    if (!own) throw notFound("picture");
  }
  return ctx.renderer.drawLayer({ picture: input, assets: { load: (key) => ctx.files.get(key) } });
}
