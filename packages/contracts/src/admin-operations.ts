import { z } from "zod";
import { Currency, TemplateOrderStatus } from "./billing.ts";
import { AdId, TemplateOrderId, UserId } from "./ids.ts";
import { Instant, Page, PageInput } from "./primitives.ts";

export const ListOrdersInput = PageInput.extend({ status: TemplateOrderStatus.optional() });
export type ListOrdersInput = z.infer<typeof ListOrdersInput>;

export const AdminOrder = z.object({
  id: TemplateOrderId,
  userId: UserId,
  email: z.string(),
  adId: AdId,
  headline: z.string(),
  thumbUrl: z.string().nullable(),
  status: TemplateOrderStatus,
  price: z.number().int(),
  currency: Currency,
  deliveryUrl: z.string().nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type AdminOrder = z.infer<typeof AdminOrder>;

export const AdminOrderPage = Page(AdminOrder);
export type AdminOrderPage = z.infer<typeof AdminOrderPage>;

export const UpdateOrderInput = z
  .object({
    id: TemplateOrderId,
    status: z.enum(["in_progress", "delivered"]),
    /** Where the member opens the template; needed for a delivery. */
    deliveryUrl: z.string().trim().max(2000).optional(),
    /** `updatedAt` of the order as it was seen; one that has changed since is refused. */
    seen: Instant.optional(),
  })
  .refine(({ status, deliveryUrl }) => status !== "delivered" || Boolean(deliveryUrl), {
    path: ["deliveryUrl"],
    message: "A delivery needs its link",
  });
export type UpdateOrderInput = z.infer<typeof UpdateOrderInput>;

export const ListAuditInput = PageInput.extend({
  /** An admin's e-mail or name, an action, or the id of what it was done to. */
  q: z.string().trim().max(200).optional(),
  action: z.string().trim().max(100).optional(),
  subjectType: z.string().trim().max(100).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type ListAuditInput = z.infer<typeof ListAuditInput>;

export const AuditEntry = z.object({
  id: z.uuid(),
  at: Instant,
  /** Null: the system, or the command line. */
  actor: z.object({ id: z.uuid(), name: z.string(), email: z.string() }).nullable(),
  action: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  /** As JSON text: data to be shown, never to be run. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  ip: z.string().nullable(),
  requestId: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AuditPage = Page(AuditEntry);
export type AuditPage = z.infer<typeof AuditPage>;

export const SystemState = z.object({
  ledger: z
    .object({
      at: Instant,
      differences: z.array(
        z.object({ userId: z.string(), invariant: z.string(), expected: z.number(), found: z.number() }),
      ),
    })
    .nullable(),
  billing: z.object({
    mode: z.enum(["live", "emulated", "off"]),
    differences: z.array(
      z.object({ kind: z.string(), objectId: z.string(), ours: z.string(), theirs: z.string(), at: Instant }),
    ),
  }),
  files: z.object({
    /** Files that no row names any more, waiting to be removed. */
    orphans: z.number().int(),
    due: z.number().int(),
    /** That the storage did not let go so far. */
    failing: z.number().int(),
  }),
});
export type SystemState = z.infer<typeof SystemState>;

export const ReconcileInput = z.object({ repair: z.boolean().default(false) });
export type ReconcileInput = z.infer<typeof ReconcileInput>;

export const Reconciled = z.object({ found: z.number().int(), repaired: z.number().int() });
export type Reconciled = z.infer<typeof Reconciled>;

export const SweptFiles = z.object({ removed: z.number().int(), failed: z.number().int() });
export type SweptFiles = z.infer<typeof SweptFiles>;

export const ListEventsInput = PageInput.extend({
  q: z.string().trim().max(200).optional(),
  status: z.enum(["handled", "ignored"]).optional(),
});
export type ListEventsInput = z.infer<typeof ListEventsInput>;

export const WebhookEvent = z.object({
  id: z.string(),
  type: z.string(),
  objectId: z.string(),
  status: z.enum(["handled", "ignored"]),
  happenedAt: Instant,
  receivedAt: Instant,
  replayedAt: Instant.nullable(),
});
export type WebhookEvent = z.infer<typeof WebhookEvent>;

export const WebhookEventPage = z.object({ items: z.array(WebhookEvent), nextCursor: z.string().nullable() });
export type WebhookEventPage = z.infer<typeof WebhookEventPage>;

export const ReplayInput = z.object({ id: z.string().min(1).max(255) });
export type ReplayInput = z.infer<typeof ReplayInput>;
