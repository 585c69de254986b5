import { users } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { scenicConcept, startPainted, useEmulators } from "./models.ts";
import { useServer } from "./test-server.ts";
import { failureOf, makeWorkspace } from "./workspace.ts";

const PREMIUM = "gemini/nano-banana-pro";
const STANDARD = "luma/photon-1";

const emulators = useEmulators();
const server = useServer({ env: () => emulators.env() });

test("a premium model is shown to every plan, painted with by those that include it, and refused to the others", async () => {
  const workspace = await makeWorkspace(server);
  const { client, product } = workspace;
  const conceptId = await scenicConcept(workspace);
  const find = async () => {
    const { items } = await client.generation.models.query({ conceptId, productId: product.id });
    return items.find(({ id }) => id === PREMIUM);
  };
  const estimate = () =>
    client.generation.estimate.query({ conceptId, productId: product.id, imageModel: PREMIUM });
  expect(await find()).toMatchObject({ allowed: false, available: true });
  expect(await failureOf(estimate())).toMatchObject({ code: "MODEL_NOT_ALLOWED" });
  expect(await failureOf(startPainted(workspace, { imageModel: PREMIUM }))).toMatchObject({
    code: "MODEL_NOT_ALLOWED",
    details: { model: PREMIUM },
  });
  expect((await startPainted(workspace, { imageModel: STANDARD })).imageModel).toBe(STANDARD);

  const { id } = await client.member.me.query();
  await server.container.database.drizzle.update(users).set({ tierId: "growth" }).where(eq(users.id, id));
  expect(await find()).toMatchObject({ allowed: true });
  expect((await estimate()).cost).toBeGreaterThan(5);
});
