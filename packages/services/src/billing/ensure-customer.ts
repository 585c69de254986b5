import { AppError } from "@static-engine/contracts";
import { users } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { notFound } from "../errors.ts";

type Buyer = { customerId: string; locale: string };

async function isUsable(ctx: MemberContext, customerId: string): Promise<boolean> {
  try {
    return !(await ctx.payments.readCustomer(customerId)).isDeleted;
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return false;
    throw error;
  }
}

/** The provider's customer of this member, made at the first purchase, and anew when somebody deleted it there. */
export async function ensureCustomer(ctx: MemberContext): Promise<Buyer> {
  const [member] = await ctx.db
    .select({
      email: users.email,
      name: users.fullName,
      locale: users.locale,
      customerId: users.stripeCustomerId,
    })
    .from(users)
    .where(eq(users.id, ctx.userId));
  if (!member) throw notFound("member");
  const { email, name, locale, customerId } = member;
  if (customerId && (await isUsable(ctx, customerId))) return { customerId, locale };
  const made = await ctx.payments.createCustomer({
    // Two tabs at once get the same customer; one that replaces a deleted one is another.
    idempotencyKey: `customer:${ctx.userId}:${customerId ?? "first"}:${email}`,
    email,
    name,
    userId: ctx.userId,
  });
  await ctx.db.update(users).set({ stripeCustomerId: made.id }).where(eq(users.id, ctx.userId));
  return { customerId: made.id, locale };
}
