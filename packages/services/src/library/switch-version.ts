import type { AdVersionInput, RestoreVersionInput, VersionState } from "@static-engine/contracts";
import { AdId, AppError } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { asMember, elevate } from "@static-engine/db";
import { adRenders, adVersions } from "@static-engine/db/schema";
import { and, desc, eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { appendEvent } from "../events/append-event.ts";
import { enforceRateLimit } from "../rate-limit.ts";
import { assertNewest, findVersion, lockAd, nextVersion, readVersionState, showVersion } from "./versions.ts";

/** More than a person brings back; each is a version for good. */
const RESTORES = { max: 60, windowSeconds: 60 };

type VersionRow = typeof adVersions.$inferSelect;
type Verb = { ctx: MemberContext; input: AdVersionInput };

/** Chooses under the ad's lock which version to show, shows it and tells the member's other tabs. */
async function change(
  ctx: MemberContext,
  input: AdVersionInput,
  choose: (tx: Tx, current: VersionRow) => Promise<VersionRow>,
): Promise<VersionState> {
  const state = await asMember(ctx.db, ctx.userId, async (tx) => {
    const ad = await lockAd(tx, input.id);
    await assertNewest(tx, ctx, ad.id, input.version);
    const current = await findVersion(tx, ad.id, input.version);
    if (current.status !== "ready") {
      throw new AppError("AD_NOT_READY", "The version that you saved is still being painted.");
    }
    return elevate(tx, ctx.userId, async () => {
      const next = await choose(tx, current);
      await showVersion(tx, next);
      const after = await readVersionState(tx, ad.id);
      await appendEvent(tx, ctx.userId, {
        type: "ad.changed",
        adId: AdId.parse(ad.id),
        version: next.version,
      });
      return after;
    });
  });
  ctx.hints.notify(ctx.userId);
  return state;
}

/** Back to the version that the current one was made from. @throws AppError NOT_FOUND | CONFLICT | AD_NOT_READY */
export function undoVersion({ ctx, input }: Verb): Promise<VersionState> {
  return change(ctx, input, async (tx, current) => {
    if (current.baseVersion === null) {
      throw new AppError("CONFLICT", "This is the first version. There is nothing to undo.");
    }
    return findVersion(tx, current.adId, current.baseVersion);
  });
}

/** Forward to the newest version that was made from the current one. @throws AppError as for undo */
export function redoVersion({ ctx, input }: Verb): Promise<VersionState> {
  return change(ctx, input, async (tx, current) => {
    const [next] = await tx
      .select()
      .from(adVersions)
      .where(
        and(
          eq(adVersions.adId, current.adId),
          eq(adVersions.baseVersion, current.version),
          eq(adVersions.status, "ready"),
        ),
      )
      .orderBy(desc(adVersions.version))
      .limit(1);
    if (!next) throw new AppError("CONFLICT", "This is the newest version. There is nothing to redo.");
    return next;
  });
}

/** Brings an older version back as the newest one; nothing between is lost. @throws AppError RATE_LIMITED, and as for undo */
export async function restoreVersion({
  ctx,
  input: { id, from, version },
}: {
  ctx: MemberContext;
  input: RestoreVersionInput;
}): Promise<VersionState> {
  await enforceRateLimit(ctx, `restore-version:${ctx.userId}`, RESTORES);
  return change(ctx, { id, version: from }, async (tx, current) => {
    const old = await findVersion(tx, current.adId, version);
    if (old.status !== "ready" && old.status !== "discarded") {
      throw new AppError("AD_NOT_READY", "That version was never painted, so it cannot be brought back.");
    }
    const { id: _id, createdAt: _createdAt, ...rest } = old;
    const [row] = await tx
      .insert(adVersions)
      .values({
        ...rest,
        version: await nextVersion(tx, current.adId),
        baseVersion: current.version,
        kind: "restore",
        status: "ready",
      })
      .returning();
    if (!row) throw new Error("an inserted version was not returned");
    const renders = await tx
      .select()
      .from(adRenders)
      .where(and(eq(adRenders.adId, current.adId), eq(adRenders.version, version)));
    if (renders.length > 0) {
      await tx.insert(adRenders).values(
        renders.map(({ adId, userId, ratio, assetId }) => ({
          adId,
          userId,
          ratio,
          assetId,
          version: row.version,
        })),
      );
    }
    return row;
  });
}
