import { createTransport } from "nodemailer";
import type { Mailer } from "../port.ts";

const TIMEOUT_MS = 10_000;

/**
 * Mail over SMTP.
 * @param url such as `smtps://user:password@mail.example.com`
 * @param from the sender that people see
 */
export function createSmtpMailer(options: { url: string; from: string }): Mailer {
  const transport = createTransport({
    url: options.url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  const domain = options.from.split("@").at(-1)?.replace(/>.*/, "") ?? "localhost";
  return {
    isOn: true,
    hasMailbox: false,
    async send({ id, to, subject, text, html }) {
      await transport.sendMail({
        from: options.from,
        to,
        subject,
        text,
        html,
        messageId: `<${id}@${domain}>`,
        // Nobody wants out-of-office answers from machines.
        headers: { "Auto-Submitted": "auto-generated" },
      });
    },
  };
}
