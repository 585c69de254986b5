import type { PromptTest, TestPromptInput } from "@static-engine/contracts";
import { AppError, STUDIO } from "@static-engine/contracts";
import { promptTests } from "@static-engine/db/schema";
import { testPrompt as testPromptJob } from "@static-engine/jobs";
import { eq } from "drizzle-orm";
import type { AdminContext } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { recordAudit } from "../record-audit.ts";
import { BENCH_BRIEFS } from "./bench-briefs.ts";
import { pickVersion, readVersions } from "./prompt-rows.ts";
import { validateBody } from "./validate-body.ts";

function toTest(row: typeof promptTests.$inferSelect): PromptTest {
  return {
    id: row.id,
    key: row.key,
    version: row.version,
    against: row.against,
    status: row.status,
    done: row.results.reduce((sum, { versions }) => sum + versions.length, 0),
    total: row.total,
    results: row.results,
    error: row.error,
    startedBy: row.startedBy,
    createdAt: row.createdAt.toISOString(),
  };
}

/**
 * Has a version and the published one write the same briefs, in a job. Calls are paid by the house; no member's
 * credits are touched.
 * @throws AppError NOT_FOUND, VALIDATION for a prompt that the bench does not know or a version that cannot be used,
 * PROVIDER_FAILED where no model that writes is set up
 */
export async function startPromptTest({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: TestPromptInput;
}): Promise<PromptTest> {
  if (input.key !== "copy.create") {
    throw new AppError("VALIDATION", "The bench writes copy; this prompt does something else.", {
      details: { key: "The bench does not know it." },
    });
  }
  const rows = await readVersions(ctx.db, input.key);
  const tried = pickVersion(rows, input.version);
  const published = rows.find(({ status }) => status === "published");
  if (!published) throw notFound("prompt");
  validateBody(input.key, tried.body);
  const config = await ctx.config();
  const writers = config["models.copy"].filter((id) => id !== STUDIO);
  if (!(await ctx.models.firstAvailable(writers))) {
    throw new AppError(
      "PROVIDER_FAILED",
      "No model that writes is set up here. Set a key, or start with --emulators. Nothing was charged.",
    );
  }
  const values = {
    key: input.key,
    version: tried.version,
    against: published.version,
    total: BENCH_BRIEFS.length * (tried.version === published.version ? 1 : 2),
    startedBy: ctx.admin.name,
    adminId: ctx.admin.id,
  };
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx.insert(promptTests).values(values).returning();
    if (!row) throw new Error("an inserted test was not returned");
    await ctx.queue.send(tx, testPromptJob, { testId: row.id });
    await recordAudit(ctx, tx, {
      action: "prompt.test",
      subject: { type: "prompt", id: input.key },
      after: { version: tried.version, against: published.version },
    });
    return toTest(row);
  });
}

/** How far a test is, and what it found so far. @throws AppError NOT_FOUND */
export async function readPromptTest({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: { id: string };
}): Promise<PromptTest> {
  const [row] = await ctx.db.select().from(promptTests).where(eq(promptTests.id, input.id));
  if (!row) throw notFound("test");
  return toTest(row);
}
