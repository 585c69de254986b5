import type { MailTemplate, UserId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { mailOutbox, users } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";

/**
 * Writes a mail with what it tells about: it exists when the transaction commits, and a mail server that is down
 * loses nothing. The same key again is the same mail.
 */
export async function enqueueMail(
  tx: Tx,
  mail: {
    userId: UserId;
    key: string;
    template: MailTemplate;
    facts: Record<string, string | number>;
    /** Where it goes to, if not to the account's address. */
    to?: string;
    /** After this it is not sent any more. */
    expiresAt?: Date;
  },
): Promise<void> {
  const { to, ...written } = mail;
  const [member] = await tx
    .select({ email: users.email, locale: users.locale, status: users.status })
    .from(users)
    .where(eq(users.id, mail.userId));
  if (member?.status !== "active") return;
  await tx
    .insert(mailOutbox)
    .values({ ...written, recipient: to ?? member.email, locale: member.locale })
    .onConflictDoNothing();
}
