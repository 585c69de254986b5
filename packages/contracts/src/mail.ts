import { z } from "zod";

/** Every mail that the product writes by itself. */
export const MailTemplate = z.enum([
  "payment_failed",
  "plan_ended",
  "trial_ending",
  "renewal_soon",
  "credits_low",
  "credits_expiring",
  "order_paid",
  "order_in_progress",
  "order_delivered",
  "order_refunded",
  "verify_email",
  "change_email",
  "email_changed",
  "reset_password",
  "password_changed",
  "magic_link",
  "google_linked",
]);
export type MailTemplate = z.infer<typeof MailTemplate>;
