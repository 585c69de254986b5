import { mailOutbox } from "@static-engine/db/schema";
import { and, asc, eq, gt, isNull, lte, notInArray, or } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { renderMail } from "./render-mail.ts";
import { withToken } from "./with-token.ts";

const BATCH = 100;
/** A server that is down refuses all; an address that is refused must not keep the others waiting. */
const FAILURES_PER_ROUND = 5;
const LONGEST_WAIT_MINUTES = 360;

/**
 * Sends what waits in the outbox, oldest first. Each mail is a transaction that holds its row, so that two workers never
 * send the same. A mail that is refused waits longer each time, and the next one has its turn.
 */
export async function sendMails({ ctx }: { ctx: ServiceContext }): Promise<{ sent: number }> {
  if (!ctx.mailer.isOn) return { sent: 0 };
  let sent = 0;
  const refused: string[] = [];
  while (sent < BATCH && refused.length < FAILURES_PER_ROUND) {
    const outcome = await sendNext(ctx, refused);
    if (outcome === "nothing") break;
    if (outcome === "sent") sent += 1;
    else refused.push(outcome.refused);
  }
  return { sent };
}

/** @param refused mails that were tried in this round, and are not tried again in it */
function sendNext(
  ctx: ServiceContext,
  refused: readonly string[],
): Promise<"sent" | "nothing" | { refused: string }> {
  return ctx.db.transaction(async (tx) => {
    const [mail] = await tx
      .select()
      .from(mailOutbox)
      .where(
        and(
          isNull(mailOutbox.sentAt),
          or(isNull(mailOutbox.expiresAt), gt(mailOutbox.expiresAt, ctx.clock.now())),
          or(isNull(mailOutbox.nextTryAt), lte(mailOutbox.nextTryAt, ctx.clock.now())),
          notInArray(mailOutbox.id, [...refused]),
        ),
      )
      .orderBy(asc(mailOutbox.createdAt))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!mail) return "nothing";
    const ofMail = eq(mailOutbox.id, mail.id);
    try {
      await ctx.mailer.send({
        id: mail.id,
        to: mail.recipient,
        ...renderMail(withToken(ctx, mail), ctx.appUrl),
      });
    } catch (error) {
      ctx.log.warn({ err: error, mailId: mail.id }, "a mail was not taken; it is tried again");
      await tx
        .update(mailOutbox)
        .set({ attempts: mail.attempts + 1, nextTryAt: waitUntil(ctx.clock.now(), mail.attempts) })
        .where(ofMail);
      return { refused: mail.id };
    }
    await tx.update(mailOutbox).set({ sentAt: ctx.clock.now() }).where(ofMail);
    return "sent";
  });
}

/** The first refusal waits for the next round only: most are a server that starts again. */
function waitUntil(now: Date, attempts: number): Date {
  const minutes = attempts === 0 ? 0 : Math.min(LONGEST_WAIT_MINUTES, 2 ** (attempts - 1));
  return new Date(now.getTime() + minutes * 60_000);
}
