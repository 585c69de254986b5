import { z } from "zod";
import { Language } from "./enums.ts";
import { MailTemplate } from "./mail.ts";
import { NewPassword, Password } from "./member.ts";
import { Email, Instant } from "./primitives.ts";

/** What a link in a mail is good for. Each works once, and not for long. */
export const IdentityLinkKind = z.enum(["verify_email", "change_email", "reset_password", "magic_link"]);
export type IdentityLinkKind = z.infer<typeof IdentityLinkKind>;

const Token = z.string().trim().min(1).max(200);

/** The answer is the same whether or not somebody has this address. */
export const ForgotPasswordInput = z.object({ email: Email });
export type ForgotPasswordInput = z.infer<typeof ForgotPasswordInput>;
export const ResetPasswordInput = z.object({ token: Token, password: NewPassword });
export type ResetPasswordInput = z.infer<typeof ResetPasswordInput>;
export const MagicLinkInput = z.object({ email: Email });
export type MagicLinkInput = z.infer<typeof MagicLinkInput>;
export const RedeemLinkInput = z.object({ token: Token });
export type RedeemLinkInput = z.infer<typeof RedeemLinkInput>;

export const ChangePasswordInput = z.object({ currentPassword: Password, newPassword: NewPassword });
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;
/** The address changes when the link that was sent to the new one is opened. */
export const ChangeEmailInput = z.object({ email: Email, password: Password });
export type ChangeEmailInput = z.infer<typeof ChangeEmailInput>;

export const MemberSession = z.object({
  /** Names the session; it opens nothing. */
  id: z.string(),
  userAgent: z.string().nullable(),
  isCurrent: z.boolean(),
  createdAt: Instant,
  expiresAt: Instant,
});
export type MemberSession = z.infer<typeof MemberSession>;
export const MemberSessions = z.object({ items: z.array(MemberSession) });
export const RevokeSessionInput = z.object({ id: z.string().regex(/^[0-9a-f]{64}$/) });
export type RevokeSessionInput = z.infer<typeof RevokeSessionInput>;

/** How one can sign in here besides e-mail and password. */
export const SignInOptions = z.object({
  google: z.enum(["off", "on", "emulated"]),
  /** No mail server is set up: mails are read on a page of the demo. */
  mailbox: z.boolean(),
});
export type SignInOptions = z.infer<typeof SignInOptions>;

/** How a way through Google ended, told to the screen that follows. */
export const GoogleOutcome = z.enum(["linked", "link-first", "taken", "unverified", "suspended", "failed"]);
export type GoogleOutcome = z.infer<typeof GoogleOutcome>;

/** A mail as the demo's mailbox shows it. */
export const MailboxMail = z.object({
  id: z.string(),
  template: MailTemplate,
  to: z.string(),
  locale: Language,
  subject: z.string(),
  lines: z.array(z.string()),
  /** The path stands on this server. */
  action: z.object({ label: z.string(), path: z.string() }),
  createdAt: Instant,
});
export type MailboxMail = z.infer<typeof MailboxMail>;
export const Mailbox = z.object({ items: z.array(MailboxMail) });
export type Mailbox = z.infer<typeof Mailbox>;
