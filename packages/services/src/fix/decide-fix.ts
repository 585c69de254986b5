import type { DecideFixInput, VersionState } from "@static-engine/contracts";
import { AdId, AppError } from "@static-engine/contracts";
import { asMember, elevate } from "@static-engine/db";
import { adConcepts, adVersions } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { appendEvent } from "../events/append-event.ts";
import { searchTextOf } from "../library/search-text.ts";
import { findVersion, lockAd, readVersionState, showVersion } from "../library/versions.ts";

/**
 * Takes or leaves a mended version. Taken, the library shows it; left, it stays in the history, from where it can be
 * brought back. @throws AppError NOT_FOUND | CONFLICT once it is decided
 */
export async function decideFix({
  ctx,
  input: { id, version, accept },
}: {
  ctx: MemberContext;
  input: DecideFixInput;
}): Promise<VersionState> {
  const state = await asMember(ctx.db, ctx.userId, async (tx) => {
    const ad = await lockAd(tx, id);
    const proposed = await findVersion(tx, ad.id, version);
    if (proposed.status !== "proposed") {
      throw new AppError("CONFLICT", "This fix was decided already. It is in the ad's history.", {
        details: { reason: "fix_decided" },
      });
    }
    const [concept] = await tx
      .select({ name: adConcepts.name })
      .from(adConcepts)
      .where(eq(adConcepts.id, ad.conceptId));
    return elevate(tx, ctx.userId, async () => {
      const searchText = searchTextOf(proposed.document, concept?.name ?? "");
      await tx
        .update(adVersions)
        .set({ status: accept ? "ready" : "discarded", searchText })
        .where(eq(adVersions.id, proposed.id));
      if (accept) await showVersion(tx, { ...proposed, status: "ready", searchText });
      const after = await readVersionState(tx, ad.id);
      await appendEvent(tx, ctx.userId, {
        type: "ad.changed",
        adId: AdId.parse(ad.id),
        version: after.current,
      });
      return after;
    });
  });
  ctx.hints.notify(ctx.userId);
  return state;
}
