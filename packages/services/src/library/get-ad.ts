import type { AdId, LibraryAd } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { asMember } from "@static-engine/db";
import { generatedAds } from "@static-engine/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { notFound } from "../errors.ts";
import { readRenders } from "../generation/read-renders.ts";
import type { LibraryRow } from "./read-ads.ts";
import { selectAds, toLibraryAd } from "./read-ads.ts";

/** The member's ad in whatever state, or NOT_FOUND. */
export async function findAd(tx: Tx, id: AdId): Promise<LibraryRow> {
  const [row] = await selectAds(tx).where(and(eq(generatedAds.id, id), isNull(generatedAds.deletedAt)));
  if (!row) throw notFound("ad");
  return row;
}

export async function getAd({ ctx, input }: { ctx: MemberContext; input: { id: AdId } }): Promise<LibraryAd> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const row = await findAd(tx, input.id);
    const renders = await readRenders(tx, ctx, [input.id]);
    return toLibraryAd(row, row.ad.status === "completed" ? (renders.get(input.id) ?? []) : []);
  });
}
