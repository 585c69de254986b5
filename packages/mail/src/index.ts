export { createMailOff } from "./mail-off.ts";
export type { Mailer } from "./port.ts";
export { createSmtpMailer } from "./smtp/smtp-mailer.ts";
