import type { GenerationPage, ListGenerationsInput } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { asMember } from "@static-engine/db";
import { generatedAds, generationJobs } from "@static-engine/db/schema";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { afterCursor, toPage } from "../paging.ts";
import { readRenders } from "./read-renders.ts";
import { selectRuns, toGeneration } from "./read-run.ts";

async function readThumbs(tx: Tx, ctx: MemberContext, runIds: string[]): Promise<Map<string, string[]>> {
  const thumbs = new Map<string, string[]>();
  if (runIds.length === 0) return thumbs;
  const ads = await tx
    .select({ id: generatedAds.id, jobId: generatedAds.jobId })
    .from(generatedAds)
    .where(and(inArray(generatedAds.jobId, runIds), eq(generatedAds.status, "completed")))
    .orderBy(asc(generatedAds.slot));
  const renders = await readRenders(
    tx,
    ctx,
    ads.map((ad) => ad.id),
  );
  for (const ad of ads) {
    const [square] = renders.get(ad.id) ?? [];
    if (square) thumbs.set(ad.jobId, [...(thumbs.get(ad.jobId) ?? []), square.thumbUrl]);
  }
  return thumbs;
}

/** The member's runs, newest first, each with thumbnails of what it delivered. */
export async function listRuns({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ListGenerationsInput;
}): Promise<GenerationPage> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const found = await selectRuns(tx)
      .where(
        and(
          // A fix belongs to its ad and has no pictures of its own.
          inArray(generationJobs.kind, ["create", "regenerate"]),
          input.brandId ? eq(generationJobs.brandId, input.brandId) : undefined,
          input.productId ? eq(generationJobs.productId, input.productId) : undefined,
          input.status ? eq(generationJobs.status, input.status) : undefined,
          input.active ? inArray(generationJobs.status, ["pending", "processing"]) : undefined,
          afterCursor(generationJobs, input.cursor),
        ),
      )
      .orderBy(desc(generationJobs.createdAt), desc(generationJobs.id))
      .limit(input.limit + 1);
    const page = toPage(
      found.map((row) => ({ ...row, id: row.job.id, createdAt: row.job.createdAt })),
      input.limit,
    );
    const thumbs = await readThumbs(
      tx,
      ctx,
      page.rows.map((row) => row.id),
    );
    return {
      items: page.rows.map((row) => ({ ...toGeneration(row), thumbs: thumbs.get(row.id) ?? [] })),
      nextCursor: page.nextCursor,
    };
  });
}
