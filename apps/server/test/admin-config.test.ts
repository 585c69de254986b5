import { CONFIG_SCHEMAS } from "@static-engine/contracts";
import { auditLog } from "@static-engine/db/schema";
import { waitFor } from "@static-engine/testing";
import { and, desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Container } from "../src/container.ts";
import { openContainer } from "../src/container.ts";
import type { TestAdmin } from "./admins.ts";
import { makeAdmin } from "./admins.ts";
import { useServer } from "./test-server.ts";
import { failureOf } from "./workspace.ts";

const server = useServer();
const db = () => server.container.database.drizzle;
let boss: TestAdmin;
const others: Container[] = [];
beforeAll(async () => {
  boss = await makeAdmin(server, "super_admin");
  const env = { ...server.container.env, DATABASE_URL: server.url };
  for (const role of ["http", "worker", "worker"] as const) others.push(await openContainer(env, role));
});
afterAll(async () => {
  for (const container of others) await container.close();
});

const readIn = (container: Container) => container.createContext({ id: "test", ip: null }).config();

describe("the configuration", () => {
  it("lists every key with its default", async () => {
    const { items } = await boss.client.admin.config.list.query();
    expect(items.map(({ key }) => key)).toEqual(Object.keys(CONFIG_SCHEMAS));
    for (const { value, default: standard, version } of items) {
      expect(version).toBe(0);
      expect(value).toEqual(standard);
    }
  });

  it("is in effect in four processes within two seconds of a change", async () => {
    const containers = [server.container, ...others];
    for (const container of containers) expect((await readIn(container))["credits.cost.create"]).toBe(5);
    const before = Date.now();
    await boss.client.admin.config.update.mutate({ key: "credits.cost.create", value: 7 });
    for (const container of containers)
      await waitFor("the new price", async () => (await readIn(container))["credits.cost.create"] === 7);
    expect(Date.now() - before).toBeLessThan(2000);
  });

  it("refuses what does not fit its schema, and changes nothing", async () => {
    for (const value of ["many", -1, 1.5, 1001, null, undefined]) {
      const failure = await failureOf(
        boss.client.admin.config.update.mutate({ key: "credits.cost.fix", value }),
      );
      expect(failure.code, String(value)).toBe("VALIDATION");
      expect(Object.keys(failure.details)).toContain("value");
    }
    const wrongPart = { key: "models.scene", value: [{ model: "studio", credits: { medium: "x" } }] };
    const failure = await failureOf(boss.client.admin.config.update.mutate(wrongPart));
    expect(Object.keys(failure.details).join()).toContain("value.0.credits");
    const unknown = boss.client.admin.config.update.mutate({ key: "no.such.key", value: 1 });
    expect((await failureOf(unknown)).code).toBe("VALIDATION");
    const { items } = await boss.client.admin.config.list.query();
    expect(items.find(({ key }) => key === "credits.cost.fix")).toMatchObject({ value: 2, version: 0 });
  });

  it("tells the second of two who edit one key, and names the first", async () => {
    const other = await makeAdmin(server, "super_admin");
    const save = (admin: TestAdmin, value: number) =>
      admin.client.admin.config.update.mutate({ key: "credits.low", value, version: 0 });
    const outcomes = await Promise.allSettled([save(boss, 11), save(other, 12)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const winner = outcomes[0]?.status === "fulfilled" ? boss : other;
    const { name } = await winner.client.admin.auth.me.query();
    expect(await failureOf(save(winner === boss ? other : boss, 13))).toMatchObject({
      code: "CONFLICT",
      details: { reason: "stale_config", by: name, version: 1 },
    });
  });

  it("keeps every value, and goes back to any of them", async () => {
    const key = "credits.signup" as const;
    const set = (value: number) => boss.client.admin.config.update.mutate({ key, value });
    await set(30);
    await set(40);
    expect(await boss.client.admin.config.revert.mutate({ key, to: 1, version: 2 })).toMatchObject({
      value: 30,
      version: 3,
    });
    expect(await boss.client.admin.config.revert.mutate({ key, to: 0 })).toMatchObject({
      value: 20,
      version: 4,
    });
    const { items } = await boss.client.admin.config.history.query({ key });
    expect(items.map(({ version, value }) => [version, value])).toEqual([
      [4, 20],
      [3, 30],
      [2, 40],
      [1, 30],
    ]);
    const missing = boss.client.admin.config.revert.mutate({ key, to: 9 });
    expect((await failureOf(missing)).code).toBe("NOT_FOUND");
    const [row] = await db()
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, key), eq(auditLog.action, "config.revert")))
      .orderBy(desc(auditLog.createdAt))
      .limit(1);
    expect(row).toMatchObject({ before: 30, after: 20, actorId: boss.id });
  });
});
