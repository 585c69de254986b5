import { isPaintedByModel } from "@static-engine/contracts";
import { generationLogs } from "@static-engine/db/schema";
import { answerFromBrief } from "@static-engine/testing/emulators";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { configure, FREE_MODELS, paintedRun, useEmulators } from "./models.ts";
import { useServer } from "./test-server.ts";
import { makeWorkspace } from "./workspace.ts";

let looks = 0;
const emulators = useEmulators(async (question) => {
  if (question.images.length === 0) return answerFromBrief(question);
  looks += 1;
  return { letters: looks === 1 ? "SALE" : "", marks: "" };
});
const server = useServer({ worker: true, env: emulators.env });
beforeAll(() => configure(server, { ...FREE_MODELS, "models.vision_check_all": true }));

test("where every scene is to be looked at, one with letters that our detector missed is painted once more", async () => {
  const run = await paintedRun(await makeWorkspace(server));
  expect(run.ads.every(({ status }) => status === "completed")).toBe(true);
  const pictures = run.ads.filter(({ madeWith }) => isPaintedByModel(madeWith)).length * 3;
  expect(pictures).toBeGreaterThan(0);
  const logs = await server.container.database.drizzle
    .select()
    .from(generationLogs)
    .where(eq(generationLogs.jobId, run.id));
  const of = (step: string) => logs.filter((row) => row.step.startsWith(step));
  expect(looks).toBeGreaterThan(pictures);
  expect(of("look:")).toHaveLength(looks);
  expect(of("scene:").filter(({ outcome }) => outcome === "error")).toMatchObject([
    { errorKind: "bad_result", errorMessage: "letters in the scene: SALE" },
  ]);
});
