import type { PageInput, TemplateOrderPage } from "@static-engine/contracts";
import { AdId, TemplateOrderId } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { adRenders, assets, canvaOrders, generatedAds } from "@static-engine/db/schema";
import { and, desc, eq, ne } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { afterCursor, toPage } from "../paging.ts";

/** The member's template orders that were paid, newest first. */
export async function listOrders({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: PageInput;
}): Promise<TemplateOrderPage> {
  const found = await asMember(ctx.db, ctx.userId, (tx) =>
    tx
      .select({ order: canvaOrders, copy: generatedAds.copy, key: assets.key })
      .from(canvaOrders)
      .innerJoin(generatedAds, eq(generatedAds.id, canvaOrders.adId))
      .leftJoin(
        adRenders,
        and(
          eq(adRenders.adId, canvaOrders.adId),
          eq(adRenders.version, generatedAds.version),
          eq(adRenders.ratio, "1:1"),
        ),
      )
      .leftJoin(assets, eq(assets.id, adRenders.assetId))
      .where(
        and(
          eq(canvaOrders.userId, ctx.userId),
          ne(canvaOrders.status, "pending"),
          afterCursor(canvaOrders, input.cursor),
        ),
      )
      .orderBy(desc(canvaOrders.createdAt), desc(canvaOrders.id))
      .limit(input.limit + 1),
  );
  const page = toPage(
    found.map((row) => ({ ...row, id: row.order.id, createdAt: row.order.createdAt })),
    input.limit,
  );
  return {
    nextCursor: page.nextCursor,
    items: page.rows.map(({ order, copy, key }) => ({
      id: TemplateOrderId.parse(order.id),
      adId: AdId.parse(order.adId),
      headline: copy?.headline ?? "",
      thumbUrl: key ? ctx.links.file(key, 160) : null,
      status: order.status,
      price: order.price,
      currency: order.currency,
      link: order.canvaLink,
      createdAt: order.createdAt.toISOString(),
      updatedAt: order.updatedAt.toISOString(),
    })),
  };
}
