import { AppError } from "@static-engine/contracts";
import { rateLimits } from "@static-engine/db/schema";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { ServiceContext } from "./context.ts";

const Hit = z.object({ hits: z.coerce.number(), resets_at: z.coerce.date() });

/**
 * Counts this try and refuses when the window is full. The count is kept even if the caller's work fails.
 * @throws AppError RATE_LIMITED with `retryAfterSeconds`
 */
export async function enforceRateLimit(
  ctx: ServiceContext,
  key: string,
  limit: { max: number; windowSeconds: number },
): Promise<void> {
  const [row] = await ctx.db.execute(
    sql`select hits, resets_at from hit_rate_limit(${key}, make_interval(secs => ${limit.windowSeconds}))`,
  );
  const { hits, resets_at } = Hit.parse(row);
  if (hits <= limit.max) return;
  const retryAfterSeconds = Math.max(1, Math.ceil((resets_at.getTime() - Date.now()) / 1000));
  throw new AppError("RATE_LIMITED", `Too many tries. Wait ${retryAfterSeconds} seconds and try again.`, {
    details: { retryAfterSeconds },
  });
}

/** Forgets the tries under this key: whoever got it right was not guessing. */
export async function forgetTries(ctx: ServiceContext, key: string): Promise<void> {
  await ctx.db.delete(rateLimits).where(eq(rateLimits.key, key));
}
