import type { SmtpEmulator } from "@static-engine/testing/smtp-emulator";
import { startSmtpEmulator } from "@static-engine/testing/smtp-emulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSmtpMailer } from "./smtp-mailer.ts";

describe("mail over SMTP", () => {
  let server: SmtpEmulator;
  beforeAll(async () => {
    server = await startSmtpEmulator();
  });
  afterAll(() => server.close());

  const mail = {
    id: "one",
    to: "m@example.test",
    subject: "Тариф",
    text: "plain words",
    html: "<p>words</p>",
  };

  it("hands over both parts under an id that stays", async () => {
    const mailer = createSmtpMailer({ url: server.url, from: "Static Engine <no-reply@example.test>" });
    await mailer.send(mail);
    const [message = ""] = server.received;
    expect(message).toContain("Message-ID: <one@example.test>");
    expect(message).toContain("To: m@example.test");
    expect(message).toContain("plain words");
    expect(message).toContain("<p>words</p>");
  });

  it("fails when the server does not take it", async () => {
    server.isRefusing = true;
    const mailer = createSmtpMailer({ url: server.url, from: "no-reply@example.test" });
    await expect(mailer.send(mail)).rejects.toThrow(/451/);
  });
});
