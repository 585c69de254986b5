import type { OpenShareInput, ShareMode } from "@static-engine/contracts";
import { AppError, ShareMode as Modes, UserId } from "@static-engine/contracts";
import { shareLinks, users } from "@static-engine/db/schema";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { ServiceContext } from "../context.ts";
import { checkPassword } from "../identity/password.ts";
import { enforceRateLimit, forgetTries } from "../rate-limit.ts";
import { hashToken } from "./create-share.ts";

const VISITS = { max: 600, windowSeconds: 300 };
/** Addresses that are none: a person mistypes one now and then, a machine tries thousands. */
const MISSES = { max: 30, windowSeconds: 600 };
const WRONG_PASSWORDS = { max: 10, windowSeconds: 900 };

export type EnteredShare = { link: typeof shareLinks.$inferSelect; owner: string; userId: UserId };

/**
 * The link behind a token, for whoever has it and its password. A link that never was, has expired or was revoked
 * answers alike. @throws AppError NOT_FOUND | FORBIDDEN with the reason `share_password` | RATE_LIMITED
 */
export async function enterShare(ctx: ServiceContext, input: OpenShareInput): Promise<EnteredShare> {
  const ip = ctx.request.ip ?? "unknown";
  await enforceRateLimit(ctx, `share-visit:${ip}`, VISITS);
  const [found] = await ctx.db
    .select({ link: shareLinks, owner: users.fullName, userId: users.id })
    .from(shareLinks)
    .innerJoin(users, and(eq(users.id, shareLinks.userId), eq(users.status, "active")))
    .where(
      and(
        eq(shareLinks.tokenHash, hashToken(input.token)),
        isNull(shareLinks.revokedAt),
        gt(shareLinks.expiresAt, ctx.clock.now()),
      ),
    );
  if (!found) {
    await enforceRateLimit(ctx, `share-miss:${ip}`, MISSES);
    throw new AppError("NOT_FOUND", "This link has ended, or never was. Ask whoever sent it for a new one.", {
      details: { reason: "share" },
    });
  }
  const { link } = found;
  if (link.passwordHash !== null) await checkSharePassword(ctx, link.id, link.passwordHash, input.password);
  return { link, owner: found.owner ?? "", userId: UserId.parse(found.userId) };
}

async function checkSharePassword(
  ctx: ServiceContext,
  id: string,
  hash: string,
  password: string | undefined,
): Promise<void> {
  const key = `share-password:${id}`;
  if (password !== undefined) {
    await enforceRateLimit(ctx, key, WRONG_PASSWORDS);
    if (await checkPassword(hash, password)) {
      await forgetTries(ctx, key);
      return;
    }
  }
  throw new AppError("FORBIDDEN", "This link asks for a password, and it was not that one.", {
    details: { reason: "share_password", wrong: password !== undefined },
  });
}

/** @throws AppError FORBIDDEN with the reason `share_mode` where the link allows less */
export function assertMode({ link }: EnteredShare, wanted: ShareMode): void {
  if (Modes.options.indexOf(link.mode) >= Modes.options.indexOf(wanted)) return;
  throw new AppError(
    "FORBIDDEN",
    "This link is for looking at the ads. Ask whoever sent it for one to answer by.",
    {
      details: { reason: "share_mode" },
    },
  );
}
