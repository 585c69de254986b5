import { AppError } from "@static-engine/contracts";
import type { AdminContext } from "../context.ts";
import { recordAudit } from "./record-audit.ts";

type Attempt = { action: string; subject: { type: string; id: string }; before?: unknown };

/**
 * For what reaches beyond the database, and so cannot be one transaction with its row: one row says that it was begun
 * and by whom, a second one how it ended. Where the second is missing, it was cut short.
 * @param tell what of the result the log keeps
 */
export async function recordAttempt<Result>(
  ctx: AdminContext,
  attempt: Attempt,
  work: () => Promise<Result>,
  tell: (result: Result) => object,
): Promise<Result> {
  const record = (after: object) => recordAudit(ctx, ctx.db, { ...attempt, after });
  await record({ outcome: "begun" });
  const result = await work().catch(async (error: unknown) => {
    await record({ outcome: "failed", code: error instanceof AppError ? error.code : "INTERNAL" });
    throw error;
  });
  await record({ outcome: "done", ...tell(result) });
  return result;
}
