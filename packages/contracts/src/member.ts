import { z } from "zod";
import { Language } from "./enums.ts";
import { UserId } from "./ids.ts";
import { PASSWORD_MAX, PASSWORD_MIN } from "./limits.ts";
import { Email, Instant, ShortText } from "./primitives.ts";

/** One that is being chosen. */
export const NewPassword = z
  .string()
  .min(PASSWORD_MIN, `Use at least ${PASSWORD_MIN} characters`)
  .max(PASSWORD_MAX);
/** One that is being checked. */
export const Password = z.string().min(1).max(PASSWORD_MAX);

export const CreditBalance = z.object({
  available: z.number().int(),
  held: z.number().int(),
});
export type CreditBalance = z.infer<typeof CreditBalance>;

export const Member = z.object({
  id: UserId,
  email: z.string(),
  fullName: z.string(),
  avatarUrl: z.string().nullable(),
  status: z.enum(["active", "suspended", "deleted"]),
  emailVerifiedAt: Instant.nullable(),
  /** False for members who only ever came through Google. */
  hasPassword: z.boolean(),
  hasGoogle: z.boolean(),
  locale: Language,
  tier: z.string(),
  credits: CreditBalance,
  referralCode: z.string(),
  createdAt: Instant,
  /** The newest of the member's events when this was read: a feed that begins here misses nothing since. */
  lastEventId: z.string(),
});
export type Member = z.infer<typeof Member>;

export const SignupInput = z.object({
  email: Email,
  password: NewPassword,
  fullName: z.string().trim().max(120).optional(),
  locale: Language.default("en"),
  /** The code of the member whose link led here. */
  referralCode: z.string().trim().max(40).optional(),
});
export type SignupInput = z.infer<typeof SignupInput>;

export const LoginInput = z.object({ email: Email, password: Password });
export type LoginInput = z.infer<typeof LoginInput>;

export const UpdateMemberInput = z.object({
  fullName: ShortText(120).optional(),
  locale: Language.optional(),
});
export type UpdateMemberInput = z.infer<typeof UpdateMemberInput>;

export const DeleteMemberInput = z.object({ password: Password });
export type DeleteMemberInput = z.infer<typeof DeleteMemberInput>;
