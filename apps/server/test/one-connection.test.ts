import type { AdId } from "@static-engine/contracts";
import { UserId } from "@static-engine/contracts";
import {
  createRun,
  estimateRun,
  listPaintingModels,
  regenerateSingle,
  signUp,
} from "@static-engine/services";
import { randomEmail } from "@static-engine/testing";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Container } from "../src/container.ts";
import { openContainer } from "../src/container.ts";
import { configure, scenicConcept, useEmulators } from "./models.ts";
import { useServer } from "./test-server.ts";
import type { Workspace } from "./workspace.ts";
import { makeWorkspace, PASSWORD } from "./workspace.ts";

const PAINTER = "gemini/nano-banana-pro";

const emulators = useEmulators();
const server = useServer({ env: emulators.env });
let workspace: Workspace;
/** With one connection: whoever wants a second while they hold the first waits for ever. */
let narrow: Container;
beforeAll(async () => {
  await configure(server, {
    "models.scene": [{ model: PAINTER, credits: { medium: 1 }, level: "standard" }],
    // Whether it is spent is asked of the database.
    "models.budgets": { anthropic: 100 },
  });
});
beforeEach(async () => {
  workspace = await makeWorkspace(server);
  narrow = await openContainer(
    { ...server.container.env, DATABASE_URL: server.url, DATABASE_POOL: 1 },
    "http",
  );
});
afterEach(() => narrow.close());

const context = () => narrow.createContext({ id: "test", ip: null });
async function memberContext() {
  const { id } = await workspace.client.member.me.query();
  return { ...context(), userId: UserId.parse(id) };
}

async function whole() {
  const { brand, product } = workspace;
  const conceptId = await scenicConcept(workspace);
  return { brandId: brand.id, productId: product.id, conceptId, imageModel: PAINTER, paintsWhole: true };
}

async function firstAd(): Promise<AdId> {
  const { id } = await workspace.client.generation.create.mutate(await whole());
  const [ad] = (await workspace.client.generation.results.query({ id })).ads;
  if (!ad) throw new Error("the run has no slots");
  await workspace.client.generation.cancel.mutate({ id });
  return ad.id;
}

test("what can paint is listed within one connection", async () => {
  const { canFix, items } = await listPaintingModels({ ctx: await memberContext(), input: await whole() });
  expect(canFix).toBe(true);
  expect(items).toMatchObject([{ id: PAINTER, paintsWhole: true }]);
});

test("a run is priced and ordered within one connection", async () => {
  const input = await whole();
  const ctx = await memberContext();
  expect((await estimateRun({ ctx, input: { kind: "create", ...input } })).cost).toBe(11);
  expect(await createRun({ ctx, input })).toMatchObject({ cost: 11, paintsWhole: true });
});

test("another take is priced and ordered within one connection", async () => {
  const adId = await firstAd();
  const ctx = await memberContext();
  expect((await estimateRun({ ctx, input: { kind: "regenerate", adId } })).cost).toBe(3);
  expect(await regenerateSingle({ ctx, input: { adId } })).toMatchObject({ cost: 3, paintsWhole: true });
});

test("an account is made within one connection", async () => {
  const input = { email: randomEmail(), password: PASSWORD, locale: "en" as const };
  expect(await signUp({ ctx: context(), input })).toEqual(expect.any(String));
});
