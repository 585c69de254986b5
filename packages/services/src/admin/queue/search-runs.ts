import type { FoundRun, FoundRunPage, SearchRunsInput } from "@static-engine/contracts";
import { JobId } from "@static-engine/contracts";
import { generationJobs, users } from "@static-engine/db/schema";
import type { SQL } from "drizzle-orm";
import { and, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { AdminContext } from "../../context.ts";
import { afterCursor, containsPattern, toPage } from "../../paging.ts";
import { selectAdminRuns, toAdminRun } from "./admin-runs.ts";

/** Members whose address or name has the text: few, and found by their index before any run is read. */
const MEMBERS_MAX = 200;

async function matches(ctx: Pick<AdminContext, "db">, q: string): Promise<SQL | undefined> {
  if (JobId.safeParse(q).success) return or(eq(generationJobs.id, q), eq(generationJobs.userId, q));
  const found = await ctx.db
    .select({ id: users.id })
    .from(users)
    .where(sql`lower(${users.email} || ' ' || ${users.fullName}) like ${containsPattern(q)}`)
    .limit(MEMBERS_MAX);
  return inArray(
    generationJobs.userId,
    found.map(({ id }) => id),
  );
}

/** Everybody's runs, the newest first. */
export async function searchRuns({
  ctx,
  input: { q, status, kind, cursor, limit },
}: {
  ctx: Pick<AdminContext, "db">;
  input: SearchRunsInput;
}): Promise<FoundRunPage> {
  const rows = await selectAdminRuns(ctx.db)
    .where(
      and(
        q ? await matches(ctx, q) : undefined,
        status ? eq(generationJobs.status, status) : undefined,
        kind ? eq(generationJobs.kind, kind) : undefined,
        afterCursor(generationJobs, cursor),
      ),
    )
    .orderBy(desc(generationJobs.createdAt), desc(generationJobs.id))
    .limit(limit + 1);
  const page = toPage(rows, limit);
  const emails = await readEmails(
    ctx,
    page.rows.map(({ userId }) => userId),
  );
  return {
    nextCursor: page.nextCursor,
    items: page.rows.map((row): FoundRun => ({ ...toAdminRun(row), email: emails.get(row.userId) ?? "" })),
  };
}

export async function readEmails(
  ctx: Pick<AdminContext, "db">,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: users.id, email: users.email })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, email }) => [id, email]));
}
