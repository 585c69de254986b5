import { auditLedger } from "@static-engine/services";
import { afterEach, beforeAll, expect, test } from "vitest";
import { configure, FREE_MODELS, paintedRun, useEmulators } from "./models.ts";
import { useServer } from "./test-server.ts";
import { makeWorkspace } from "./workspace.ts";

const ATTEMPTS = 2;
const PAINTERS = ["gemini", "flux", "openai"];

const emulators = useEmulators();
const server = useServer({ worker: true, env: emulators.env });
beforeAll(() =>
  configure(server, { ...FREE_MODELS, "models.attempts": ATTEMPTS, "models.deadline_seconds": 5 }),
);
afterEach(async () => {
  emulators.reset();
  await server.container.database.sql`delete from provider_circuits`;
});

const callsTo = (provider: string) => emulators.of(provider).calls.length;

/** Nobody in these tests ever answers, so that a run ends at all shows that its deadline does. */
test("a run whose writers never answer ends with its deadline, asks nobody else, and gives everything back", async () => {
  for (const provider of ["anthropic", "gemini"]) emulators.of(provider).fault("hang");
  const { client, ...subject } = await makeWorkspace(server);
  const run = await paintedRun({ client, ...subject });
  expect(run).toMatchObject({ status: "failed", errorCode: "PROVIDER_FAILED", settled: 0, released: 5 });
  for (const ad of run.ads) {
    expect(ad).toMatchObject({ status: "failed", errorCode: "PROVIDER_FAILED" });
    expect(ad.errorMessage).toContain("not charged");
  }
  // The one that hangs takes the whole of the step's time.
  expect(callsTo("anthropic")).toBe(1);
  expect(callsTo("gemini") + callsTo("flux") + callsTo("openai")).toBe(0);
  expect((await client.member.me.query()).credits).toEqual({ available: 20, held: 0 });
});

test("where every painter hangs, what needs no painting is delivered and the rest is given back", async () => {
  for (const provider of PAINTERS) {
    emulators.of(provider).fault("hang", { match: ({ path }) => !path.includes("flash") });
  }
  const { client, ...subject } = await makeWorkspace(server);
  const run = await paintedRun({ client, ...subject });
  const failed = run.ads.filter(({ status }) => status === "failed");
  expect(failed.length).toBeGreaterThanOrEqual(4);
  for (const { errorCode } of failed) expect(errorCode).toBe("PROVIDER_FAILED");
  expect(run.settled).toBe(Math.floor((5 * run.delivered) / 6));
  expect(run.released).toBe(5 - run.settled);
  for (const provider of PAINTERS) {
    expect(callsTo(provider)).toBeLessThanOrEqual(failed.length * 3 * ATTEMPTS);
  }
  expect((await client.member.me.query()).credits).toEqual({ available: 20 - run.settled, held: 0 });
  expect(await auditLedger(server.container.database.drizzle)).toEqual([]);
});
