import { z } from "zod";
import { LedgerKind, LedgerLine } from "./credits.ts";
import { RunKind, RunStatus } from "./enums.ts";
import { AppErrorCode } from "./errors.ts";
import { AdId, JobId } from "./ids.ts";
import { PageInput } from "./primitives.ts";

/** Which entries are wanted: those that still hold credits, those that were charged, those that gave something back. */
export const LedgerShow = z.enum(["held", "settled", "released"]);
export type LedgerShow = z.infer<typeof LedgerShow>;

export const LedgerInput = PageInput.extend({ show: LedgerShow.optional() });
export type LedgerInput = z.infer<typeof LedgerInput>;

/** The run that an entry was bought with, as far as this entry paid for it: a retry has one of its own. */
export const LedgerRun = z.object({
  id: JobId,
  kind: RunKind,
  number: z.number().int(),
  status: RunStatus,
  product: z.string(),
  concept: z.string(),
  /** The ad that was mended or taken anew. */
  adId: AdId.nullable(),
  /** Slots that it was held for, by how they ended; a fix has none. */
  passed: z.array(z.number().int()),
  failed: z.array(z.number().int()),
  open: z.array(z.number().int()),
  errorCode: AppErrorCode.nullable(),
});
export type LedgerRun = z.infer<typeof LedgerRun>;

/** One thing bought, or one change of the balance otherwise: held, settled and given back on one row. */
export const LedgerEntry = z.object({
  /** Of its first line. */
  id: z.uuid(),
  at: LedgerLine.shape.at,
  kind: LedgerKind,
  reason: z.string(),
  held: z.number().int(),
  settled: z.number().int(),
  released: z.number().int(),
  /** Change of what can be spent, all lines together. */
  available: z.number().int(),
  /** After its last line. */
  balanceAfter: z.number().int(),
  run: LedgerRun.nullable(),
  /** Oldest first. */
  lines: z.array(LedgerLine),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

export const LedgerPage = z.object({ items: z.array(LedgerEntry), nextCursor: z.string().nullable() });
export type LedgerPage = z.infer<typeof LedgerPage>;
