import { z } from "zod";
import { AdminPermission } from "./admin-roles.ts";
import { AdminRole } from "./enums.ts";
import { AdminId } from "./ids.ts";
import { ADMIN_PASSWORD_MIN, PASSWORD_MAX } from "./limits.ts";
import { Email, Instant, ShortText } from "./primitives.ts";

const Code = z
  .string()
  .transform((text) => text.replace(/\s/g, ""))
  .pipe(z.string().regex(/^\d{6}$/));

const NewPassword = z
  .string()
  .min(ADMIN_PASSWORD_MIN, `Use at least ${ADMIN_PASSWORD_MIN} characters`)
  .max(PASSWORD_MAX);

/** The signed-in admin. Until `mustEnrol` is false, nothing but the enrolment of a second factor is open to them. */
export const AdminMe = z.object({
  id: AdminId,
  email: z.string(),
  name: z.string(),
  role: AdminRole,
  hasTotp: z.boolean(),
  mustEnrol: z.boolean(),
  recoveryCodesLeft: z.number().int(),
  permissions: z.array(AdminPermission),
});
export type AdminMe = z.infer<typeof AdminMe>;

export const AdminLoginInput = z.object({
  email: Email,
  password: z.string().min(1).max(PASSWORD_MAX),
  /** From the authenticator; asked for by an answer with `totpRequired`. */
  code: Code.optional(),
  recoveryCode: z.string().trim().max(40).optional(),
});
export type AdminLoginInput = z.infer<typeof AdminLoginInput>;

/** Where a second factor is set up and none was given, `admin` is null and no session is opened. */
export const AdminLoginResult = z.object({ totpRequired: z.boolean(), admin: AdminMe.nullable() });
export type AdminLoginResult = z.infer<typeof AdminLoginResult>;

export const ChangeAdminPasswordInput = z.object({
  currentPassword: z.string().min(1).max(PASSWORD_MAX),
  newPassword: NewPassword,
  /** From the authenticator, where one is set up. */
  code: Code.optional(),
});
export type ChangeAdminPasswordInput = z.infer<typeof ChangeAdminPasswordInput>;

export const TotpEnrolment = z.object({
  /** For typing by hand, in base 32. */
  secret: z.string(),
  /** What the QR code says: `otpauth://totp/…`. */
  uri: z.string(),
});
export type TotpEnrolment = z.infer<typeof TotpEnrolment>;

export const ConfirmTotpInput = z.object({ code: Code });
export type ConfirmTotpInput = z.infer<typeof ConfirmTotpInput>;

/** Shown once; each opens one session where the authenticator is lost. */
export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

const InviteToken = z.string().min(20).max(100);

export const OpenInviteInput = z.object({ token: InviteToken });
export type OpenInviteInput = z.infer<typeof OpenInviteInput>;

export const OpenInvite = z.object({ email: z.string(), role: AdminRole, expiresAt: Instant });
export type OpenInvite = z.infer<typeof OpenInvite>;

export const AcceptInviteInput = z.object({
  token: InviteToken,
  name: ShortText(120),
  password: NewPassword,
});
export type AcceptInviteInput = z.infer<typeof AcceptInviteInput>;
