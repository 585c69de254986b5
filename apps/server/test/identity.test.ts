import { createHash } from "node:crypto";
import { sessions, users } from "@static-engine/db/schema";
import { randomEmail } from "@static-engine/testing";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { useServer } from "./test-server.ts";
import { failureOf, PASSWORD, signUp } from "./workspace.ts";

const server = useServer();
const db = () => server.container.database.drizzle;

describe("members", () => {
  it("sign up with 20 credits that the ledger shows", async () => {
    const { client, member } = await signUp(server);
    expect(member).toMatchObject({ status: "active", tier: "free", credits: { available: 20, held: 0 } });
    const usage = await client.member.usage.query();
    expect(usage.items).toMatchObject([{ kind: "grant", available: 20, balanceAfter: 20, reason: "signup" }]);
    expect(usage.days).toHaveLength(30);
    expect(usage.days.at(-1)).toMatchObject({ granted: 20 });
  });

  it("carry a token whose hash alone is stored, and lose it at logout", async () => {
    const { client, cookie } = await signUp(server);
    const token = cookie().split("=")[1] ?? "";
    const stored = await db()
      .select()
      .from(sessions)
      .where(eq(sessions.id, createHash("sha256").update(token).digest("hex")));
    expect(stored).toHaveLength(1);
    expect(await db().select().from(sessions).where(eq(sessions.id, token))).toHaveLength(0);
    await client.member.logout.mutate();
    expect((await failureOf(client.member.me.query())).code).toBe("UNAUTHENTICATED");
    const replay = await fetch(`${server.origin}/trpc/member.me`, {
      headers: { cookie: `static_engine=${token}` },
    });
    expect(replay.status).toBe(401);
  });

  it("get a new token at login, and the old one of that browser dies", async () => {
    const email = randomEmail();
    const { client, cookie } = await signUp(server, email);
    const before = cookie();
    await client.member.login.mutate({ email: email.toUpperCase(), password: PASSWORD });
    expect(cookie()).not.toBe(before);
    const old = await fetch(`${server.origin}/trpc/member.me`, { headers: { cookie: before } });
    expect(old.status).toBe(401);
  });

  it("get one answer for a wrong address and a wrong password", async () => {
    const email = randomEmail();
    await signUp(server, email);
    const { client } = server.connect();
    const wrongPassword = await failureOf(client.member.login.mutate({ email, password: "not the one" }));
    const wrongEmail = await failureOf(
      client.member.login.mutate({ email: randomEmail(), password: PASSWORD }),
    );
    expect(wrongPassword).toEqual(wrongEmail);
    expect(wrongEmail.code).toBe("INVALID_CREDENTIALS");
  });

  it("are slowed down after ten tries on one account", async () => {
    const email = randomEmail();
    const { client } = server.connect();
    for (let count = 0; count < 10; count += 1) {
      expect((await failureOf(client.member.login.mutate({ email, password: "guess" }))).code).toBe(
        "INVALID_CREDENTIALS",
      );
    }
    const refused = await failureOf(client.member.login.mutate({ email, password: "guess" }));
    expect(refused).toMatchObject({ code: "RATE_LIMITED", retryable: true });
    expect(Number(refused.details.retryAfterSeconds)).toBeGreaterThan(0);
  });

  it("cannot take an address that is in use", async () => {
    const email = randomEmail();
    await signUp(server, email);
    expect((await failureOf(signUp(server, email))).code).toBe("EMAIL_TAKEN");
  });

  it("come back to all they had with the right password, and only with it", async () => {
    const email = randomEmail();
    const { client, member } = await signUp(server, email);
    await client.brand.create.mutate({ name: "Kept" });
    expect((await failureOf(client.member.delete.mutate({ password: "wrong one" }))).code).toBe(
      "INVALID_CREDENTIALS",
    );
    await client.member.delete.mutate({ password: PASSWORD });
    expect((await failureOf(client.member.me.query())).code).toBe("UNAUTHENTICATED");
    expect(
      (await failureOf(server.connect().client.member.login.mutate({ email, password: PASSWORD }))).code,
    ).toBe("INVALID_CREDENTIALS");

    const stranger = server.connect().client.member.signup.mutate({ email, password: "another password" });
    expect((await failureOf(stranger)).code).toBe("EMAIL_TAKEN");
    const back = await signUp(server, email);
    expect(back.member.id).toBe(member.id);
    expect(back.member.credits).toEqual({ available: 20, held: 0 });
    expect((await back.client.brand.list.query()).items).toMatchObject([{ name: "Kept" }]);
  });

  it("change their name and language, and are told which field is wrong", async () => {
    const { client } = await signUp(server);
    expect(await client.member.update.mutate({ fullName: "Ада", locale: "ru" })).toMatchObject({
      fullName: "Ада",
      locale: "ru",
    });
    const refused = await failureOf(
      server.connect().client.member.signup.mutate({ email: "nobody", password: "short" }),
    );
    expect(refused.code).toBe("VALIDATION");
    expect(Object.keys(refused.details)).toEqual(expect.arrayContaining(["email", "password"]));
  });

  it("are stopped everywhere when they are suspended", async () => {
    const { client, member } = await signUp(server);
    await db().update(users).set({ status: "suspended" }).where(eq(users.id, member.id));
    expect((await failureOf(client.member.me.query())).code).toBe("ACCOUNT_SUSPENDED");
  });
});
