import { auditLog, generationJobs, promptExperiments, promptTemplates } from "@static-engine/db/schema";
import { waitFor } from "@static-engine/testing";
import { and, desc, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { seedPrompts } from "../src/seed/seed-prompts.ts";
import type { TestAdmin } from "./admins.ts";
import { makeAdmin } from "./admins.ts";
import { configure, FREE_MODELS, paintedRun, useEmulators } from "./models.ts";
import { useServer } from "./test-server.ts";
import { failureOf, makeWorkspace } from "./workspace.ts";

const emulators = useEmulators();
const server = useServer({ worker: true, env: emulators.env });
const db = () => server.container.database.drizzle;
const KEY = "copy.create";

let editor: TestAdmin;
let other: TestAdmin;
let original: string;
beforeAll(async () => {
  await configure(server, FREE_MODELS);
  editor = await makeAdmin(server, "content_admin");
  other = await makeAdmin(server, "super_admin");
  original = (await editor.client.admin.prompt.get.query({ key: KEY })).shown.body;
});

beforeEach(async () => {
  await db().delete(promptExperiments);
  await db().delete(promptTemplates).where(eq(promptTemplates.key, KEY));
  await seedPrompts(db());
});

const prompts = () => editor.client.admin.prompt;
const changed = () => original.replace("one thought per ad", "one thought per ad, said once");

describe("a draft", () => {
  it("is used by nobody until it is published; then the very next run is told so", async () => {
    const draft = await prompts().saveDraft.mutate({ key: KEY, body: changed(), note: "Said once" });
    expect(draft.shown).toMatchObject({ version: 3, status: "draft", revision: 1, note: "Said once" });
    const told = () => emulators.of("anthropic").calls.map(({ body }) => JSON.stringify(body));
    emulators.reset();
    await paintedRun(await makeWorkspace(server));
    expect(told().some((text) => text.includes("said once"))).toBe(false);

    await prompts().publish.mutate({ key: KEY, version: 3, revision: 1 });
    emulators.reset();
    const run = await paintedRun(await makeWorkspace(server));
    expect(told().some((text) => text.includes("said once"))).toBe(true);
    const [job] = await db().select().from(generationJobs).where(eq(generationJobs.id, run.id));
    expect(job?.promptVersions).toMatchObject({ [KEY]: 3 });
  });

  it("that leaves a variable out, or asks for one that nobody fills, is not saved", async () => {
    const faults = [
      [original.replace("{{brief}}", ""), /brief/],
      [`${original}\n{{weather}}`, /weather/],
      [`${original}\n{{brief`, /not closed/],
      [`{{brief}}\n${original.replace("{{brief}}", "")}`, /brief/],
    ] as const;
    for (const [body, words] of faults) {
      const failure = await failureOf(prompts().saveDraft.mutate({ key: KEY, body }));
      expect(failure.code).toBe("VALIDATION");
      expect(String(failure.details.body)).toMatch(words);
    }
    expect((await prompts().get.query({ key: KEY })).draft).toBeNull();
    const model = prompts().saveDraft.mutate({ key: KEY, body: changed(), model: "nobody/nothing" });
    expect((await failureOf(model)).code).toBe("VALIDATION");
  });

  it("of somebody else is not overwritten, and what was not read is not published", async () => {
    const first = await prompts().saveDraft.mutate({ key: KEY, body: changed() });
    await other.client.admin.prompt.saveDraft.mutate({
      key: KEY,
      body: `${changed()} Twice.`,
      revision: first.shown.revision,
    });
    const stale = prompts().saveDraft.mutate({ key: KEY, body: changed(), revision: 1 });
    expect(await failureOf(stale)).toMatchObject({ code: "CONFLICT", details: { reason: "stale_edit" } });
    const blind = prompts().saveDraft.mutate({ key: KEY, body: changed(), revision: 0 });
    expect((await failureOf(blind)).details.reason).toBe("stale_edit");
    const unread = prompts().publish.mutate({ key: KEY, version: 3, revision: 1 });
    expect((await failureOf(unread)).details.reason).toBe("stale_edit");
    expect((await prompts().get.query({ key: KEY })).shown.body).toContain("Twice.");
  });
});

describe("a published version", () => {
  it("can be left behind and brought back: history only grows, and one is published", async () => {
    await prompts().saveDraft.mutate({ key: KEY, body: changed() });
    await prompts().publish.mutate({ key: KEY, version: 3 });
    expect((await failureOf(prompts().publish.mutate({ key: KEY, version: 3 }))).code).toBe("CONFLICT");
    const back = await prompts().rollback.mutate({ key: KEY, version: 2 });
    expect(back.published).toMatchObject({ version: 4, note: "v2" });
    expect(back.shown.body).toBe(original);
    expect(back.history.map(({ version, status }) => `${version} ${status}`)).toEqual([
      "4 published",
      "3 archived",
      "2 archived",
    ]);
    const [entry] = await db()
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, KEY), eq(auditLog.action, "prompt.rollback")))
      .orderBy(desc(auditLog.createdAt));
    expect(entry).toMatchObject({
      actorId: editor.id,
      before: { version: 3 },
      after: { version: 4, textOf: 2 },
    });
  });

  it("is told apart line by line", async () => {
    await prompts().saveDraft.mutate({ key: KEY, body: changed() });
    const diff = await prompts().diff.query({ key: KEY, from: 2, to: 3 });
    expect(diff).toMatchObject({ added: 1, removed: 1 });
    expect(diff.lines.filter(({ change }) => change === "added")[0]?.text).toContain("said once");
    const kept = diff.lines.filter(({ change }) => change !== "removed").map(({ text }) => text);
    expect(kept.join("\n").trim()).toBe(changed().trim());
  });
});

describe("the bench", () => {
  it("lets both versions write the same briefs, and shows copies, checks, cost and time", async () => {
    await prompts().saveDraft.mutate({ key: KEY, body: changed() });
    const { id } = await prompts().test.mutate({ key: KEY, version: 3 });
    await waitFor(
      "the bench is done",
      async () => (await prompts().testResult.query({ id })).status === "done",
    );
    const test = await prompts().testResult.query({ id });
    expect(test).toMatchObject({ done: 12, total: 12, version: 3, against: 2 });
    for (const { versions } of test.results) {
      expect(versions.map(({ version }) => version)).toEqual([2, 3]);
      for (const tried of versions) {
        expect(tried).toMatchObject({ error: null, model: "anthropic/claude-sonnet-5-5" });
        expect(tried.copies).toHaveLength(6);
        expect(tried.checks.total).toBeGreaterThan(20);
        expect(tried.costMicroUsd).toBeGreaterThan(0);
        expect(tried.latencyMs).toBeGreaterThan(0);
      }
    }
  });

  it("says where a version got no answer, and goes on with the next", async () => {
    emulators.reset();
    emulators.of("anthropic").fault({ status: 400 }, { times: 1 });
    const { id } = await prompts().test.mutate({ key: KEY, version: 2 });
    await waitFor(
      "the bench is done",
      async () => (await prompts().testResult.query({ id })).status === "done",
    );
    const { results } = await prompts().testResult.query({ id });
    const errors = results.flatMap(({ versions }) => versions.map(({ error }) => error));
    expect(errors).toHaveLength(6);
    expect(errors.filter((error) => error === null).length).toBeGreaterThanOrEqual(5);
  });

  it("does not know what does not write copy", async () => {
    const failure = await failureOf(prompts().test.mutate({ key: "vision.check", version: 1 }));
    expect(failure.code).toBe("VALIDATION");
  });
});

describe("an experiment", () => {
  it("gives its share of runs the other version, counts what came of both, and can be ended", async () => {
    await prompts().saveDraft.mutate({ key: KEY, body: changed() });
    const begun = await prompts().experiment.mutate({ key: KEY, version: 3, share: 90 });
    expect(begun).toMatchObject({ version: 3, against: 2, share: 90, endedAt: null });
    expect((await failureOf(prompts().saveDraft.mutate({ key: KEY, body: original }))).details.reason).toBe(
      "experiment_running",
    );
    const second = prompts().experiment.mutate({ key: KEY, version: 3, share: 10 });
    expect((await failureOf(second)).code).toBe("CONFLICT");

    const versions: number[] = [];
    let saved = 0;
    for (let count = 0; count < 3; count += 1) {
      const workspace = await makeWorkspace(server);
      const run = await paintedRun(workspace);
      const [job] = await db().select().from(generationJobs).where(eq(generationJobs.id, run.id));
      versions.push(job?.promptVersions[KEY] ?? 0);
      const [ad] = run.ads;
      if (ad && count === 0) {
        await workspace.client.library.save.mutate({ id: ad.id });
        await workspace.client.library.download.mutate({ id: ad.id });
        saved = versions[0] ?? 0;
      }
    }
    expect(new Set(versions).size).toBeGreaterThan(0);
    expect(versions.every((version) => version === 2 || version === 3)).toBe(true);
    const ended = await prompts().endExperiment.mutate({ key: KEY });
    expect(ended.endedAt).not.toBeNull();
    for (const outcome of ended.outcomes) {
      const runs = versions.filter((version) => version === outcome.version).length;
      expect(outcome.runs).toBe(runs);
      expect(outcome.ads).toBe(runs * 6);
      if (outcome.version === saved) {
        expect(outcome.saved.share).toBeGreaterThan(0);
        expect(outcome.downloaded.share).toBeGreaterThan(0);
        expect(outcome.downloaded.low).toBeLessThan(outcome.downloaded.high);
      }
    }
    expect((await failureOf(prompts().endExperiment.mutate({ key: KEY }))).code).toBe("NOT_FOUND");
  });

  it("is over when something is published, and cannot be made of what runs do not keep", async () => {
    await prompts().saveDraft.mutate({ key: KEY, body: changed() });
    await prompts().experiment.mutate({ key: KEY, version: 3, share: 10 });
    const { experiment } = await prompts().publish.mutate({ key: KEY, version: 3 });
    expect(experiment?.endedAt).not.toBeNull();
    const wrong = prompts().experiment.mutate({ key: "vision.fix", version: 1, share: 10 });
    expect((await failureOf(wrong)).code).toBe("VALIDATION");
  });
});

describe("what was tried", () => {
  it("keeps its text under its number: who writes on gets another, and nobody overwrites that blindly", async () => {
    await prompts().saveDraft.mutate({ key: KEY, body: changed() });
    await prompts().experiment.mutate({ key: KEY, version: 3, share: 10 });
    await prompts().endExperiment.mutate({ key: KEY });
    const next = await prompts().saveDraft.mutate({ key: KEY, body: `${changed()} Twice.`, revision: 1 });
    expect(next.draft).toMatchObject({ version: 4, revision: 2 });
    expect(next.history.map(({ version, status }) => `${version} ${status}`)).toEqual([
      "4 draft",
      "3 archived",
      "2 published",
    ]);
    expect((await prompts().get.query({ key: KEY, version: 3 })).shown.body).toBe(changed());
    expect(next.experiment?.version).toBe(3);
    const stale = other.client.admin.prompt.saveDraft.mutate({ key: KEY, body: original, revision: 1 });
    expect((await failureOf(stale)).details.reason).toBe("stale_edit");

    const again = await prompts().saveDraft.mutate({ key: KEY, body: `${changed()} Thrice.`, revision: 2 });
    expect(again.draft).toMatchObject({ version: 4, revision: 3 });
    expect((await prompts().rollback.mutate({ key: KEY, version: 3 })).shown.body).toBe(changed());
  });
});

describe("a new text of ours", () => {
  const ship = (version: number, body: string) =>
    seedPrompts(db(), [{ key: KEY, version, body, note: "From us" }]);
  const history = async () =>
    (await prompts().get.query({ key: KEY })).history.map(
      ({ version, status, author }) =>
        `${version} ${status} ${author === "Static Engine" ? "ours" : "theirs"}`,
    );

  it("follows ours at once, and leaves an admin's draft the draft", async () => {
    await prompts().saveDraft.mutate({ key: KEY, body: changed() });
    await ship(3, `${original}\nOurs.`);
    expect(await history()).toEqual(["4 published ours", "3 draft theirs", "2 archived ours"]);
    expect((await prompts().get.query({ key: KEY })).shown.body).toBe(changed());
    await ship(3, `${original}\nOurs.`);
    expect(await history()).toHaveLength(3);
  });

  it("waits beside what an admin published, and is put aside by whoever writes on", async () => {
    await prompts().saveDraft.mutate({ key: KEY, body: changed() });
    await prompts().publish.mutate({ key: KEY, version: 3 });
    await ship(3, `${original}\nOurs.`);
    expect(await history()).toEqual(["4 draft ours", "3 published theirs", "2 archived ours"]);
    await prompts().saveDraft.mutate({ key: KEY, body: `${changed()} Twice.` });
    const theirs = ["5 draft theirs", "4 archived ours", "3 published theirs", "2 archived ours"];
    expect(await history()).toEqual(theirs);
    // Nothing of this lets it come a second time; the one after it comes once.
    await ship(3, `${original}\nOurs.`);
    expect(await history()).toEqual(theirs);
    await ship(4, `${original}\nOurs again.`);
    expect(await history()).toEqual(["6 archived ours", ...theirs]);
    expect((await prompts().get.query({ key: KEY, version: 4 })).shown.body).toBe(`${original}\nOurs.`);
  });

  it("does not change what an experiment compares", async () => {
    await prompts().saveDraft.mutate({ key: KEY, body: changed() });
    await prompts().experiment.mutate({ key: KEY, version: 3, share: 10 });
    await ship(3, `${original}\nOurs.`);
    expect(await history()).toEqual(["4 archived ours", "3 draft theirs", "2 published ours"]);
  });
});
