import { UserId } from "@static-engine/contracts";
import type { DemoBrand } from "@static-engine/creative";
import { DEMO_BRANDS } from "@static-engine/creative";
import { loadDemoAsset } from "@static-engine/creative/node";
import type { Drizzle, Tx } from "@static-engine/db";
import type { AssetKind } from "@static-engine/db/schema";
import { adminUsers, assets, brands, products, userCounters, users } from "@static-engine/db/schema";
import { grantCredits, hashPassword } from "@static-engine/services";
import type { FileStore } from "@static-engine/storage";
import { contentKey, sha256 } from "@static-engine/storage";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import type { Env } from "../env.ts";

const MEMBER_EMAIL = "demo@static-engine.test";
const ADMIN_EMAIL = "admin@static-engine.test";
/** Enough to try every concept once. */
const DEMO_CREDITS = 200;

type DemoInput = { db: Drizzle; files: FileStore; env: Env };
type StoredPicture = {
  sha256: string;
  key: string;
  mime: string;
  width: number;
  height: number;
  bytes: number;
};

/** Pictures under the keys that the gallery's demo documents name. */
async function storeDemoPictures(files: FileStore): Promise<void> {
  const keys = DEMO_BRANDS.flatMap((brand) => [
    brand.logo.key,
    ...brand.products.map(({ picture }) => picture.key),
  ]);
  for (const key of new Set(keys)) {
    if (await files.exists(key)) continue;
    await files.put(key, await loadDemoAsset(key), {
      mime: key.endsWith(".png") ? "image/png" : "image/webp",
    });
  }
}

async function storePicture(files: FileStore, kind: AssetKind, demoKey: string): Promise<StoredPicture> {
  const data = await loadDemoAsset(demoKey);
  const { width = 0, height = 0, format } = await sharp(data).metadata();
  const mime = format === "png" ? "image/png" : "image/webp";
  const hash = sha256(data);
  const key = contentKey(kind, hash, mime);
  await files.put(key, data, { mime });
  return { sha256: hash, key, mime, width, height, bytes: data.byteLength };
}

async function insertAsset(tx: Tx, userId: UserId, kind: AssetKind, picture: StoredPicture): Promise<string> {
  const [row] = await tx
    .insert(assets)
    .values({ ...picture, userId, kind })
    .onConflictDoUpdate({ target: [assets.userId, assets.kind, assets.sha256], set: { key: picture.key } })
    .returning({ id: assets.id });
  if (!row) throw new Error("an upserted asset was not returned");
  return row.id;
}

async function insertBrand(tx: Tx, files: FileStore, userId: UserId, demo: DemoBrand): Promise<void> {
  const logoId = await insertAsset(tx, userId, "logo", await storePicture(files, "logo", demo.logo.key));
  const [brand] = await tx
    .insert(brands)
    .values({ ...demo.input, logoId, userId })
    .returning({ id: brands.id });
  if (!brand) throw new Error("an inserted brand was not returned");
  for (const { input, picture } of demo.products) {
    const photo = await storePicture(files, "photo", picture.key);
    const photoId = await insertAsset(tx, userId, "photo", photo);
    const cutoutId = await insertAsset(tx, userId, "cutout", photo);
    const offerEndsAt = input.offerEndsAt ? new Date(input.offerEndsAt) : null;
    await tx.insert(products).values({ ...input, offerEndsAt, photoId, cutoutId, brandId: brand.id, userId });
  }
}

/** A member with the four invented brands, and an admin. Never in production; never a second time. */
async function seedWorkspace({ db, files, env }: DemoInput): Promise<void> {
  const passwordHash = await hashPassword(env.DEMO_PASSWORD);
  await db.transaction(async (tx) => {
    await tx
      .insert(adminUsers)
      .values({
        email: ADMIN_EMAIL,
        passwordHash,
        name: "Demo admin",
        role: "super_admin",
        totpRequired: false,
      })
      .onConflictDoNothing();
    // Where the demo is older than second factors, too.
    await tx.update(adminUsers).set({ totpRequired: false }).where(eq(adminUsers.email, ADMIN_EMAIL));
    const [member] = await tx
      .insert(users)
      .values({
        email: MEMBER_EMAIL,
        passwordHash,
        fullName: "Dilnoza Demo",
        referralCode: "demo",
        emailVerifiedAt: new Date(),
      })
      .onConflictDoNothing()
      .returning({ id: users.id });
    if (!member) return;
    const userId = UserId.parse(member.id);
    await tx.insert(userCounters).values({ userId });
    await grantCredits(tx, { userId, amount: DEMO_CREDITS, source: "demo", key: `demo:${userId}` });
    for (const brand of DEMO_BRANDS) await insertBrand(tx, files, userId, brand);
  });
}

export async function seedDemo(input: DemoInput): Promise<void> {
  await storeDemoPictures(input.files);
  if (input.env.NODE_ENV !== "production") await seedWorkspace(input);
}
