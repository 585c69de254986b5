import type {
  ListEventsInput,
  Reconciled,
  ReconcileInput,
  ReplayInput,
  SweptFiles,
  SystemState,
  WebhookEventPage,
} from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import { billingDifferences, fileRemovals, stripeEvents } from "@static-engine/db/schema";
import { and, desc, eq, gt, ilike, isNull, lte, or, sql } from "drizzle-orm";
import { z } from "zod";
import { reconcile } from "../../billing/reconcile/reconcile.ts";
import { replayEvent } from "../../billing/replay-event.ts";
import type { AdminContext } from "../../context.ts";
import { auditLedger } from "../../credits/audit-ledger.ts";
import { removeFiles } from "../../files/remove-files.ts";
import { containsPattern } from "../../paging.ts";
import { recordAttempt } from "../record-attempt.ts";
import { recordAudit } from "../record-audit.ts";
import { LEDGER_REPORT, readReport, writeReport } from "./reports.ts";

type Verb<Input> = { ctx: AdminContext; input: Input };
const subject = (id: string) => ({ type: "system", id });

/** What the checks said last: ledger, payments, files. */
export async function readSystem({ ctx }: { ctx: AdminContext }): Promise<SystemState> {
  const [ledger, differences, orphans, due, failing] = await Promise.all([
    readReport(ctx.db, LEDGER_REPORT),
    ctx.db
      .select()
      .from(billingDifferences)
      .where(isNull(billingDifferences.repairedAt))
      .orderBy(desc(billingDifferences.createdAt))
      .limit(100),
    ctx.db.$count(fileRemovals),
    ctx.db.$count(fileRemovals, lte(fileRemovals.dueAt, sql`now()`)),
    ctx.db.$count(fileRemovals, gt(fileRemovals.attempts, 0)),
  ]);
  return {
    ledger: ledger ? { at: ledger.at, differences: ledger.report.differences } : null,
    billing: {
      mode: ctx.payments.mode,
      differences: differences.map(({ kind, objectId, ours, theirs, createdAt }) => ({
        kind,
        objectId,
        ours,
        theirs,
        at: createdAt.toISOString(),
      })),
    },
    files: { orphans, due, failing },
  };
}

/** Recomputes the ledger now. */
export async function auditLedgerNow({ ctx }: { ctx: AdminContext }): Promise<SystemState> {
  const differences = await auditLedger(ctx.db);
  await ctx.db.transaction(async (tx) => {
    await writeReport(tx, LEDGER_REPORT, { differences }, ctx.clock.now());
    await recordAudit(ctx, tx, {
      action: "system.auditLedger",
      subject: subject("ledger"),
      after: { differences: differences.length },
    });
  });
  return readSystem({ ctx });
}

/** Compares the payment provider with our rows; with `repair` what it says is taken over. @throws AppError PAYMENTS_OFF */
export async function reconcileNow({ ctx, input }: Verb<ReconcileInput>): Promise<Reconciled> {
  if (ctx.payments.mode === "off")
    throw new AppError("PAYMENTS_OFF", "This installation takes no payments. Nothing was changed.");
  return recordAttempt(
    ctx,
    { action: input.repair ? "system.repairBilling" : "system.reconcile", subject: subject("billing") },
    async () => {
      const found = await reconcile({ ctx, input });
      return { found: found.length, repaired: found.filter(({ isRepaired }) => isRepaired).length };
    },
    (result) => result,
  );
}

/** Removes files that no row names any more, as far as they are due. */
export async function sweepFilesNow({ ctx }: { ctx: AdminContext }): Promise<SweptFiles> {
  const orphans = await ctx.db.$count(fileRemovals);
  return recordAttempt(
    ctx,
    { action: "system.sweepFiles", subject: subject("files"), before: { orphans } },
    () => removeFiles({ ctx }),
    (result) => result,
  );
}

const Cursor = z.tuple([z.iso.datetime(), z.string()]);

function readCursor(cursor: string): [string, string] {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (cause) {
    throw new AppError("INVALID_CURSOR", "This page marker is not known. Start from the first page.", {
      cause,
    });
  }
}

/** Webhook events as they came, the newest first. */
export async function listWebhookEvents({
  ctx,
  input: { q, status, cursor, limit },
}: Verb<ListEventsInput>): Promise<WebhookEventPage> {
  const after = cursor ? readCursor(cursor) : null;
  const rows = await ctx.db
    .select()
    .from(stripeEvents)
    .where(
      and(
        q
          ? or(
              eq(stripeEvents.id, q),
              eq(stripeEvents.objectId, q),
              ilike(stripeEvents.type, containsPattern(q)),
            )
          : undefined,
        status ? eq(stripeEvents.status, status) : undefined,
        after
          ? sql`(${stripeEvents.createdAt}, ${stripeEvents.id}) < (${after[0]}::timestamptz, ${after[1]}::text)`
          : undefined,
      ),
    )
    .orderBy(desc(stripeEvents.createdAt), desc(stripeEvents.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    nextCursor:
      rows.length > limit && last
        ? Buffer.from(JSON.stringify([last.createdAt.toISOString(), last.id])).toString("base64url")
        : null,
    items: page.map(({ id, type, objectId, status: state, happenedAt, createdAt, replayedAt }) => ({
      id,
      type,
      objectId,
      status: state,
      happenedAt: happenedAt.toISOString(),
      receivedAt: createdAt.toISOString(),
      replayedAt: replayedAt?.toISOString() ?? null,
    })),
  };
}

/** Lets an event have its effects once more. @throws AppError NOT_FOUND */
export async function replayWebhookEvent({ ctx, input }: Verb<ReplayInput>): Promise<void> {
  await replayEvent({ ctx, input });
}
