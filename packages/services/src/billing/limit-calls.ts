import type { MemberContext } from "../context.ts";
import { enforceRateLimit } from "../rate-limit.ts";

/** Calls of one member about their plan; each asks the provider, some of them more than once. */
const CALLS = { max: 40, windowSeconds: 300 };

/** @throws AppError RATE_LIMITED */
export async function limitCalls(ctx: MemberContext): Promise<void> {
  await enforceRateLimit(ctx, `billing:${ctx.userId}`, CALLS);
}
