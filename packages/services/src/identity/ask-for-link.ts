import { askForLink as askForLinkJob } from "@static-engine/jobs";
import type { ServiceContext } from "../context.ts";
import { enforceRateLimit } from "../rate-limit.ts";

const WINDOW = { windowSeconds: 900 };

/**
 * Has a link mailed that sets a password or signs in. What follows happens in a job, so that neither the answer nor
 * the time that it takes tells whether somebody has this address.
 * @throws AppError RATE_LIMITED
 */
export async function askForLink({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { kind: "reset_password" | "magic_link"; email: string };
}): Promise<void> {
  await enforceRateLimit(ctx, `link:email:${input.email}`, { ...WINDOW, max: 5 });
  await enforceRateLimit(ctx, `link:ip:${ctx.request.ip ?? "unknown"}`, { ...WINDOW, max: 30 });
  await ctx.db.transaction((tx) => ctx.queue.send(tx, askForLinkJob, input));
}
