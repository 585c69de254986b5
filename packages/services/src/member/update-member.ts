import type { Member, UpdateMemberInput } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { users } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { readMemberIn } from "./read-member.ts";

/** Changes what is given, leaves the rest. */
export async function updateMember({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: UpdateMemberInput;
}): Promise<Member> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    await tx
      .update(users)
      .set({ fullName: input.fullName, locale: input.locale, updatedAt: ctx.clock.now() })
      .where(eq(users.id, ctx.userId));
    return readMemberIn(tx, ctx);
  });
}
