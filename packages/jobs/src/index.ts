export type { JobContract, PayloadOf } from "./define-job.ts";
export { defineJob } from "./define-job.ts";
export type { Job } from "./jobs.ts";
export {
  askForLink,
  auditLedger,
  countDays,
  countToday,
  DEAD_LETTER,
  fillSlot,
  fixAd,
  JOBS,
  planRun,
  reconcileBilling,
  renderVersion,
  runReflow,
  sendMails,
  stopMemberRuns,
  sweepAccounts,
  sweepBilling,
  sweepCredits,
  sweepLibrary,
  sweepRuns,
  sweepUploads,
  testPrompt,
  undoDuplicate,
} from "./jobs.ts";
