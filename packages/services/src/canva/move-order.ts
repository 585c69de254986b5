import type { TemplateOrderId } from "@static-engine/contracts";
import { AppError, HttpUrl, UserId } from "@static-engine/contracts";
import { auditLog, canvaOrders } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { AccountEffects } from "../billing/with-account.ts";
import { withAccount } from "../billing/with-account.ts";
import type { ServiceContext } from "../context.ts";
import { notFound } from "../errors.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";

/** What an operator can do to an order; money back goes through the payment provider and comes in by its event. */
type OrderMove = { to: "in_progress" } | { to: "delivered"; link: string };
type Input = { id: TemplateOrderId; move: OrderMove; adminId: string | null };

const BEFORE = { in_progress: ["paid"], delivered: ["paid", "in_progress", "delivered"] } as const;
const MAILS = { in_progress: "order_in_progress", delivered: "order_delivered" } as const;

/**
 * Moves an order on, tells the member by mail and in their tabs, and writes who did it.
 * @throws AppError NOT_FOUND | CONFLICT where the order is not at a step before
 */
export async function moveOrder({ ctx, input }: { ctx: ServiceContext; input: Input }): Promise<void> {
  const [known] = await ctx.db
    .select({ userId: canvaOrders.userId })
    .from(canvaOrders)
    .where(eq(canvaOrders.id, input.id));
  if (!known) throw notFound("order");
  await withAccount(ctx, UserId.parse(known.userId), (effects) => move(effects, input));
}

async function move(
  { ctx, tx, userId, changed }: AccountEffects,
  { id, move, adminId }: Input,
): Promise<void> {
  const link = move.to === "delivered" ? HttpUrl.parse(move.link) : null;
  const [order] = await tx.select().from(canvaOrders).where(eq(canvaOrders.id, id)).for("update");
  if (!order) throw notFound("order");
  if (!BEFORE[move.to].some((status) => status === order.status)) {
    throw new AppError("CONFLICT", `This order is ${order.status}; it cannot become ${move.to}.`);
  }
  await tx.update(canvaOrders).set({ status: move.to, canvaLink: link }).where(eq(canvaOrders.id, id));
  await tx.insert(auditLog).values({
    actorKind: adminId ? "admin" : "system",
    actorId: adminId,
    action: `canva.${move.to}`,
    subjectType: "canva_order",
    subjectId: id,
    before: { status: order.status, link: order.canvaLink },
    after: { status: move.to, link },
    ip: ctx.request.ip,
    requestId: ctx.request.id,
  });
  const key = `order:${id}:${move.to}:${link ?? ""}`;
  await enqueueMail(tx, { userId, key, template: MAILS[move.to], facts: link ? { link } : {} });
  changed.add("order");
}
