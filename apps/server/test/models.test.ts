import { afterEach, describe, expect, test } from "vitest";
import { endOf, paintedRun, useEmulators } from "./models.ts";
import { useServer } from "./test-server.ts";
import { makeWorkspace } from "./workspace.ts";

const emulators = useEmulators();
const server = useServer({ worker: true, env: emulators.env });
afterEach(() => emulators.reset());

describe("a run with real models", () => {
  test("is written by Claude and painted by the default model, and says so", async () => {
    const workspace = await makeWorkspace(server);
    const run = await paintedRun(workspace);
    expect(run.ads.map(({ status, errorMessage }) => `${status} ${errorMessage}`)).toEqual(
      Array(6).fill("completed null"),
    );
    expect(run.imageModel).toBe("gemini/nano-banana-2.1");
    for (const { madeWith } of run.ads) expect(madeWith.copy?.model).toBe("anthropic/claude-sonnet-5-5");
    const painted = run.ads.filter(({ madeWith }) => madeWith.scene);
    expect(painted.length).toBeGreaterThanOrEqual(4);
    expect(emulators.of("anthropic").calls.length).toBe(1);
    expect(emulators.of("gemini").calls.length).toBe(painted.length * 3);
  });
});
