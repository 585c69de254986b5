import type { Drizzle, Tx } from "@static-engine/db";
import { systemReports } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import { z } from "zod";

type Definition<Report> = { kind: string; schema: z.ZodType<Report> };

export const LEDGER_REPORT = {
  kind: "ledger",
  schema: z.object({
    differences: z.array(
      z.object({ userId: z.string(), invariant: z.string(), expected: z.number(), found: z.number() }),
    ),
  }),
};

/** What the last check of this kind said; null before the first. */
export async function readReport<Report>(
  db: Pick<Drizzle | Tx, "select">,
  { kind, schema }: Definition<Report>,
): Promise<{ report: Report; at: string } | null> {
  const [row] = await db.select().from(systemReports).where(eq(systemReports.kind, kind));
  return row ? { report: schema.parse(row.report), at: row.createdAt.toISOString() } : null;
}

export async function writeReport<Report>(
  db: Pick<Drizzle | Tx, "insert">,
  { kind }: Definition<Report>,
  report: Report,
  at: Date,
): Promise<void> {
  const values = { report, createdAt: at };
  await db
    .insert(systemReports)
    .values({ kind, ...values })
    .onConflictDoUpdate({ target: systemReports.kind, set: values });
}
