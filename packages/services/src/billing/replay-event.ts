import { stripeEvents } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { recordAudit } from "../admin/record-audit.ts";
import type { AdminContext, ServiceContext } from "../context.ts";
import { notFound } from "../errors.ts";
import { applyEvent } from "./apply-event.ts";

const Stored = z.object({ data: z.object({ object: z.object({ customer: z.string().nullish() }) }) });

/**
 * Lets a stored event have its effects once more. They come from the object as it is now, so that a replay never
 * brings an old state back.
 * @throws AppError NOT_FOUND
 */
export async function replayEvent({
  ctx,
  input,
}: {
  ctx: ServiceContext & Partial<Pick<AdminContext, "admin">>;
  input: { id: string };
}): Promise<void> {
  const config = await ctx.config();
  const touched = await ctx.db.transaction(async (tx) => {
    const [row] = await tx.select().from(stripeEvents).where(eq(stripeEvents.id, input.id)).for("update");
    if (!row) throw notFound("event");
    const { type, apiVersion, objectId, happenedAt, payload } = row;
    const stored = Stored.safeParse(payload);
    const customerId = type.startsWith("customer.") && objectId.startsWith("cus_") ? objectId : null;
    const event = {
      id: row.id,
      type,
      apiVersion,
      objectId,
      customerId: (stored.success ? stored.data.data.object.customer : null) ?? customerId,
      happenedAt,
      payload,
    };
    const users = await applyEvent(ctx, { tx, config }, event);
    const status = users.length > 0 ? "handled" : "ignored";
    await tx
      .update(stripeEvents)
      .set({ status, replayedAt: ctx.clock.now() })
      .where(eq(stripeEvents.id, row.id));
    await recordAudit(ctx, tx, {
      action: "billing.replay",
      subject: { type: "stripe_event", id: row.id },
      before: { status: row.status, replayedAt: row.replayedAt },
      after: { status },
    });
    return users;
  });
  for (const userId of touched) ctx.hints.notify(userId);
}
