import type { Tx } from "@static-engine/db";
import { sendMails } from "@static-engine/jobs";
import type { ServiceContext } from "../context.ts";
import { enqueueMail } from "./enqueue-mail.ts";

/** Writes a mail that somebody waits for: it is sent right after the commit, not with the next round. */
export async function mailNow(
  tx: Tx,
  ctx: ServiceContext,
  mail: Parameters<typeof enqueueMail>[1],
): Promise<void> {
  await enqueueMail(tx, mail);
  await ctx.queue.send(tx, sendMails, {});
}
