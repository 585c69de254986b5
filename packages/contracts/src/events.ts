import { z } from "zod";
import { RunStatus, SlotStage } from "./enums.ts";
import { AppErrorCode } from "./errors.ts";
import { AdId, CheckoutId, JobId, ReflowId, ShareLinkId } from "./ids.ts";
import { CreditBalance } from "./member.ts";
import { Instant } from "./primitives.ts";
import { ReflowStatus } from "./reflow.ts";
import { ShareNoteKind } from "./share.ts";

const run = { jobId: JobId };
const ended = {
  ...run,
  status: RunStatus,
  delivered: z.number().int(),
  failed: z.number().int(),
  settled: z.number().int(),
  released: z.number().int(),
};

/** What happened, as rows of `user_events`; each member's rows are numbered without gaps. */
export const MemberEventBody = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("generation.started"),
    ...run,
    number: z.number().int(),
    slots: z.array(z.number().int()),
  }),
  z.object({
    type: z.literal("generation.progress"),
    ...run,
    adId: AdId.nullable(),
    slot: z.number().int().nullable(),
    stage: SlotStage,
    done: z.number().int(),
    total: z.number().int(),
    /** The words as soon as they are written. */
    headline: z.string().nullable(),
    /** Label of the model at work; absent for our own hands. */
    model: z.string().nullable().optional(),
  }),
  z.object({
    type: z.literal("generation.single-completed"),
    ...run,
    adId: AdId,
    slot: z.number().int(),
    passed: z.boolean(),
    errorCode: AppErrorCode.nullable(),
    errorMessage: z.string().nullable(),
    delivered: z.number().int(),
    failed: z.number().int(),
  }),
  z.object({ type: z.literal("generation.completed"), ...ended }),
  z.object({
    type: z.literal("generation.failed"),
    ...ended,
    errorCode: AppErrorCode.nullable(),
    errorMessage: z.string().nullable(),
  }),
  z.object({ type: z.literal("generation.canceled"), ...ended }),
  /** A saved version is being painted. */
  z.object({
    type: z.literal("ad.rendering"),
    adId: AdId,
    version: z.number().int(),
    done: z.number().int(),
    total: z.number().int(),
  }),
  /** The library shows another version: it was saved, restored, undone or redone. */
  z.object({ type: z.literal("ad.changed"), adId: AdId, version: z.number().int() }),
  /** A saved version could not be painted; the one before stays. */
  z.object({
    type: z.literal("ad.failed"),
    adId: AdId,
    version: z.number().int(),
    errorMessage: z.string(),
  }),
  /** What is being done for a fix. */
  z.object({
    type: z.literal("ad.fixing"),
    ...run,
    adId: AdId,
    stage: SlotStage,
    model: z.string().nullable(),
  }),
  /** A fix that was ordered has ended: its version waits beside the current one, or nothing was charged. */
  z.object({
    type: z.literal("ad.proposed"),
    ...run,
    adId: AdId,
    version: z.number().int(),
  }),
  z.object({
    type: z.literal("ad.fix-failed"),
    ...run,
    adId: AdId,
    errorCode: AppErrorCode,
    errorMessage: z.string(),
  }),
  /** Ads are being brought up to date with their brand or product. */
  z.object({
    type: z.literal("reflow.progress"),
    reflowId: ReflowId,
    status: ReflowStatus,
    adId: AdId.nullable(),
    done: z.number().int(),
    failed: z.number().int(),
    total: z.number().int(),
  }),
  /** A reviewer has said something of a shared ad. */
  z.object({
    type: z.literal("share.noted"),
    linkId: ShareLinkId,
    adId: AdId,
    kind: ShareNoteKind,
    reviewer: z.string(),
    title: z.string(),
  }),
  /** Money has had its effect: a plan, a payment or an order is another than before. */
  z.object({
    type: z.literal("billing.changed"),
    what: z.enum(["subscription", "payment", "order"]),
    checkoutId: CheckoutId.nullable(),
  }),
  z.object({ type: z.literal("credits.changed"), credits: CreditBalance }),
]);
export type MemberEventBody = z.infer<typeof MemberEventBody>;
export type MemberEventType = MemberEventBody["type"];

export const MemberEvent = z.object({ seq: z.number().int(), at: Instant, event: MemberEventBody });
export type MemberEvent = z.infer<typeof MemberEvent>;

export const WatchEventsInput = z.object({ lastEventId: z.string().max(30).nullish() }).optional();
