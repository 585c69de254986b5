import type { GenerationStatus, JobId } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import type { MemberContext } from "../context.ts";
import { findRun, toStatus } from "./read-run.ts";

export async function getRunStatus({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { id: JobId };
}): Promise<GenerationStatus> {
  return asMember(ctx.db, ctx.userId, async (tx) => toStatus(await findRun(tx, input.id)));
}
