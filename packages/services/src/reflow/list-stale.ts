import type { ReflowScope, StaleAds } from "@static-engine/contracts";
import { AdId, ReflowPart } from "@static-engine/contracts";
import { assetKeys } from "@static-engine/creative";
import { asMember } from "@static-engine/db";
import type { MemberContext } from "../context.ts";
import { readRenders } from "../generation/read-renders.ts";
import { enforceRateLimit } from "../rate-limit.ts";
import { findStale } from "./find-stale.ts";

/** As many as fit side by side with their new look. */
const SAMPLE = 6;
/** More than pages ask for; each reads up to five hundred documents. */
const LOOKS = { max: 120, windowSeconds: 60 };

/** How many ads are behind with their brand or product, with what, and a few of them before and after. */
export async function listStale({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ReflowScope;
}): Promise<StaleAds> {
  await enforceRateLimit(ctx, `stale:${ctx.userId}`, LOOKS);
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const stale = await findStale(tx, ctx, input);
    const shown = stale.slice(0, SAMPLE);
    const renders = await readRenders(
      tx,
      ctx,
      shown.map(({ id }) => id),
    );
    return {
      count: stale.length,
      parts: ReflowPart.options
        .map((part) => ({ part, count: stale.filter(({ parts }) => parts.includes(part)).length }))
        .filter(({ count }) => count > 0),
      ids: stale.map(({ id }) => AdId.parse(id)),
      sample: shown.map(({ id, version, before, after, parts }) => ({
        id: AdId.parse(id),
        version,
        headline: before.copy.headline,
        parts,
        beforeUrl: renders.get(id)?.find(({ ratio }) => ratio === "1:1")?.thumbUrl ?? null,
        after,
        pictures: Object.fromEntries(assetKeys(after).map((key) => [key, ctx.links.file(key)])),
      })),
    };
  });
}
