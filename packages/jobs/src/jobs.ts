import { AdId, JobId, ReflowId, UserId } from "@static-engine/contracts";
import { z } from "zod";
import { defineJob } from "./define-job.ts";

/** Which try of the member a job belongs to: what is left of an earlier one must not touch a later one. */
const Attempt = z.number().int().min(1);

/**
 * Longer than providers may take for all their tries together, and calls may wait for places before each. A lost worker
 * is found by its heartbeat, however long this is.
 */
const PATIENT = { expireInSeconds: 2 * 3600 };

/** Writes the six variations of a run and queues a slot for each. */
export const planRun = defineJob("run.plan", z.object({ runId: JobId, attempt: Attempt }), PATIENT);

/** Makes one variation: scene, layout, checks, files. */
export const fillSlot = defineJob(
  "run.slot",
  z.object({ runId: JobId, adId: AdId, attempt: Attempt }),
  PATIENT,
);

/** Mends an ad as its owner described. */
export const fixAd = defineJob("ad.fix", z.object({ runId: JobId }), PATIENT);

/** Paints and measures a version that a member has saved. */
export const renderVersion = defineJob(
  "ad.render",
  z.object({ adId: AdId, version: z.number().int().min(1) }),
  { expireInSeconds: 120 },
);

/** Brings ads up to date with their brand or product, one after the other; run again, it goes on where it stopped. */
export const runReflow = defineJob("ads.reflow", z.object({ reflowId: ReflowId }), { expireInSeconds: 1800 });

/** Ends all that runs for a member who was suspended, should whoever suspended them not have come to it. */
export const stopMemberRuns = defineJob("member.stop-runs", z.object({ userId: UserId }), {
  retryLimit: 5,
  retryDelaySeconds: 2,
});

/** Ends runs whose workers are gone for good, so that no member waits for ever. */
export const sweepRuns = defineJob("sweep.runs", z.object({}), { cron: "* * * * *", retryLimit: 0 });

/** Takes expired grants, ends expired holds, forgets old rate-limit windows and links. */
export const sweepCredits = defineJob("sweep.credits", z.object({}), { cron: "*/5 * * * *", retryLimit: 0 });

/** Deletes for good what has lain in the trash too long, and files that no row names any more. */
export const sweepLibrary = defineJob("sweep.library", z.object({}), {
  cron: "27 * * * *",
  retryLimit: 0,
  expireInSeconds: 1800,
});

/** Deletes uploads and painted scenes that nothing has named for a day. More than once a day, so that a day is not two. */
export const sweepUploads = defineJob("sweep.uploads", z.object({}), {
  cron: "53 4,16 * * *",
  retryLimit: 0,
  expireInSeconds: 3600,
});

/** Ends graces, and writes the mails that time makes due. */
export const sweepBilling = defineJob("sweep.billing", z.object({}), { cron: "*/10 * * * *", retryLimit: 0 });

/** Sends what waits in the mail outbox. */
export const sendMails = defineJob("mail.send", z.object({}), { cron: "* * * * *", retryLimit: 0 });

/** Empties accounts that were closed long enough ago. */
export const sweepAccounts = defineJob("sweep.accounts", z.object({}), {
  cron: "23 4 * * *",
  retryLimit: 0,
  expireInSeconds: 3600,
});

/** Mails a link that somebody asked for, if the address is anybody's. */
export const askForLink = defineJob(
  "identity.ask-for-link",
  z.object({ kind: z.enum(["reset_password", "magic_link"]), email: z.string() }),
  { retryLimit: 3, retryDelaySeconds: 5 },
);

/** Lets two versions of a prompt write the same briefs. */
export const testPrompt = defineJob("prompt.test", z.object({ testId: z.uuid() }), {
  retryLimit: 1,
  expireInSeconds: 1800,
});

/** Compares the payment provider with our rows and takes over what was missed. */
export const reconcileBilling = defineJob("billing.reconcile", z.object({}), {
  cron: "41 3 * * *",
  retryLimit: 3,
  retryDelaySeconds: 60,
  expireInSeconds: 3600,
});

/** Ends and pays back a plan that was bought by accident or for a closed account, or lets that account's own one end. */
export const undoDuplicate = defineJob(
  "billing.undo-duplicate",
  z.object({ userId: UserId, subscriptionId: z.string() }),
  { retryLimit: 12, retryDelaySeconds: 5 },
);

/** Counts today and yesterday for the dashboard. */
export const countToday = defineJob("statistics.today", z.object({}), { cron: "* * * * *", retryLimit: 0 });

/** Counts the days that late payments may still have changed, and those that were never counted. */
export const countDays = defineJob("statistics.days", z.object({}), {
  cron: "23 2 * * *",
  retryLimit: 1,
  expireInSeconds: 3600,
});

/** Recomputes the ledger and logs any difference. */
export const auditLedger = defineJob("ledger.audit", z.object({}), { cron: "17 3 * * *", retryLimit: 0 });

export const JOBS = [
  countToday,
  countDays,
  planRun,
  fillSlot,
  fixAd,
  renderVersion,
  runReflow,
  stopMemberRuns,
  sweepRuns,
  sweepCredits,
  auditLedger,
  undoDuplicate,
  sweepBilling,
  sendMails,
  askForLink,
  sweepAccounts,
  testPrompt,
  reconcileBilling,
  sweepLibrary,
  sweepUploads,
] as const;
export type Job = (typeof JOBS)[number];

/** Where a job ends whose tries are used up. */
export const DEAD_LETTER = "dead-letter";
