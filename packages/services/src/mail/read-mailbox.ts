import type { Mailbox } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import { mailOutbox } from "@static-engine/db/schema";
import { desc } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { wordMail } from "./render-mail.ts";
import { withToken } from "./with-token.ts";

const SHOWN = 50;

/**
 * The newest mails of everybody, for a demo that has no mail server.
 * @throws AppError NOT_FOUND wherever mails are really sent, and in production
 */
export async function readMailbox({ ctx }: { ctx: ServiceContext }): Promise<Mailbox> {
  if (!ctx.mailer.hasMailbox) throw new AppError("NOT_FOUND", "Mails are sent here; there is no mailbox.");
  const rows = await ctx.db.select().from(mailOutbox).orderBy(desc(mailOutbox.createdAt)).limit(SHOWN);
  return {
    items: rows.map((row) => {
      const { subject, lines, action } = wordMail(withToken(ctx, row));
      return {
        id: row.id,
        template: row.template,
        to: row.recipient,
        locale: row.locale,
        subject,
        lines,
        action,
        createdAt: row.createdAt.toISOString(),
      };
    }),
  };
}
