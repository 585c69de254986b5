import type { PageInput, Payment, PaymentPage } from "@static-engine/contracts";
import { PaymentId } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { payments } from "@static-engine/db/schema";
import { and, desc, eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { afterCursor, toPage } from "../paging.ts";

function toPayment(row: typeof payments.$inferSelect): Payment {
  return {
    id: PaymentId.parse(row.id),
    at: (row.paidAt ?? row.createdAt).toISOString(),
    kind: row.kind,
    status: row.status,
    description: row.description,
    number: row.number,
    amount: row.amount,
    tax: row.tax,
    refunded: row.refunded,
    currency: row.currency,
    credits: row.credits,
    creditsTakenBack: row.creditsTakenBack,
    invoiceUrl: row.invoiceUrl,
    pdfUrl: row.pdfUrl,
  };
}

/** Every payment of the member with its invoice, newest first. */
export async function listPayments({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: PageInput;
}): Promise<PaymentPage> {
  const found = await asMember(ctx.db, ctx.userId, (tx) =>
    tx
      .select()
      .from(payments)
      .where(and(eq(payments.userId, ctx.userId), afterCursor(payments, input.cursor)))
      .orderBy(desc(payments.createdAt), desc(payments.id))
      .limit(input.limit + 1),
  );
  const { rows, nextCursor } = toPage(found, input.limit);
  return { items: rows.map(toPayment), nextCursor };
}
