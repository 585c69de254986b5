export { defineJob } from "./define-job.ts";
export type { JobContract, PayloadOf } from "./define-job.ts";
export { auditLedger, DEAD_LETTER, fillSlot, JOBS, planRun, sweepCredits, sweepRuns } from "./jobs.ts";
export type { Job } from "./jobs.ts";
