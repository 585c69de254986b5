import { createHash } from "node:crypto";
import { users } from "@static-engine/db/schema";
import { randomEmail } from "@static-engine/testing";
import { startGoogleEmulator } from "@static-engine/testing/google-emulator";
import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { raceForUsers } from "./race.ts";
import { useServer } from "./test-server.ts";
import { signUp } from "./workspace.ts";

const google = await startGoogleEmulator();
afterAll(() => google.close());

const server = useServer({
  env: async () => ({
    GOOGLE_CLIENT_ID: "client",
    GOOGLE_CLIENT_SECRET: "secret",
    GOOGLE_ISSUER_URL: google.url,
  }),
});

beforeEach(() => {
  google.faults.isForging = false;
  google.faults.isReplaying = false;
  google.faults.isAway = false;
});

/** A browser that follows no redirect by itself and keeps its cookies. */
function openBrowser(cookie = "") {
  const jar = new Map(cookie ? [[cookie.split("=")[0] ?? "", cookie.split("=")[1] ?? ""]] : []);
  return {
    jar,
    async visit(address: string, init: RequestInit = {}): Promise<string> {
      const url = new URL(address, server.origin);
      const isOurs = url.origin === server.origin;
      const sent = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
      const response = await fetch(url, {
        ...init,
        redirect: "manual",
        headers: isOurs ? { cookie: sent } : {},
      });
      for (const set of isOurs ? response.headers.getSetCookie() : []) {
        const [pair = ""] = set.split(";");
        const [name = "", value = ""] = pair.split("=");
        if (value) jar.set(name, value);
        else jar.delete(name);
      }
      return response.headers.get("location") ?? "";
    },
  };
}

type Person = { email: string; unverified?: boolean; answer?: "allow" | "deny" };

/** Through Google and back; answers with the address that the callback leads to. */
async function goThrough(browser: ReturnType<typeof openBrowser>, person: Person, query = "") {
  const page = await browser.visit(`/auth/google${query}`);
  const back = await choose(browser, page, person);
  return browser.visit(back);
}

function choose(browser: ReturnType<typeof openBrowser>, page: string, person: Person): Promise<string> {
  const body = new URLSearchParams({
    email: person.email,
    name: "Maya Reed",
    answer: person.answer ?? "allow",
  });
  if (person.unverified) body.set("unverified", "on");
  return browser.visit(page, { method: "POST", body });
}

/** Google's own number of this person, as the stand-in makes it. */
const subOf = (email: string) => createHash("sha256").update(email).digest("hex").slice(0, 21);

async function memberOf(browser: ReturnType<typeof openBrowser>) {
  const cookie = [...browser.jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const answer = await fetch(`${server.origin}/trpc/member.me`, { headers: { cookie } });
  const body = await answer.json();
  return answer.ok ? body.result.data : null;
}

describe("Google", () => {
  it("makes an account with a proven address and the sign-up credits, and finds it again", async () => {
    const email = randomEmail();
    const browser = openBrowser();
    expect(await goThrough(browser, { email })).toBe("/onboarding");
    const made = await memberOf(browser);
    expect(made).toMatchObject({ email, hasPassword: false, hasGoogle: true, credits: { available: 20 } });
    expect(made.emailVerifiedAt).not.toBeNull();
    const again = openBrowser();
    expect(await goThrough(again, { email }, "?next=/library")).toBe("/library");
    expect((await memberOf(again)).id).toBe(made.id);
  });

  it("does not open an account by its address alone; linked from inside, it does", async () => {
    const email = randomEmail();
    const { member, client, cookie } = await signUp(server, email);
    const stranger = openBrowser();
    expect(await goThrough(stranger, { email })).toBe("/signin?google=link-first");
    expect(await memberOf(stranger)).toBeNull();
    const owner = openBrowser(cookie());
    expect(await goThrough(owner, { email }, "?link=1")).toBe("/settings?google=linked");
    const later = openBrowser();
    expect(await goThrough(later, { email })).toBe("/home");
    expect((await memberOf(later)).id).toBe(member.id);
    await client.member.unlinkGoogle.mutate();
    expect(await goThrough(openBrowser(), { email })).toBe("/signin?google=link-first");
  });

  it("account of one member cannot be linked to another", async () => {
    const email = randomEmail();
    await goThrough(openBrowser(), { email });
    const { cookie } = await signUp(server);
    expect(await goThrough(openBrowser(cookie()), { email }, "?link=1")).toBe("/settings?google=taken");
  });

  it("account that two link in the same moment is the quicker one's", async () => {
    const email = randomEmail();
    const { member, cookie } = await signUp(server, email);
    const browser = openBrowser(cookie());
    const back = await choose(browser, await browser.visit("/auth/google?link=1"), { email });
    const googleSub = subOf(email);
    const outcome = await raceForUsers(server, { googleSub }, () => browser.visit(back));
    expect(outcome).toBe("/settings?google=taken");
    expect(await memberOf(openBrowser(cookie()))).toMatchObject({ id: member.id, hasGoogle: false });
  });

  it("makes one account where the same person comes back twice in the same moment", async () => {
    const email = randomEmail();
    const browser = openBrowser();
    const back = await choose(browser, await browser.visit("/auth/google"), { email });
    const taken = { email, googleSub: subOf(email) };
    expect(await raceForUsers(server, taken, () => browser.visit(back))).toBe("/home");
    expect(await memberOf(browser)).toMatchObject({ email, hasGoogle: true });
  });

  it("is not linked to an address that nobody has proven, nor over another one", async () => {
    const { cookie } = await signUp(server);
    const browser = openBrowser(cookie());
    expect(await goThrough(browser, { email: randomEmail() }, "?link=1")).toBe("/settings?google=unverified");
    const own = randomEmail();
    const known = await signUp(server, own);
    expect(await goThrough(openBrowser(known.cookie()), { email: own }, "?link=1")).toBe(
      "/settings?google=linked",
    );
    expect(await goThrough(openBrowser(known.cookie()), { email: randomEmail() }, "?link=1")).toBe(
      "/settings?google=taken",
    );
  });

  it("is linked by whoever began it, and makes no account where the session ended meanwhile", async () => {
    expect(await openBrowser().visit("/auth/google?link=1")).toBe("/signin?google=failed");
    const one = await signUp(server);
    const two = await signUp(server);
    for (const cookie of ["", two.cookie()]) {
      const browser = openBrowser(one.cookie());
      const back = await choose(browser, await browser.visit("/auth/google?link=1"), {
        email: one.member.email,
      });
      browser.jar.delete("static_engine");
      const [name = "", value = ""] = cookie.split("=");
      if (name) browser.jar.set(name, value);
      expect(await browser.visit(back)).toBe("/signin?google=failed");
    }
    expect((await one.client.member.me.query()).hasGoogle).toBe(false);
    expect((await two.client.member.me.query()).hasGoogle).toBe(false);
  });

  it("cannot be given up while it is the only way in", async () => {
    const browser = openBrowser();
    await goThrough(browser, { email: randomEmail() });
    const [name, value] = [...browser.jar][0] ?? [];
    const answer = await fetch(`${server.origin}/trpc/member.unlinkGoogle`, {
      method: "POST",
      headers: {
        cookie: `${name}=${value}`,
        origin: server.origin,
        "x-static-engine": "1",
        "content-type": "application/json",
      },
    });
    expect(answer.status).toBe(409);
    expect((await memberOf(browser)).hasGoogle).toBe(true);
  });

  it("is not believed about an address that it has not verified", async () => {
    const browser = openBrowser();
    expect(await goThrough(browser, { email: randomEmail(), unverified: true })).toBe(
      "/signin?google=unverified",
    );
    expect(await memberOf(browser)).toBeNull();
  });

  it("leads a suspended member nowhere, and restores a deleted one", async () => {
    const email = randomEmail();
    await goThrough(openBrowser(), { email });
    const change = (status: "suspended" | "deleted") =>
      server.container.database.drizzle.update(users).set({ status }).where(eq(users.email, email));
    await change("suspended");
    expect(await goThrough(openBrowser(), { email })).toBe("/signin?google=suspended");
    await change("deleted");
    const browser = openBrowser();
    expect(await goThrough(browser, { email })).toBe("/home");
    expect(await memberOf(browser)).toMatchObject({ status: "active" });
  });
});

describe("what comes back from Google", () => {
  const failed = "/signin?google=failed";

  it.each([
    ["a state of somebody else", (back: URL) => back.searchParams.set("state", "forged")],
    ["no state", (back: URL) => back.searchParams.delete("state")],
    ["a code that nobody gave out", (back: URL) => back.searchParams.set("code", "forged")],
  ])("with %s signs nobody in", async (_name, forge) => {
    const browser = openBrowser();
    const back = new URL(
      await choose(browser, await browser.visit("/auth/google"), { email: randomEmail() }),
    );
    forge(back);
    expect(await browser.visit(back.href)).toBe(failed);
    expect(await memberOf(browser)).toBeNull();
  });

  it("to another browser than the one that asked signs nobody in", async () => {
    const browser = openBrowser();
    const back = await choose(browser, await browser.visit("/auth/google"), { email: randomEmail() });
    const victim = openBrowser();
    expect(await victim.visit(back)).toBe(failed);
    const forger = openBrowser("static_engine_google=eyJzdGF0ZSI6IngifQ.AAAA");
    expect(await forger.visit(back)).toBe(failed);
  });

  it("a second time, with the same code, signs nobody in", async () => {
    const browser = openBrowser();
    const page = await browser.visit("/auth/google");
    const asked = [...browser.jar][0];
    const back = await choose(browser, page, { email: randomEmail() });
    expect(await browser.visit(back)).toBe("/onboarding");
    const replay = openBrowser(asked?.join("="));
    expect(await replay.visit(back)).toBe(failed);
  });

  it("signed by somebody else, said to another question, or not at all, signs nobody in", async () => {
    for (const fault of ["isForging", "isReplaying", "isAway"] as const) {
      google.faults[fault] = true;
      const browser = openBrowser();
      expect(await goThrough(browser, { email: randomEmail() }), fault).toBe(failed);
      expect(await memberOf(browser), fault).toBeNull();
      google.faults[fault] = false;
    }
  });

  it("as a refusal of the person leads back to the sign-in screen", async () => {
    const browser = openBrowser();
    expect(await goThrough(browser, { email: randomEmail(), answer: "deny" })).toBe(failed);
  });

  it("sends nobody to another site", async () => {
    const browser = openBrowser();
    const email = randomEmail();
    await goThrough(browser, { email });
    for (const next of ["https://evil.test", "//evil.test", "/\\evil.test"]) {
      expect(await goThrough(openBrowser(), { email }, `?next=${encodeURIComponent(next)}`)).toBe("/home");
    }
  });
});
