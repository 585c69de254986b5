import { z } from "zod";
import { AdminRun } from "./admin-member.ts";
import { RunKind, RunStatus, SlotStage } from "./enums.ts";
import { JobId, UserId } from "./ids.ts";
import { Instant, Page, PageInput } from "./primitives.ts";

export const QueueStat = z.object({
  name: z.string(),
  /** Ready to be worked on. */
  ready: z.number().int(),
  active: z.number().int(),
  /** Waiting for their time, such as a retry. */
  deferred: z.number().int(),
  /** Whose tries are used up. */
  dead: z.number().int(),
  /** Of the oldest that is ready; null where none waits. */
  oldestSeconds: z.number().nullable(),
});
export type QueueStat = z.infer<typeof QueueStat>;

export const QueueStats = z.object({ items: z.array(QueueStat) });
export type QueueStats = z.infer<typeof QueueStats>;

export const DeadJob = z.object({
  id: z.uuid(),
  queue: z.string(),
  payload: z.string(),
  error: z.string(),
  tries: z.number().int(),
  createdAt: Instant,
  diedAt: Instant,
});
export type DeadJob = z.infer<typeof DeadJob>;

export const DeadJobs = z.object({ items: z.array(DeadJob) });
export type DeadJobs = z.infer<typeof DeadJobs>;

export const RedriveInput = z.object({ queue: z.string().min(1).max(100), id: z.uuid() });
export type RedriveInput = z.infer<typeof RedriveInput>;

export const SearchRunsInput = PageInput.extend({
  /** A run's or a member's id, or part of a member's e-mail. */
  q: z.string().trim().max(200).optional(),
  status: RunStatus.optional(),
  kind: RunKind.optional(),
});
export type SearchRunsInput = z.infer<typeof SearchRunsInput>;

export const FoundRun = AdminRun.extend({ email: z.string() });
export type FoundRun = z.infer<typeof FoundRun>;

export const FoundRunPage = Page(FoundRun);
export type FoundRunPage = z.infer<typeof FoundRunPage>;

/** One thing that happened in a run. */
export const RunMoment = z.object({
  at: Instant,
  kind: z.enum(["event", "step", "call"]),
  slot: z.number().int().nullable(),
  /** Type of the event, name of the step, or model of the call. */
  name: z.string(),
  /** What is worth knowing about it, as `name: value` pairs. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  failed: z.boolean(),
});
export type RunMoment = z.infer<typeof RunMoment>;

export const RunTimeline = FoundRun.extend({
  memberId: UserId,
  costMicroUsd: z.number().int(),
  calls: z.number().int(),
  slots: z.array(
    z.object({
      slot: z.number().int(),
      status: RunStatus,
      stage: SlotStage,
      attempt: z.number().int(),
      errorCode: z.string().nullable(),
      errorMessage: z.string().nullable(),
    }),
  ),
  moments: z.array(RunMoment),
});
export type RunTimeline = z.infer<typeof RunTimeline>;

export const RunIdInput = z.object({ id: JobId });
export type RunIdInput = z.infer<typeof RunIdInput>;
