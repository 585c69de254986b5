import { createHash } from "node:crypto";
import type { AdminRole } from "@static-engine/contracts";
import {
  adminInvites,
  adminRecoveryCodes,
  adminSessions,
  adminUsers,
  auditLog,
} from "@static-engine/db/schema";
import { createInvite } from "@static-engine/services";
import { randomEmail } from "@static-engine/testing";
import { and, eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { describe, expect, it } from "vitest";
import { ADMIN_PASSWORD, makeAdmin } from "./admins.ts";
import { useServer } from "./test-server.ts";
import { failureOf, PASSWORD, signUp } from "./workspace.ts";

const server = useServer();
const db = () => server.container.database.drizzle;
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const STEP_MS = 30_000;

function codeAt(secret: string, time: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: time });
}

async function invite(role: AdminRole = "support"): Promise<{ email: string; token: string }> {
  const email = randomEmail();
  const ctx = server.container.createContext({ id: "cli", ip: null });
  const { url } = await createInvite({ ctx, input: { email, role } });
  return { email, token: new URL(url).searchParams.get("token") ?? "" };
}

/** Somebody who came by a link and has set up an authenticator; `used` is the step of the code that proved it. */
async function join(role: AdminRole = "support") {
  const { email, token } = await invite(role);
  const session = server.connect();
  await session.client.admin.auth.acceptInvite.mutate({ token, name: "Sevara", password: ADMIN_PASSWORD });
  const { secret, uri } = await session.client.admin.auth.enrolTotp.mutate();
  const now = Date.now();
  const { recoveryCodes } = await session.client.admin.auth.confirmTotp.mutate({ code: codeAt(secret, now) });
  return { ...session, email, secret, uri, recoveryCodes, used: now };
}

describe("an invitation", () => {
  it("makes one admin of the role that it names, who must enrol before anything else", async () => {
    const { email, token } = await invite("super_admin");
    const { client } = server.connect();
    expect(await client.admin.auth.invite.query({ token })).toMatchObject({ email, role: "super_admin" });
    const me = await client.admin.auth.acceptInvite.mutate({
      token,
      name: "Sevara",
      password: ADMIN_PASSWORD,
    });
    expect(me).toMatchObject({ email, role: "super_admin", hasTotp: false, mustEnrol: true });
    expect((await failureOf(client.admin.admins.list.query())).code).toBe("TOTP_MISSING");
    const { secret, uri } = await client.admin.auth.enrolTotp.mutate();
    expect(uri).toContain(secret);
    await client.admin.auth.confirmTotp.mutate({ code: codeAt(secret, Date.now()) });
    expect((await client.admin.admins.list.query()).items.map((admin) => admin.email)).toContain(email);
  });

  it("opens nothing a second time, after its days, or after it was revoked", async () => {
    const used = await invite();
    const accept = (token: string) =>
      server
        .connect()
        .client.admin.auth.acceptInvite.mutate({ token, name: "Again", password: ADMIN_PASSWORD });
    await accept(used.token);
    const late = await invite();
    await db()
      .update(adminInvites)
      .set({ expiresAt: new Date(0) })
      .where(eq(adminInvites.email, late.email));
    const { client } = await makeAdmin(server, "super_admin");
    const revoked = await client.admin.invite.create.mutate({ email: randomEmail(), role: "support" });
    await client.admin.invite.revoke.mutate({ id: revoked.id });
    const tokens = [
      used.token,
      late.token,
      new URL(revoked.url).searchParams.get("token") ?? "",
      "x".repeat(43),
    ];
    for (const token of tokens) {
      expect((await failureOf(accept(token))).code).toBe("NOT_FOUND");
      expect((await failureOf(client.admin.auth.invite.query({ token }))).code).toBe("NOT_FOUND");
    }
  });

  it("is stored as a hash, and a second one to the same address ends the first", async () => {
    const { client } = await makeAdmin(server, "super_admin");
    const email = randomEmail();
    const first = await client.admin.invite.create.mutate({ email, role: "support" });
    await client.admin.invite.create.mutate({ email, role: "content_admin" });
    const token = new URL(first.url).searchParams.get("token") ?? "";
    expect((await failureOf(client.admin.auth.invite.query({ token }))).code).toBe("NOT_FOUND");
    const rows = await db()
      .select()
      .from(adminInvites)
      .where(eq(adminInvites.tokenHash, sha256(token)));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(await client.admin.invite.list.query())).not.toContain(token);
  });

  it("made twice in the same moment is one that opens something", async () => {
    const { client } = await makeAdmin(server, "super_admin");
    const email = randomEmail();
    const create = () => client.admin.invite.create.mutate({ email, role: "support" });
    const made = await Promise.all([create(), create(), create(), create()]);
    const tokens = made.map(({ url }) => new URL(url).searchParams.get("token") ?? "");
    const answers = await Promise.allSettled(
      tokens.map((token) => client.admin.auth.invite.query({ token })),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("goes to one of two who use it at once", async () => {
    const { token } = await invite();
    const accept = () =>
      server
        .connect()
        .client.admin.auth.acceptInvite.mutate({ token, name: "One", password: ADMIN_PASSWORD });
    const outcomes = await Promise.allSettled([accept(), accept(), accept()]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("an admin who has lost their way in", () => {
  it("gets a link for another password and authenticator; what was open is closed, and the role stays", async () => {
    const boss = await makeAdmin(server, "super_admin");
    const lost = await join("content_admin");
    const me = await lost.client.admin.auth.me.query();
    const { url } = await boss.client.admin.admins.resetAccess.mutate({ id: me.id });
    expect((await failureOf(lost.client.admin.auth.me.query())).code).toBe("UNAUTHENTICATED");
    const token = new URL(url).searchParams.get("token") ?? "";
    const { client } = server.connect();
    const renewed = await client.admin.auth.acceptInvite.mutate({
      token,
      name: "Ignored",
      password: "another long password",
    });
    expect(renewed).toMatchObject({ id: me.id, name: "Sevara", role: "content_admin", mustEnrol: true });
    expect((await failureOf(client.admin.concept.list.query())).code).toBe("TOTP_MISSING");
    const old = server.connect().client.admin.auth.login.mutate({
      email: lost.email,
      password: ADMIN_PASSWORD,
      recoveryCode: lost.recoveryCodes[0],
    });
    expect((await failureOf(old)).code).toBe("INVALID_CREDENTIALS");
    const { secret } = await client.admin.auth.enrolTotp.mutate();
    const { recoveryCodes } = await client.admin.auth.confirmTotp.mutate({
      code: codeAt(secret, Date.now()),
    });
    expect(recoveryCodes).toHaveLength(10);
    const again = server.connect().client.admin.auth.acceptInvite.mutate({
      token,
      name: "Again",
      password: ADMIN_PASSWORD,
    });
    expect((await failureOf(again)).code).toBe("NOT_FOUND");
  });

  it("is not reached by an invitation of another admin", async () => {
    const boss = await makeAdmin(server, "super_admin");
    const other = await makeAdmin(server, "support");
    const invite = boss.client.admin.invite.create.mutate({ email: other.email, role: "super_admin" });
    expect((await failureOf(invite)).code).toBe("CONFLICT");
  });
});

describe("signing in", () => {
  it("asks for the code after the password, and opens no session before it", async () => {
    const { email, secret, used } = await join();
    const { client, cookie } = server.connect();
    const first = await client.admin.auth.login.mutate({ email, password: ADMIN_PASSWORD });
    expect(first).toEqual({ totpRequired: true, admin: null });
    expect(cookie()).toBe("");
    const code = codeAt(secret, used + STEP_MS);
    const second = await client.admin.auth.login.mutate({ email, password: ADMIN_PASSWORD, code });
    expect(second.admin).toMatchObject({ email, hasTotp: true, mustEnrol: false, recoveryCodesLeft: 10 });
    expect(await client.admin.auth.me.query()).toMatchObject({ email });
  });

  it("takes a code once: neither the one that enrolled nor one that opened a session works again", async () => {
    const { email, secret, used } = await join();
    const login = (code: string) =>
      server.connect().client.admin.auth.login.mutate({ email, password: ADMIN_PASSWORD, code });
    expect((await failureOf(login(codeAt(secret, used)))).code).toBe("TOTP_INVALID");
    const next = codeAt(secret, used + STEP_MS);
    const outcomes = await Promise.allSettled([login(next), login(next)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await failureOf(login(next))).code).toBe("TOTP_INVALID");
    expect((await failureOf(login(codeAt(secret, used)))).code).toBe("TOTP_INVALID");
  });

  it("lets nobody guess codes", async () => {
    const { email } = await join();
    const guess = (code: string) =>
      server.connect().client.admin.auth.login.mutate({ email, password: ADMIN_PASSWORD, code });
    for (let count = 0; count < 5; count += 1) {
      expect((await failureOf(guess(`00000${count}`))).code).toBe("TOTP_INVALID");
    }
    expect((await failureOf(guess("000006"))).code).toBe("RATE_LIMITED");
  });

  it("takes each recovery code once", async () => {
    const { email, recoveryCodes } = await join();
    const [code = "", other = ""] = recoveryCodes;
    const login = (recoveryCode: string) =>
      server.connect().client.admin.auth.login.mutate({ email, password: ADMIN_PASSWORD, recoveryCode });
    expect((await login(code.toUpperCase())).admin).toMatchObject({ recoveryCodesLeft: 9 });
    expect((await failureOf(login(code))).code).toBe("TOTP_INVALID");
    expect((await login(other)).admin).toMatchObject({ recoveryCodesLeft: 8 });
    const stored = JSON.stringify(await db().select().from(adminRecoveryCodes));
    for (const one of recoveryCodes) expect(stored).not.toContain(one);
  });

  it("stores neither the session's token nor the authenticator's secret", async () => {
    const { cookie, email, secret, client } = await join();
    const token = cookie().split("=")[1] ?? "";
    expect(cookie()).toMatch(/^static_engine_admin=/);
    const rows = await db()
      .select()
      .from(adminSessions)
      .where(eq(adminSessions.id, sha256(token)));
    expect(rows).toHaveLength(1);
    const [row] = await db().select().from(adminUsers).where(eq(adminUsers.email, email));
    expect(row?.totpSecret).toBeTruthy();
    expect(row?.totpSecret).not.toContain(secret);
    expect((await failureOf(client.admin.auth.enrolTotp.mutate())).code).toBe("CONFLICT");
    await client.admin.auth.logout.mutate();
    expect((await failureOf(client.admin.auth.me.query())).code).toBe("UNAUTHENTICATED");
  });

  it("gives one answer for a wrong address, a wrong password and a suspended admin", async () => {
    const { email } = await makeAdmin(server, "support");
    await db().update(adminUsers).set({ status: "suspended" }).where(eq(adminUsers.email, email));
    const login = (address: string, password: string) =>
      failureOf(server.connect().client.admin.auth.login.mutate({ email: address, password }));
    const answers = [
      await login(email, "wrong"),
      await login(randomEmail(), ADMIN_PASSWORD),
      await login(email, ADMIN_PASSWORD),
    ];
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.code).toBe("INVALID_CREDENTIALS");
  });

  it("lets the demo's admin in without a code, and no member", async () => {
    const { client } = server.connect();
    const demo = await client.admin.auth.login.mutate({
      email: "admin@static-engine.test",
      password: "static-engine",
    });
    expect(demo.admin).toMatchObject({ role: "super_admin", mustEnrol: false });
    const { member } = await signUp(server);
    const asMember = client.admin.auth.login.mutate({ email: member.email, password: PASSWORD });
    expect((await failureOf(asMember)).code).toBe("INVALID_CREDENTIALS");
  });
});

describe("another password of one's own", () => {
  const NEXT = "a longer horse battery";

  it("takes the old one and a code; every other session ends, the own one goes on, and the log says so", async () => {
    const boss = await makeAdmin(server, "super_admin");
    const { client, email, secret, used, recoveryCodes, cookie } = await join();
    const me = await client.admin.auth.me.query();
    const elsewhere = server.connect();
    await elsewhere.client.admin.auth.login.mutate({
      email,
      password: ADMIN_PASSWORD,
      recoveryCode: recoveryCodes[0],
    });
    const change = (input: { currentPassword?: string; newPassword?: string; code?: string }) =>
      client.admin.auth.changePassword.mutate({
        currentPassword: ADMIN_PASSWORD,
        newPassword: NEXT,
        ...input,
      });
    const code = codeAt(secret, used + STEP_MS);
    const refused = await failureOf(change({ currentPassword: "not this one", code }));
    expect(refused).toMatchObject({ code: "INVALID_CREDENTIALS", details: { reason: "own_password" } });
    expect((await failureOf(change({}))).code).toBe("TOTP_INVALID");
    expect((await failureOf(change({ code: codeAt(secret, used) }))).code).toBe("TOTP_INVALID");
    expect((await failureOf(change({ newPassword: "too short", code }))).code).toBe("VALIDATION");
    await elsewhere.client.admin.auth.me.query();

    const before = cookie();
    expect(await change({ code })).toMatchObject({ email, hasTotp: true });
    expect(cookie()).not.toBe(before);
    await client.admin.auth.me.query();
    expect((await failureOf(elsewhere.client.admin.auth.me.query())).code).toBe("UNAUTHENTICATED");
    const login = (password: string, recoveryCode = recoveryCodes[1]) =>
      server.connect().client.admin.auth.login.mutate({ email, password, recoveryCode });
    expect((await failureOf(login(ADMIN_PASSWORD))).code).toBe("INVALID_CREDENTIALS");
    expect((await login(NEXT)).admin).toMatchObject({ email });
    const [entry] = await db()
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.actorId, me.id), eq(auditLog.action, "admin.changePassword")));
    expect(entry).toMatchObject({
      subjectId: me.id,
      after: { by: "password and code", sessionsEnded: 2 },
    });
    expect(JSON.stringify(entry)).not.toContain(NEXT);

    // A link that a super admin has made for this address opens nothing any more either.
    const { url } = await boss.client.admin.admins.resetAccess.mutate({ id: me.id });
    const back = server.connect().client;
    await back.admin.auth.login.mutate({ email, password: NEXT, recoveryCode: recoveryCodes[2] });
    await db().update(adminUsers).set({ totpLastStep: null }).where(eq(adminUsers.id, me.id));
    await back.admin.auth.changePassword.mutate({
      currentPassword: NEXT,
      newPassword: ADMIN_PASSWORD,
      code: codeAt(secret, Date.now()),
    });
    const token = new URL(url).searchParams.get("token") ?? "";
    expect((await failureOf(back.admin.auth.invite.query({ token }))).code).toBe("NOT_FOUND");
  });

  it("waits until a second factor is set up, where one is asked for", async () => {
    const { token } = await invite();
    const { client } = server.connect();
    await client.admin.auth.acceptInvite.mutate({ token, name: "Sevara", password: ADMIN_PASSWORD });
    const change = client.admin.auth.changePassword.mutate({
      currentPassword: ADMIN_PASSWORD,
      newPassword: NEXT,
    });
    expect((await failureOf(change)).code).toBe("TOTP_MISSING");
  });

  it("is not to be guessed in an open tab", async () => {
    const { client } = await makeAdmin(server, "support");
    const guess = () =>
      failureOf(client.admin.auth.changePassword.mutate({ currentPassword: "guess", newPassword: NEXT }));
    for (let count = 0; count < 10; count += 1) expect((await guess()).code).toBe("INVALID_CREDENTIALS");
    expect((await guess()).code).toBe("RATE_LIMITED");
  });
});

describe("the last super admin", () => {
  it("is neither demoted nor suspended, not even by two calls at once", async () => {
    const one = await makeAdmin(server, "super_admin");
    const two = await makeAdmin(server, "super_admin");
    await db().update(adminUsers).set({ role: "support" }).where(eq(adminUsers.role, "super_admin"));
    for (const { id } of [one, two])
      await db().update(adminUsers).set({ role: "super_admin" }).where(eq(adminUsers.id, id));
    const outcomes = await Promise.allSettled([
      one.client.admin.admins.setRole.mutate({ id: two.id, role: "support" }),
      two.client.admin.admins.suspend.mutate({ id: one.id }),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const left = await db()
      .select()
      .from(adminUsers)
      .where(and(eq(adminUsers.role, "super_admin"), eq(adminUsers.status, "active")));
    expect(left).toHaveLength(1);
    const last = left[0]?.id === one.id ? one : two;
    const demote = last.client.admin.admins.setRole.mutate({ id: last.id, role: "content_admin" });
    expect((await failureOf(demote)).code).toBe("LAST_SUPER_ADMIN");
    const suspend = last.client.admin.admins.suspend.mutate({ id: last.id });
    expect((await failureOf(suspend)).code).toBe("LAST_SUPER_ADMIN");
  });

  it("loses its sessions when suspended, and is told on its next call that its role is gone", async () => {
    const boss = await makeAdmin(server, "super_admin");
    const other = await makeAdmin(server, "super_admin");
    const support = await makeAdmin(server, "support");
    await boss.client.admin.admins.suspend.mutate({ id: support.id });
    expect((await failureOf(support.client.admin.auth.me.query())).code).toBe("UNAUTHENTICATED");
    await boss.client.admin.admins.setRole.mutate({ id: other.id, role: "support" });
    expect((await failureOf(other.client.admin.admins.list.query())).code).toBe("UNAUTHENTICATED");
    const rows = await db().select().from(auditLog).where(eq(auditLog.actorId, boss.id));
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["admin.login", "admin.setStatus", "admin.setRole"]),
    );
    expect(rows.find(({ action }) => action === "admin.setRole")).toMatchObject({
      subjectId: other.id,
      before: { role: "super_admin" },
      after: { role: "support" },
    });
  });
});
