import { mailOutbox } from "@static-engine/db/schema";
import { and, asc, eq, gt, isNull, or } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { renderMail } from "./render-mail.ts";
import { withToken } from "./with-token.ts";

const BATCH = 100;

/**
 * Sends what waits in the outbox, oldest first. Each mail is a transaction that holds its row, so that two workers
 * never send the same; the first refusal ends the round, and all that is left waits for the next.
 */
export async function sendMails({ ctx }: { ctx: ServiceContext }): Promise<{ sent: number }> {
  if (!ctx.mailer.isOn) return { sent: 0 };
  let sent = 0;
  while (sent < BATCH) {
    const isSent = await sendNext(ctx).catch((error: unknown) => {
      ctx.log.warn({ err: error }, "a mail was not taken; it is tried again");
      return false;
    });
    if (!isSent) break;
    sent += 1;
  }
  return { sent };
}

function sendNext(ctx: ServiceContext): Promise<boolean> {
  return ctx.db.transaction(async (tx) => {
    const [mail] = await tx
      .select()
      .from(mailOutbox)
      .where(
        and(
          isNull(mailOutbox.sentAt),
          or(isNull(mailOutbox.expiresAt), gt(mailOutbox.expiresAt, ctx.clock.now())),
        ),
      )
      .orderBy(asc(mailOutbox.createdAt))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!mail) return false;
    await ctx.mailer.send({
      id: mail.id,
      to: mail.recipient,
      ...renderMail(withToken(ctx, mail), ctx.appUrl),
    });
    await tx.update(mailOutbox).set({ sentAt: ctx.clock.now() }).where(eq(mailOutbox.id, mail.id));
    return true;
  });
}
