import type { AdId, AdVersions } from "@static-engine/contracts";
import { JobId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { generationJobs } from "@static-engine/db/schema";
import { and, desc, eq } from "drizzle-orm";

/** The fix of an ad that was ordered last: as one that is being made, or as one whose failure is still to be told. */
export async function readLastFix(tx: Tx, adId: AdId): Promise<Pick<AdVersions, "fix" | "failedFix">> {
  const [last] = await tx
    .select()
    .from(generationJobs)
    .where(and(eq(generationJobs.targetAdId, adId), eq(generationJobs.kind, "fix")))
    .orderBy(desc(generationJobs.createdAt), desc(generationJobs.id))
    .limit(1);
  if (!last) return { fix: null, failedFix: null };
  const { status, stage, errorCode, errorMessage, released } = last;
  const known = { jobId: JobId.parse(last.id), createdAt: last.createdAt.toISOString() };
  const isOpen = status === "pending" || status === "processing";
  const isToTell = status === "failed" && last.dismissedAt === null;
  return {
    fix: isOpen ? { ...known, stage, model: null } : null,
    failedFix: isToTell
      ? { ...known, text: last.importantNotes ?? "", errorCode, errorMessage, released }
      : null,
  };
}
