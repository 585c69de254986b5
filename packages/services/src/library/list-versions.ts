import type { AdId, AdVersions } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { adVersions, generationJobs } from "@static-engine/db/schema";
import { desc, eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { readLastFix } from "../fix/read-last-fix.ts";
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
    const found = await tx
      .select({ row: adVersions, text: generationJobs.importantNotes, settled: generationJobs.settled })
      .from(adVersions)
      .leftJoin(generationJobs, eq(generationJobs.id, adVersions.jobId))
      .where(eq(adVersions.adId, input.id))
      .orderBy(desc(adVersions.version));
    const renders = await readVersionRenders(tx, ctx, input.id);
    const state = await readVersionState(tx, input.id);
    return {
      ...state,
      ...(await readLastFix(tx, input.id)),
      items: found.map(({ row, text, settled }) => ({
        version: row.version,
        baseVersion: row.baseVersion,
        kind: row.kind,
        status: row.status,
        isCurrent: row.version === state.current,
        headline: row.document.copy.headline,
        failures: row.checks.filter(({ status }) => status === "fail"),
        errorMessage: row.errorMessage,
        note: row.note,
        request: text === null ? null : { text, settled: settled ?? 0 },
        renders: renders.get(row.version) ?? [],
        createdAt: row.createdAt.toISOString(),
      })),
    };
  });
}
