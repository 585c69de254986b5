import type { Member } from "@static-engine/contracts";
import { asMember } from "@static-engine/db";
import { users } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { storeUpload } from "../files/store-upload.ts";
import { readMemberIn } from "./read-member.ts";

/** Stores a picture of at most 5 MB and shows it for the member. @throws AppError UPLOAD_* | STORAGE_UNAVAILABLE */
export async function uploadAvatar({ ctx, input }: { ctx: MemberContext; input: { bytes: Uint8Array } }) {
  const image = await storeUpload(ctx, "avatar", input.bytes);
  await setAvatar(ctx, image.id);
  return image;
}

/** Back to the initials. */
export function removeAvatar({ ctx }: { ctx: MemberContext }): Promise<Member> {
  return setAvatar(ctx, null);
}

function setAvatar(ctx: MemberContext, avatarId: string | null): Promise<Member> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    await tx.update(users).set({ avatarId, updatedAt: ctx.clock.now() }).where(eq(users.id, ctx.userId));
    return readMemberIn(tx, ctx);
  });
}
