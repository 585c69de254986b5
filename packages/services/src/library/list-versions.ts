import type { AdId, AdVersions } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { adVersions } from "@static-engine/db/schema";
import { desc, eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { readVersionRenders } from "../generation/read-renders.ts";
import { findAd } from "./get-ad.ts";
import { readVersionState } from "./versions.ts";

/** Every version of an ad, newest first. @throws AppError NOT_FOUND */
export async function listVersions({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { id: AdId };
}): Promise<AdVersions> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    await findAd(tx, input.id);
    const rows = await tx
      .select()
      .from(adVersions)
      .where(eq(adVersions.adId, input.id))
      .orderBy(desc(adVersions.version));
    const renders = await readVersionRenders(tx, ctx, input.id);
    const state = await readVersionState(tx, input.id);
    return {
      ...state,
      items: rows.map((row) => ({
        version: row.version,
        baseVersion: row.baseVersion,
        kind: row.kind,
        status: row.status,
        isCurrent: row.version === state.current,
        headline: row.document.copy.headline,
        failures: row.checks.filter(({ status }) => status === "fail"),
        errorMessage: row.errorMessage,
        renders: renders.get(row.version) ?? [],
        createdAt: row.createdAt.toISOString(),
      })),
    };
  });
}
