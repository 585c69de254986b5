import type { EditAdInput, VersionState } from "@static-engine/contracts";
import { AdDocument, AppError } from "@static-engine/contracts";
import { applyEdit, faultOfEdit } from "@static-engine/creative";
import { asMember, elevate } from "@static-engine/db";
import { adConcepts, adVersions } from "@static-engine/db/schema";
import { renderVersion } from "@static-engine/jobs";
import { eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { enforceRateLimit } from "../rate-limit.ts";
import { searchTextOf } from "./search-text.ts";
import { assertNewest, findVersion, lockAd, nextVersion, readVersionState } from "./versions.ts";
import { readOrigin, withClaims } from "./with-claims.ts";

/** More than a person saves; each is painted for nothing. */
const EDITS = { max: 60, windowSeconds: 60 };

/**
 * Saves an edited ad as its next version, which a worker paints and measures. Free. The library shows the version
 * before until that is done.
 * @throws AppError RATE_LIMITED | NOT_FOUND | VALIDATION | CONFLICT if another version was saved since the one that was edited
 */
export async function editAd({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: EditAdInput;
}): Promise<VersionState & { version: number }> {
  await enforceRateLimit(ctx, `edit:${ctx.userId}`, EDITS);
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const ad = await lockAd(tx, input.id);
    await assertNewest(tx, ctx, ad.id, input.version);
    const base = await findVersion(tx, ad.id, input.version);
    // An older document lacks what has been added since.
    const before = AdDocument.parse(base.document);
    const fault = faultOfEdit(before, input.edit);
    if (fault) {
      throw new AppError("VALIDATION", "This arrangement cannot be drawn with what the ad says.", {
        details: { [fault]: "not possible" },
      });
    }
    const document = withClaims(applyEdit(before, input.edit), await readOrigin(tx, ad.jobId));
    const [concept] = await tx
      .select({ name: adConcepts.name })
      .from(adConcepts)
      .where(eq(adConcepts.id, ad.conceptId));
    return elevate(tx, ctx.userId, async () => {
      const version = await nextVersion(tx, ad.id);
      await tx.insert(adVersions).values({
        adId: ad.id,
        userId: ctx.userId,
        version,
        baseVersion: input.version,
        kind: "edit",
        status: "rendering",
        document,
        searchText: searchTextOf(document, concept?.name ?? ""),
      });
      await ctx.queue.send(tx, renderVersion, { adId: input.id, version }, { priority: 10 });
      return { ...(await readVersionState(tx, ad.id)), version };
    });
  });
}
