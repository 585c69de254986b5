import { appRouter } from "@static-engine/api";
import type { AdminRole } from "@static-engine/contracts";
import { AdminPermission, roleMay } from "@static-engine/contracts";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { adminProcedure } from "../../../packages/api/src/admin-procedure.ts";
import { createCallerFactory, createRouter } from "../../../packages/api/src/trpc.ts";
import { makeAdmin } from "./admins.ts";
import { listProcedures } from "./procedures.ts";
import { useServer } from "./test-server.ts";
import { signUp } from "./workspace.ts";

const server = useServer();

/** What is open to somebody who is not signed in; everything else of the group names a permission. */
const PUBLIC = ["admin.auth.acceptInvite", "admin.auth.invite", "admin.auth.login"];
const ROLES: AdminRole[] = ["super_admin", "content_admin", "support"];

const Meta = z.object({ meta: z.object({ permission: AdminPermission }).optional() });

const procedures = listProcedures()
  .filter(({ path }) => path.startsWith("admin."))
  .map((procedure) => {
    const found: unknown = Reflect.get(appRouter._def.procedures, procedure.path);
    const { meta } = Meta.parse(Reflect.get(Object(found), "_def"));
    return { ...procedure, permission: meta?.permission };
  });
const guarded = procedures.flatMap(({ permission, ...procedure }) =>
  permission ? [{ ...procedure, permission }] : [],
);
const memberPaths = listProcedures().filter(
  ({ path, type }) => !path.startsWith("admin.") && type === "query" && path !== "events.watch",
);

/** The refusal of a call with an input that no procedure takes, so that nothing is changed by whoever may pass. */
async function answerTo(path: string, type: string, cookie: string): Promise<string> {
  const headers = {
    cookie,
    origin: server.origin,
    "x-static-engine": "1",
    "content-type": "application/json",
  };
  const body = JSON.stringify({ id: 0, token: 0, code: 0, key: 0, limit: -1, from: 0 });
  const response =
    type === "query"
      ? await fetch(`${server.origin}/trpc/${path}?input=${encodeURIComponent(body)}`, { headers })
      : await fetch(`${server.origin}/trpc/${path}`, { method: "POST", headers, body });
  const answer: unknown = await response.json();
  const refused = z.object({ error: z.object({ data: z.object({ app: z.object({ code: z.string() }) }) }) });
  const parsed = refused.safeParse(answer);
  return parsed.success ? parsed.data.error.data.app.code : "ok";
}

describe("the admin group", () => {
  const cookies = { nobody: "", member: "", memberAsAdmin: "" };
  const admins = new Map<AdminRole, string>();
  beforeAll(async () => {
    for (const role of ROLES) admins.set(role, (await makeAdmin(server, role)).cookie());
    const member = (await signUp(server)).cookie();
    cookies.member = member;
    cookies.memberAsAdmin = member.replace("static_engine=", "static_engine_admin=");
  });

  it("asks for a permission in every procedure but those that open it", () => {
    const open = procedures.filter(({ permission }) => !permission).map(({ path }) => path);
    expect(open.sort()).toEqual(PUBLIC);
  });

  it.each(guarded)("$path is open to the roles of the matrix, and to nobody else", async (procedure) => {
    const { path, type, permission } = procedure;
    for (const [who, cookie] of Object.entries(cookies))
      expect(await answerTo(path, type, cookie), `${path} as ${who}`).toBe("UNAUTHENTICATED");
    // Signing out would end the session that the next procedures are called with.
    if (path === "admin.auth.logout") return;
    for (const role of ROLES) {
      const answer = await answerTo(path, type, admins.get(role) ?? "");
      if (roleMay(role, permission))
        expect(answer, `${path} as ${role}`).not.toMatch(/UNAUTHENTICATED|FORBIDDEN/);
      else expect(answer, `${path} as ${role}`).toBe("FORBIDDEN");
    }
  });

  it("opens nothing of the members'", async () => {
    const admin = admins.get("super_admin") ?? "";
    const closed: string[] = [];
    for (const { path } of memberPaths) {
      const asNobody = await answerTo(path, "query", "");
      if (asNobody !== "UNAUTHENTICATED") continue;
      closed.push(path);
      for (const cookie of [admin, admin.replace("static_engine_admin=", "static_engine=")])
        expect(await answerTo(path, "query", cookie), path).toBe("UNAUTHENTICATED");
    }
    expect(closed).toContain("member.me");
    expect(closed.length).toBeGreaterThan(15);
  });
});

it("lets no change pass that wrote no audit row", async () => {
  const { cookie } = await makeAdmin(server, "support");
  const router = createRouter({ silent: adminProcedure("self.manage").mutation(() => "changed") });
  const caller = createCallerFactory(router)({
    services: server.container.createContext({ id: "test", ip: null }),
    sessions: server.container.sessions,
    adminSessions: server.container.adminSessions,
    cookie: cookie(),
    userAgent: null,
    setCookie: () => {},
  });
  await expect(caller.silent()).rejects.toMatchObject({ code: "INTERNAL_SERVER_ERROR" });
});
