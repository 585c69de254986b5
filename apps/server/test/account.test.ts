import { identityLinks, mailOutbox, users } from "@static-engine/db/schema";
import { makeLogo, randomEmail, waitFor } from "@static-engine/testing";
import type { SmtpEmulator } from "@static-engine/testing/smtp-emulator";
import { startSmtpEmulator } from "@static-engine/testing/smtp-emulator";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { raceForUsers } from "./race.ts";
import { useServer } from "./test-server.ts";
import { failureOf, fileForm, PASSWORD, signUp } from "./workspace.ts";

const server = useServer({ worker: true });
const db = () => server.container.database.drizzle;
const NEW_PASSWORD = "a better horse";

/** Tokens of the mails that this address was sent, newest first. */
async function tokensOf(email: string, template: string): Promise<string[]> {
  const { items } = await server.connect().client.member.mailbox.query();
  return items
    .filter((mail) => mail.to === email && mail.template === template)
    .map((mail) => mail.action.path.split("token=")[1] ?? "");
}

async function waitForToken(email: string, template: string, count = 1): Promise<string> {
  await waitFor(`a ${template} mail`, async () => (await tokensOf(email, template)).length >= count);
  const [token] = await tokensOf(email, template);
  return token ?? "";
}

/** Makes every link of the account as old as it has to be to work no more. */
async function age(email: string): Promise<void> {
  await db()
    .update(identityLinks)
    .set({ expiresAt: sql`now() - interval '1 second'` })
    .where(eq(identityLinks.email, email));
}

describe("a forgotten password", () => {
  it("is set anew by the mailed link, once; every session ends and the old one opens nothing", async () => {
    const email = randomEmail();
    const elsewhere = await signUp(server, email);
    const { client } = server.connect();
    await client.member.forgotPassword.mutate({ email });
    const token = await waitForToken(email, "reset_password");
    const member = await client.member.resetPassword.mutate({ token, password: NEW_PASSWORD });
    expect(member.email).toBe(email);
    expect(member.emailVerifiedAt).not.toBeNull();
    expect((await client.member.me.query()).id).toBe(member.id);
    expect((await failureOf(elsewhere.client.member.me.query())).code).toBe("UNAUTHENTICATED");
    expect(
      (await failureOf(client.member.resetPassword.mutate({ token, password: "once more please" }))).code,
    ).toBe("TOKEN_INVALID");
    const other = server.connect().client;
    expect((await failureOf(other.member.login.mutate({ email, password: PASSWORD }))).code).toBe(
      "INVALID_CREDENTIALS",
    );
    await other.member.login.mutate({ email, password: NEW_PASSWORD });
    await waitForToken(email, "password_changed");
  });

  it("is answered alike for an address that nobody has, and no mail is written", async () => {
    const email = randomEmail();
    const known = randomEmail();
    await signUp(server, known);
    const { client } = server.connect();
    expect(await client.member.forgotPassword.mutate({ email })).toEqual(
      await client.member.forgotPassword.mutate({ email: known }),
    );
    // Jobs of one kind run in turn: when the later one has written, the earlier one has not.
    await waitForToken(known, "reset_password");
    expect(await tokensOf(email, "reset_password")).toEqual([]);
  });

  it("stays as it is after half an hour, and for another kind of link", async () => {
    const email = randomEmail();
    await signUp(server, email);
    const { client } = server.connect();
    const verification = await waitForToken(email, "verify_email");
    expect(
      (await failureOf(client.member.resetPassword.mutate({ token: verification, password: NEW_PASSWORD })))
        .code,
    ).toBe("TOKEN_INVALID");
    await client.member.forgotPassword.mutate({ email });
    const token = await waitForToken(email, "reset_password");
    await age(email);
    expect(
      (await failureOf(client.member.resetPassword.mutate({ token, password: NEW_PASSWORD }))).code,
    ).toBe("TOKEN_INVALID");
    await client.member.login.mutate({ email, password: PASSWORD });
  });

  it("is limited per address", async () => {
    const email = randomEmail();
    const { client } = server.connect();
    for (let count = 0; count < 5; count += 1) await client.member.forgotPassword.mutate({ email });
    expect((await failureOf(client.member.forgotPassword.mutate({ email }))).code).toBe("RATE_LIMITED");
  });
});

describe("a sign-in link", () => {
  it("signs in once, also if two browsers open it at the same moment", async () => {
    const email = randomEmail();
    await signUp(server, email);
    await server.connect().client.member.requestMagicLink.mutate({ email });
    const token = await waitForToken(email, "magic_link");
    const tries = await Promise.allSettled(
      [server.connect(), server.connect(), server.connect()].map(({ client }) =>
        client.member.redeemMagicLink.mutate({ token }),
      ),
    );
    expect(tries.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
    expect((await failureOf(server.connect().client.member.redeemMagicLink.mutate({ token }))).code).toBe(
      "TOKEN_INVALID",
    );
  });

  it("opens nothing after fifteen minutes, forged, or for a suspended account", async () => {
    const email = randomEmail();
    const { member } = await signUp(server, email);
    const { client } = server.connect();
    await client.member.requestMagicLink.mutate({ email });
    const token = await waitForToken(email, "magic_link");
    const forged = `${token.split(".")[0]}.${"A".repeat(43)}`;
    expect((await failureOf(client.member.redeemMagicLink.mutate({ token: forged }))).code).toBe(
      "TOKEN_INVALID",
    );
    await db().update(users).set({ status: "suspended" }).where(eq(users.id, member.id));
    expect((await failureOf(client.member.redeemMagicLink.mutate({ token }))).code).toBe("ACCOUNT_SUSPENDED");
    await db().update(users).set({ status: "active" }).where(eq(users.id, member.id));
    await age(email);
    expect((await failureOf(client.member.redeemMagicLink.mutate({ token }))).code).toBe("TOKEN_INVALID");
  });

  it("is nowhere in the database", async () => {
    const email = randomEmail();
    await signUp(server, email);
    await server.connect().client.member.requestMagicLink.mutate({ email });
    const token = await waitForToken(email, "magic_link");
    const proof = token.split(".")[1] ?? "";
    expect(proof).toHaveLength(43);
    const rows = await db().execute(
      sql`select to_jsonb(m)::text as text from mail_outbox m union all select to_jsonb(l)::text from identity_links l`,
    );
    expect(JSON.stringify([...rows])).not.toContain(proof);
  });
});

describe("somebody who signed up with an address that is not theirs", () => {
  it("is out, with password and sessions, once its owner comes in by mail", async () => {
    const email = randomEmail();
    const stranger = await signUp(server, email);
    const owner = server.connect().client;
    await owner.member.requestMagicLink.mutate({ email });
    const member = await owner.member.redeemMagicLink.mutate({
      token: await waitForToken(email, "magic_link"),
    });
    expect(member).toMatchObject({ hasPassword: false, hasGoogle: false });
    expect((await failureOf(stranger.client.member.me.query())).code).toBe("UNAUTHENTICATED");
    const again = server.connect().client.member.login.mutate({ email, password: PASSWORD });
    expect((await failureOf(again)).code).toBe("INVALID_CREDENTIALS");
    // From then on a link takes nothing away.
    await owner.member.forgotPassword.mutate({ email });
    await owner.member.resetPassword.mutate({
      token: await waitForToken(email, "reset_password"),
      password: NEW_PASSWORD,
    });
    await owner.member.requestMagicLink.mutate({ email });
    const later = await server.connect().client.member.redeemMagicLink.mutate({
      token: await waitForToken(email, "magic_link", 2),
    });
    expect(later.hasPassword).toBe(true);
  });
});

describe("an address", () => {
  it("is confirmed by its link", async () => {
    const email = randomEmail();
    const { client, member } = await signUp(server, email);
    expect(member.emailVerifiedAt).toBeNull();
    const token = await waitForToken(email, "verify_email");
    await client.member.resendVerification.mutate();
    await waitForToken(email, "verify_email", 2);
    expect(await server.connect().client.member.verifyEmail.mutate({ token })).toEqual({
      email,
      changed: false,
    });
    expect((await client.member.me.query()).emailVerifiedAt).not.toBeNull();
  });

  it("that somebody takes in the same moment is taken, and nothing has changed", async () => {
    const [email, next] = [randomEmail(), randomEmail()];
    const { client } = await signUp(server, email);
    await client.member.changeEmail.mutate({ email: next, password: PASSWORD });
    const token = await waitForToken(next, "change_email");
    const change = await raceForUsers(server, { email: next }, () =>
      failureOf(server.connect().client.member.verifyEmail.mutate({ token })),
    );
    expect(change.code).toBe("EMAIL_TAKEN");
    expect((await client.member.me.query()).email).toBe(email);
  });

  it("changes when the new one is proven, not before, and then everybody signs in anew", async () => {
    const [email, next] = [randomEmail(), randomEmail()];
    const { client } = await signUp(server, email);
    expect((await failureOf(client.member.changeEmail.mutate({ email: next, password: "guess" }))).code).toBe(
      "INVALID_CREDENTIALS",
    );
    await client.member.changeEmail.mutate({ email: next, password: PASSWORD });
    expect((await client.member.me.query()).email).toBe(email);
    const token = await waitForToken(next, "change_email");
    expect(await server.connect().client.member.verifyEmail.mutate({ token })).toEqual({
      email: next,
      changed: true,
    });
    expect((await failureOf(client.member.me.query())).code).toBe("UNAUTHENTICATED");
    expect((await client.member.login.mutate({ email: next, password: PASSWORD })).email).toBe(next);
    // The old address is told.
    expect(
      await db()
        .select()
        .from(mailOutbox)
        .where(and(eq(mailOutbox.recipient, email), eq(mailOutbox.template, "email_changed"))),
    ).toHaveLength(1);
  });

  it("of somebody else gets no link, and the answer does not tell", async () => {
    const [email, taken] = [randomEmail(), randomEmail()];
    await signUp(server, taken);
    const { client } = await signUp(server, email);
    expect(await client.member.changeEmail.mutate({ email: taken, password: PASSWORD })).toEqual({
      ok: true,
    });
    expect(await tokensOf(taken, "change_email")).toEqual([]);
  });
});

describe("sessions", () => {
  it("are listed, and another device can be signed out", async () => {
    const email = randomEmail();
    const { client } = await signUp(server, email);
    const other = server.connect().client;
    await other.member.login.mutate({ email, password: PASSWORD });
    const { items } = await client.member.sessions.query();
    expect(items).toHaveLength(2);
    const foreign = items.find((session) => !session.isCurrent);
    const stranger = await signUp(server);
    expect(
      (await failureOf(stranger.client.member.revokeSession.mutate({ id: foreign?.id ?? "" }))).code,
    ).toBe("NOT_FOUND");
    await client.member.revokeSession.mutate({ id: foreign?.id ?? "" });
    expect((await failureOf(other.member.me.query())).code).toBe("UNAUTHENTICATED");
    expect((await client.member.sessions.query()).items).toMatchObject([{ isCurrent: true }]);
  });

  it("of other devices end with a new password; this one goes on", async () => {
    const email = randomEmail();
    const { client } = await signUp(server, email);
    const other = server.connect().client;
    await other.member.login.mutate({ email, password: PASSWORD });
    expect(
      (
        await failureOf(
          client.member.changePassword.mutate({ currentPassword: "guess", newPassword: NEW_PASSWORD }),
        )
      ).code,
    ).toBe("INVALID_CREDENTIALS");
    await client.member.changePassword.mutate({ currentPassword: PASSWORD, newPassword: NEW_PASSWORD });
    expect((await client.member.me.query()).email).toBe(email);
    expect((await failureOf(other.member.me.query())).code).toBe("UNAUTHENTICATED");
  });
});

it("an avatar is shown and taken away", async () => {
  const { client } = await signUp(server);
  const image = await client.member.uploadAvatar.mutate(fileForm(await makeLogo()));
  expect(image.width).toBeGreaterThan(0);
  const { avatarUrl } = await client.member.me.query();
  expect((await fetch(`${server.origin}${avatarUrl}`)).status).toBe(200);
  expect((await client.member.removeAvatar.mutate()).avatarUrl).toBeNull();
});

describe("with a mail server", () => {
  let smtp: SmtpEmulator;
  beforeAll(async () => {
    smtp = await startSmtpEmulator();
  });
  afterAll(() => smtp.close());
  const mailing = useServer({ worker: true, env: async () => ({ SMTP_URL: smtp.url }) });

  it("the link goes out at once; while the server is down it waits, and nobody reads it on a page", async () => {
    const email = randomEmail();
    await signUp(mailing, email);
    const { client } = mailing.connect();
    expect((await failureOf(client.member.mailbox.query())).code).toBe("NOT_FOUND");
    smtp.isRefusing = true;
    await client.member.forgotPassword.mutate({ email });
    const outbox = () =>
      mailing.container.database.drizzle
        .select()
        .from(mailOutbox)
        .where(and(eq(mailOutbox.recipient, email), eq(mailOutbox.template, "reset_password")));
    await waitFor("the mail is written", async () => (await outbox()).length === 1);
    expect((await outbox())[0]?.sentAt).toBeNull();
    smtp.isRefusing = false;
    await client.member.requestMagicLink.mutate({ email });
    await waitFor("it was sent", async () => (await outbox())[0]?.sentAt !== null);
    const [mail = ""] = smtp.received.filter((message) => message.includes("/reset?token"));
    expect(mail).toContain(`To: ${email}`);
  });

  it("an address that is refused keeps nobody else waiting", async () => {
    const [gone, next] = [randomEmail(), randomEmail()];
    smtp.unknown = gone;
    await signUp(mailing, gone);
    await signUp(mailing, next);
    const mailTo = async (email: string) => {
      const [mail] = await mailing.container.database.drizzle
        .select()
        .from(mailOutbox)
        .where(and(eq(mailOutbox.recipient, email), eq(mailOutbox.template, "verify_email")));
      return mail;
    };
    await waitFor("the later one is sent", async () => (await mailTo(next))?.sentAt !== null);
    const refused = await mailTo(gone);
    expect(refused?.sentAt).toBeNull();
    expect(refused?.attempts).toBeGreaterThanOrEqual(1);
    smtp.unknown = null;
  });
});
