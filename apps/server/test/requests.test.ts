import { describe, expect, it } from "vitest";
import type { Procedure } from "./procedures.ts";
import { listProcedures } from "./procedures.ts";
import { useServer } from "./test-server.ts";
import { signUp } from "./workspace.ts";

const server = useServer();

const PUBLIC = new Set([
  "admin.auth.acceptInvite",
  "admin.auth.invite",
  "admin.auth.login",
  "billing.plans",
  "member.forgotPassword",
  "member.login",
  "member.mailbox",
  "member.redeemMagicLink",
  "member.requestMagicLink",
  "member.resetPassword",
  "member.signInOptions",
  "member.signup",
  "member.verifyEmail",
  "sample.list",
  "share.comment",
  "share.decide",
  "share.open",
]);

function send(
  { path, type }: Procedure,
  headers: Record<string, string>,
  body: string | FormData = "{}",
): Promise<Response> {
  if (type !== "mutation") return fetch(`${server.origin}/trpc/${path}`, { headers });
  const sent = new Headers(headers);
  if (typeof body === "string") sent.set("content-type", "application/json");
  return fetch(`${server.origin}/trpc/${path}`, { method: "POST", headers: sent, body });
}

const own = () => ({ origin: server.origin, "x-static-engine": "1" });

describe("every procedure", () => {
  it("that is not public refuses nobody", async () => {
    const calls = listProcedures().filter(({ path }) => !PUBLIC.has(path));
    expect(calls.length).toBeGreaterThan(35);
    for (const call of calls) {
      const response = await send(call, own());
      // An event stream answers 200 and carries its refusal as an event, so that clients stop instead of retrying.
      const text = await response.text();
      expect(text, call.path).toContain("UNAUTHENTICATED");
    }
  });

  it("that writes refuses another origin, a missing origin and a missing header, before it runs", async () => {
    const { cookie } = await signUp(server);
    const form = new FormData();
    const cases: Record<string, string>[] = [
      { cookie: cookie(), "x-static-engine": "1" },
      { cookie: cookie(), origin: "https://evil.example", "x-static-engine": "1" },
      { cookie: cookie(), origin: server.origin },
    ];
    for (const call of listProcedures().filter(({ type }) => type === "mutation")) {
      for (const headers of cases) {
        for (const body of ["{}", form]) {
          const response = await send(call, headers, body);
          expect(response.status, `${call.path} ${JSON.stringify(headers)}`).toBe(403);
        }
      }
    }
    expect((await fetch(`${server.origin}/trpc/member.me`, { headers: { cookie: cookie() } })).status).toBe(
      200,
    );
  });

  it("that reads refuses another origin", async () => {
    const { cookie } = await signUp(server);
    const headers = { cookie: cookie(), origin: "https://evil.example" };
    expect((await fetch(`${server.origin}/trpc/member.me`, { headers })).status).toBe(403);
  });

  it("comes in batches of twenty at most", async () => {
    const batch = (count: number) =>
      `${server.origin}/trpc/${Array(count).fill("sample.list").join(",")}?batch=1&input={}`;
    expect((await fetch(batch(2))).status).toBe(200);
    expect((await fetch(batch(21))).status).toBe(400);
  });

  it("answers an unknown name and a wrong method without a fault", async () => {
    const unknown = await fetch(`${server.origin}/trpc/brand.explode`);
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({ error: { data: { app: { code: "NOT_FOUND" } } } });
    expect((await fetch(`${server.origin}/trpc/member.logout`)).status).toBe(405);
  });
});

describe("pages", () => {
  it("come with a strict content security policy and no framework's name", async () => {
    const response = await fetch(`${server.origin}/health`);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain("script-src 'self' 'unsafe-inline'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(response.headers.get("x-powered-by")).toBeNull();
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("tell that the process lives and is ready", async () => {
    expect(await (await fetch(`${server.origin}/ready`)).json()).toEqual({ database: true, storage: true });
    expect(await (await fetch(`${server.origin}/metrics`)).text()).toContain("static_engine_event_streams 0");
  });
});
