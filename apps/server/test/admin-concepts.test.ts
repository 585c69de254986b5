import { auditLog } from "@static-engine/db/schema";
import { makePhoto, waitFor } from "@static-engine/testing";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { TestAdmin } from "./admins.ts";
import { makeAdmin } from "./admins.ts";
import { useServer } from "./test-server.ts";
import { failureOf, fileForm, makeWorkspace } from "./workspace.ts";

const server = useServer({ worker: true });
const db = () => server.container.database.drizzle;

let editor: TestAdmin;
let owner: TestAdmin;
beforeAll(async () => {
  editor = await makeAdmin(server, "content_admin");
  owner = await makeAdmin(server, "super_admin");
});

let count = 0;
function draft(changes: object = {}) {
  count += 1;
  return {
    slug: `summer-sale-${count}`,
    layout: "stat-chart",
    name: "Summer sale",
    category: "offer" as const,
    description: "The number first.",
    ...changes,
  };
}

describe("a concept of an admin's own", () => {
  it("is offered when it is activated, and makes ads with its layout, its name and its guidance", async () => {
    const workspace = await makeWorkspace(server);
    const { client, brand, product } = workspace;
    const { items: layouts } = await editor.client.admin.concept.layouts.query();
    const layout = layouts.find((candidate) => candidate.layout === "comparison-table");
    expect(layout?.previews).toHaveLength(3);
    const made = await editor.client.admin.concept.create.mutate(
      draft({ layout: "comparison-table", tags: ["Summer"], policyFlags: ["comparison"] }),
    );
    expect(made).toMatchObject({
      layout: "comparison-table",
      isActive: false,
      isBuiltIn: false,
      version: 1,
      tags: ["summer"],
      requiredFields: layout?.requiredFields,
    });
    const offered = async () => (await client.concept.list.query({ limit: 100 })).items.map(({ id }) => id);
    expect(await offered()).not.toContain(made.id);
    const run = () =>
      client.generation.create.mutate({ brandId: brand.id, productId: product.id, conceptId: made.id });
    expect((await failureOf(run())).code).toBe("CONCEPT_INACTIVE");

    const active = await editor.client.admin.concept.update.mutate({ id: made.id, isActive: true });
    expect(active.version).toBe(2);
    expect(await offered()).toContain(made.id);
    const { id } = await run();
    // In use by a running job: it can be archived, and the run ends as it began.
    expect((await failureOf(owner.client.admin.concept.delete.mutate({ id: made.id }))).details.reason).toBe(
      "concept_in_use",
    );
    await editor.client.admin.concept.update.mutate({ id: made.id, isActive: false });
    await waitFor("the run ends", async () => {
      const { status } = await client.generation.status.query({ id });
      return status === "completed";
    });
    const { ads, concept } = await client.generation.results.query({ id });
    expect(concept).toMatchObject({ name: "Summer sale", slug: made.slug });
    expect(ads.filter(({ status }) => status === "completed").length).toBeGreaterThanOrEqual(5);
    const used = await editor.client.admin.concept.get.query({ id: made.id });
    expect(used).toMatchObject({ usageCount: 1, recent: { runs: 1 }, isActive: false });
    expect(used.recent.delivered).toBeGreaterThanOrEqual(5);
  });

  it("asks for what its layout needs, and for more where an admin says so", async () => {
    const made = await editor.client.admin.concept.create.mutate(
      draft({ layout: "comparison-table", requiredFields: [{ field: "quotes", min: 2 }] }),
    );
    const { requiredFields } = await editor.client.admin.concept.update.mutate({
      id: made.id,
      requiredFields: [{ field: "stats", min: 1 }],
    });
    const fields = requiredFields.map(({ field }) => field);
    expect(fields).toContain("stats");
    expect(fields).not.toContain("quotes");
    expect(made.requiredFields.length).toBe(requiredFields.length);
    expect(requiredFields.length).toBeGreaterThan(1);
  });

  it("goes while it is unused; the log tells what it was", async () => {
    const made = await editor.client.admin.concept.create.mutate(draft());
    await owner.client.admin.concept.delete.mutate({ id: made.id });
    expect((await failureOf(editor.client.admin.concept.get.query({ id: made.id }))).code).toBe("NOT_FOUND");
    const [entry] = await db()
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, made.id), eq(auditLog.action, "concept.delete")));
    expect(entry).toMatchObject({ actorId: owner.id, before: { slug: made.slug, name: "Summer sale" } });
  });

  it("cannot have the slug of another, or a layout that nobody drew", async () => {
    const first = await editor.client.admin.concept.create.mutate(draft());
    const again = editor.client.admin.concept.create.mutate(draft({ slug: first.slug }));
    expect((await failureOf(again)).code).toBe("CONFLICT");
    const unknown = editor.client.admin.concept.create.mutate(draft({ layout: "nowhere" }));
    expect((await failureOf(unknown)).code).toBe("VALIDATION");
  });

  it("shows a picture that was uploaded for it, to members too", async () => {
    const made = await editor.client.admin.concept.create.mutate(draft());
    const image = await editor.client.admin.concept.uploadImage.mutate(fileForm(await makePhoto()));
    await editor.client.admin.concept.update.mutate({ id: made.id, imageId: image.id, isActive: true });
    const { client } = await makeWorkspace(server);
    const { imageUrl } = await client.concept.get.query({ id: made.id });
    expect((await fetch(`${server.origin}${imageUrl}`)).status).toBe(200);
    const wrong = editor.client.admin.concept.uploadImage.mutate(fileForm(Buffer.from("<svg/>")));
    expect((await failureOf(wrong)).code).toBe("UPLOAD_NOT_AN_IMAGE");
  });
});

describe("two editors", () => {
  it("do not overwrite each other: the second is told, and nothing is lost", async () => {
    const made = await editor.client.admin.concept.create.mutate(draft());
    await editor.client.admin.concept.update.mutate({ id: made.id, version: made.version, name: "First" });
    const second = await failureOf(
      owner.client.admin.concept.update.mutate({ id: made.id, version: made.version, name: "Second" }),
    );
    expect(second).toMatchObject({ code: "CONFLICT", details: { reason: "stale_edit" } });
    expect((await owner.client.admin.concept.get.query({ id: made.id })).name).toBe("First");
  });
});

describe("a built-in concept", () => {
  it("can be told otherwise and archived, but neither deleted nor asked to need less", async () => {
    const { items } = await editor.client.admin.concept.list.query({ search: "stat-chart", limit: 100 });
    const known = items.find(({ isBuiltIn }) => isBuiltIn);
    if (!known) throw new Error("no built-in concept was found");
    const flagged = await editor.client.admin.concept.update.mutate({
      id: known.id,
      tags: ["numbers", "<script>alert(1)</script>"],
    });
    expect(flagged.tags).toEqual(["numbers", "<script>alert(1)</script>"]);
    const deleted = await failureOf(owner.client.admin.concept.delete.mutate({ id: known.id }));
    expect(deleted.details.reason).toBe("concept_built_in");
    const asked = editor.client.admin.concept.update.mutate({ id: known.id, requiredFields: [] });
    expect((await failureOf(asked)).code).toBe("VALIDATION");
  });
});
