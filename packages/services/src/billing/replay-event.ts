import { auditLog, stripeEvents } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { ServiceContext } from "../context.ts";
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
  ctx: ServiceContext;
  input: { id: string; adminId: string | null };
}): Promise<void> {
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
    const users = await applyEvent(ctx, tx, event);
    const status = users.length > 0 ? "handled" : "ignored";
    await tx
      .update(stripeEvents)
      .set({ status, replayedAt: ctx.clock.now() })
      .where(eq(stripeEvents.id, row.id));
    await tx.insert(auditLog).values({
      actorKind: input.adminId ? "admin" : "system",
      actorId: input.adminId,
      action: "billing.replay",
      subjectType: "stripe_event",
      subjectId: row.id,
      ip: ctx.request.ip,
      requestId: ctx.request.id,
    });
    return users;
  });
  for (const userId of touched) ctx.hints.notify(userId);
}
