import { describe, expect, it } from "vitest";
import { useServer } from "./test-server.ts";
import { finishRun, makeWorkspace, readyConcept, signUp } from "./workspace.ts";

const server = useServer({ worker: true });

describe("notices", () => {
  it("tell of a run that ended while nobody looked, until it was seen", async () => {
    const workspace = await makeWorkspace(server);
    const { client, product } = workspace;
    const concept = await readyConcept(client, product);
    expect(await client.events.notices.query()).toEqual({ items: [], unseen: 0, hasMore: false });
    const id = await finishRun(workspace);
    const { items, unseen } = await client.events.notices.query();
    expect(unseen).toBe(1);
    // The progress of a run is no notice; its end is.
    expect(items).toMatchObject([
      {
        isNew: true,
        event: { type: "generation.completed", jobId: id },
        run: { id, product: product.name, concept: concept.name },
      },
    ]);
    const seq = items[0]?.seq ?? 0;
    await client.events.seeNotices.mutate({ seq });
    // An older tab that comes later does not make news of it again.
    await client.events.seeNotices.mutate({ seq: 0 });
    const after = await client.events.notices.query();
    expect(after).toMatchObject({ unseen: 0, items: [{ isNew: false }] });
    expect((await client.events.notices.query({ before: seq })).items).toEqual([]);

    const stranger = await signUp(server);
    expect((await stranger.client.events.notices.query()).items).toEqual([]);
  });

  it("come page by page, newest first", async () => {
    const workspace = await makeWorkspace(server);
    const first = await finishRun(workspace);
    const second = await finishRun(workspace);
    const page = await workspace.client.events.notices.query({ limit: 1 });
    expect(page).toMatchObject({ hasMore: true, unseen: 2, items: [{ run: { id: second } }] });
    const next = await workspace.client.events.notices.query({ limit: 1, before: page.items[0]?.seq });
    expect(next).toMatchObject({ hasMore: false, items: [{ run: { id: first } }] });
  });
});
