import { z } from "zod";
import { MemberEvent } from "./events.ts";
import { JobId } from "./ids.ts";

/** Events that a member is told of also when nobody was looking. */
export const NOTICE_TYPES = [
  "generation.completed",
  "generation.failed",
  "ad.proposed",
  "ad.fix-failed",
  "billing.changed",
  "share.noted",
  "share.noted",
] as const;

/** An event with what its sentence names. */
export const Notice = MemberEvent.extend({
  isNew: z.boolean(),
  run: z.object({ id: JobId, number: z.number().int(), product: z.string(), concept: z.string() }).nullable(),
});
export type Notice = z.infer<typeof Notice>;

export const ListNoticesInput = z.object({
  /** Older than this event. */
  before: z.number().int().min(1).optional(),
  limit: z.number().int().min(1).max(50).default(20),
});
export type ListNoticesInput = z.infer<typeof ListNoticesInput>;
export const Notices = z.object({
  items: z.array(Notice),
  /** Newer than what was seen last. */
  unseen: z.number().int(),
  hasMore: z.boolean(),
});
export type Notices = z.infer<typeof Notices>;
/** Everything up to this event has been seen. */
export const SeeNoticesInput = z.object({ seq: z.number().int().min(0) });
export type SeeNoticesInput = z.infer<typeof SeeNoticesInput>;
