import { UserId } from "@static-engine/contracts";
import { users } from "@static-engine/db/schema";
import { and, eq, sql } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { mailNow } from "../mail/mail-now.ts";
import { issueLink } from "./identity-links.ts";

/** Writes the mail that was asked for, if an active account has this address. */
export async function mailLink({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { kind: "reset_password" | "magic_link"; email: string };
}): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const [known] = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(sql`lower(${users.email})`, input.email), eq(users.status, "active")));
    if (!known) return;
    const userId = UserId.parse(known.id);
    const link = await issueLink(tx, ctx, { userId, ...input });
    await mailNow(tx, ctx, {
      userId,
      key: `link:${link.id}`,
      template: input.kind,
      facts: { linkId: link.id },
      expiresAt: link.expiresAt,
    });
  });
}
