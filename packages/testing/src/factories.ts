import { randomBytes } from "node:crypto";
import { UserId } from "@static-engine/contracts";
import type { Drizzle } from "@static-engine/db";
import { userCounters, users } from "@static-engine/db/schema";
import sharp from "sharp";

export function randomEmail(): string {
  return `test-${randomBytes(6).toString("hex")}@example.test`;
}

/** A member with no credits and no password. */
export async function makeMember(db: Drizzle): Promise<UserId> {
  const [row] = await db
    .insert(users)
    .values({ email: randomEmail(), referralCode: randomBytes(6).toString("hex") })
    .returning({ id: users.id });
  const userId = UserId.parse(row?.id);
  await db.insert(userCounters).values({ userId });
  return userId;
}

/** A product-like picture: a coloured disc on a plain ground. PNG. */
export function makePhoto(options: { size?: number; ground?: string; disc?: string } = {}): Promise<Buffer> {
  const { size = 800, ground = "#f4f4f4", disc = "#3355cc" } = options;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">
    <rect width="100%" height="100%" fill="${ground}"/>
    <circle cx="${size / 2}" cy="${size / 2}" r="${size / 3}" fill="${disc}"/>
    <circle cx="${size / 2.4}" cy="${size / 2.4}" r="${size / 12}" fill="#ffffff"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** A wordmark-like transparent picture. PNG. */
export function makeLogo(ink = "#22262e"): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="160">
    <rect x="10" y="40" width="80" height="80" fill="${ink}"/><rect x="120" y="40" width="440" height="80" rx="12" fill="${ink}"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
