import type { TemplateOrderId } from "@static-engine/contracts";
import { AppError, HttpUrl, UserId } from "@static-engine/contracts";
import { canvaOrders } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import { recordAudit } from "../admin/record-audit.ts";
import type { AccountEffects } from "../billing/with-account.ts";
import { withAccount } from "../billing/with-account.ts";
import type { AdminContext, ServiceContext } from "../context.ts";
import { notFound } from "../errors.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";

/** What an operator can do to an order; money back goes through the payment provider and comes in by its event. */
type OrderMove = { to: "in_progress" } | { to: "delivered"; link: string };
/** `seen`: when the order had last changed for whoever moves it; null where nobody looked. */
type Input = { id: TemplateOrderId; move: OrderMove; seen: Date | null };
type Ctx = ServiceContext & Partial<Pick<AdminContext, "admin">>;

const BEFORE = { in_progress: ["paid"], delivered: ["paid", "in_progress", "delivered"] } as const;
const MAILS = { in_progress: "order_in_progress", delivered: "order_delivered" } as const;

/**
 * Moves an order on, tells the member by mail and in their tabs, and writes who did it.
 * @throws AppError NOT_FOUND | CONFLICT where the order is not at a step before
 */
export async function moveOrder({ ctx, input }: { ctx: Ctx; input: Input }): Promise<void> {
  const [known] = await ctx.db
    .select({ userId: canvaOrders.userId })
    .from(canvaOrders)
    .where(eq(canvaOrders.id, input.id));
  if (!known) throw notFound("order");
  await withAccount(ctx, UserId.parse(known.userId), (effects) => move(ctx, effects, input));
}

async function move(
  ctx: Ctx,
  { tx, userId, changed }: AccountEffects,
  { id, move, seen }: Input,
): Promise<void> {
  const link = move.to === "delivered" ? HttpUrl.parse(move.link) : null;
  const [order] = await tx.select().from(canvaOrders).where(eq(canvaOrders.id, id)).for("update");
  if (!order) throw notFound("order");
  if (!BEFORE[move.to].some((status) => status === order.status)) {
    throw new AppError("CONFLICT", `This order is ${order.status}; it cannot become ${move.to}.`);
  }
  if (seen && seen.getTime() !== order.updatedAt.getTime()) {
    throw new AppError("CONFLICT", "This order has changed meanwhile. Nothing was changed.");
  }
  await tx.update(canvaOrders).set({ status: move.to, canvaLink: link }).where(eq(canvaOrders.id, id));
  await recordAudit(ctx, tx, {
    action: `canva.${move.to}`,
    subject: { type: "canva_order", id },
    before: { status: order.status, link: order.canvaLink },
    after: { status: move.to, link },
  });
  const key = `order:${id}:${move.to}:${link ?? ""}`;
  await enqueueMail(tx, { userId, key, template: MAILS[move.to], facts: link ? { link } : {} });
  changed.add("order");
}
