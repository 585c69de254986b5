import type { Member, UserId } from "@static-engine/contracts";
import { readMember } from "@static-engine/services";
import type { ApiContext } from "./context.ts";

/** Signs a browser in; the session that it had before ends, so that no token outlives a change of who it is. */
export async function openSession(ctx: ApiContext, userId: UserId): Promise<Member> {
  const before = await ctx.sessions.read(ctx.cookie);
  if (before) await ctx.sessions.close(before.token);
  ctx.setCookie(await ctx.sessions.open(userId, ctx.userAgent));
  return readMember({ ctx: { ...ctx.services, userId } });
}
