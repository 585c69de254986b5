import type { AssetId } from "@static-engine/contracts";
import { assets, brands, fileRemovals, users } from "@static-engine/db/schema";
import { removeFiles, sweepUploads } from "@static-engine/services";
import { makeLogo, makePhoto, waitFor } from "@static-engine/testing";
import { eq, inArray, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { makeAdmin } from "./admins.ts";
import { useServer } from "./test-server.ts";
import type { Workspace } from "./workspace.ts";
import { failureOf, fileForm, finishRun, makeWorkspace, readyConcept } from "./workspace.ts";

const server = useServer({ worker: true });
const db = () => server.container.database.drizzle;
const ctx = () => server.container.createContext({ id: "test", ip: null });
const sweep = () => sweepUploads({ ctx: ctx() });

/** What was found unnamed has been so for a day and a minute. */
const passDay = () =>
  db().update(assets).set({ unnamedSince: sql`unnamed_since - interval '1 day 1 minute'` });

async function sweepTwice(): Promise<void> {
  await sweep();
  await passDay();
  await sweep();
}

async function exists(id: string | null): Promise<boolean> {
  return id !== null && (await db().$count(assets, eq(assets.id, id))) === 1;
}

let workspace: Workspace;
const uploadLogo = async (ink: string) =>
  workspace.client.brand.uploadLogo.mutate(fileForm(await makeLogo(ink)));

beforeEach(async () => {
  workspace = await makeWorkspace(server);
});

describe("an upload that nothing names any more", () => {
  it("goes after a day with its file: a replaced logo, photo, cut-out and face, and one that was never saved", async () => {
    const { client, brand, product } = workspace;
    const face = await client.member.uploadAvatar.mutate(fileForm(await makeLogo("#aa0000")));
    const unsaved = await uploadLogo("#0a0b0c");
    const old = [brand.logoId, product.photoId, product.cutoutId, face.id, unsaved.id];
    expect(old.every((id) => id !== null)).toBe(true);
    const logo = await uploadLogo("#1a2b3c");
    await client.brand.update.mutate({ id: brand.id, logoId: logo.id });
    await client.product.update.mutate({ id: product.id, photoId: null });
    const next = await client.member.uploadAvatar.mutate(fileForm(await makeLogo("#00aa00")));
    const rows = await db()
      .select()
      .from(assets)
      .where(
        inArray(
          assets.id,
          old.flatMap((id) => id ?? []),
        ),
      );

    expect((await sweep()).removed).toBe(0);
    expect((await sweep()).removed).toBe(0);
    for (const id of old) expect(await exists(id)).toBe(true);
    await passDay();
    await sweep();
    for (const id of old) expect(await exists(id)).toBe(false);
    expect(await exists(logo.id)).toBe(true);
    expect(await exists(next.id)).toBe(true);

    await db()
      .update(fileRemovals)
      .set({ dueAt: new Date(0) });
    await removeFiles({ ctx: ctx() });
    for (const { key } of rows) {
      // Equal bytes of another member are the same file.
      expect(await ctx().files.exists(key)).toBe((await db().$count(assets, eq(assets.key, key))) > 0);
    }
    expect((await client.brand.get.query({ id: brand.id })).logoUrl).not.toBeNull();
  });

  it("goes for concepts too, which are nobody's", async () => {
    const admin = await makeAdmin(server, "content_admin");
    const upload = async (color: string) =>
      (await admin.client.admin.concept.uploadImage.mutate(fileForm(await makePhoto({ ground: color })))).id;
    const [first, second] = [await upload("#112233"), await upload("#445566")];
    const { id } = await readyConcept(workspace.client, workspace.product);
    await admin.client.admin.concept.update.mutate({ id, imageId: first });
    await admin.client.admin.concept.update.mutate({ id, imageId: second });
    await sweepTwice();
    expect(await exists(first)).toBe(false);
    expect(await exists(second)).toBe(true);
    const gone = admin.client.admin.concept.update.mutate({ id, imageId: first });
    expect((await failureOf(gone)).code).toBe("NOT_FOUND");
    await admin.client.admin.concept.update.mutate({ id, imageId: null });
  });
});

describe("what something names", () => {
  it("stays: in the trash, in a run's snapshot, in an ad and in any of its versions", async () => {
    const { client, brand, product } = workspace;
    await finishRun(workspace);
    const logo = await uploadLogo("#1a2b3c");
    await client.brand.update.mutate({ id: brand.id, logoId: logo.id });
    await client.product.update.mutate({ id: product.id, photoId: null });
    await sweepTwice();
    // The ads show the logo and the cut-out. The photo that this was cut from is in none of them.
    expect(await exists(brand.logoId)).toBe(true);
    expect(await exists(product.cutoutId)).toBe(true);
    expect(await exists(product.photoId)).toBe(false);

    // Only an older version shows the first logo: the ads have followed, and the run is forgotten.
    await client.library.reflow.mutate({ brandId: brand.id });
    await waitFor(
      "the update",
      async () => (await client.library.latestReflow.query({ brandId: brand.id }))?.status === "done",
    );
    await db().execute(sql`update generation_jobs set brand_snapshot = brand_snapshot - 'logo'`);
    await sweepTwice();
    expect(await exists(brand.logoId)).toBe(true);
    await db().execute(sql`delete from ad_versions where version = 1`);
    await db().execute(sql`delete from reflow_items`);
    await sweepTwice();
    expect(await exists(brand.logoId)).toBe(false);

    await client.brand.delete.mutate({ id: brand.id });
    await sweepTwice();
    expect(await exists(logo.id)).toBe(true);
  });

  it("stays when it was taken back within the day, or uploaded once more", async () => {
    const { client, brand } = workspace;
    const first = brand.logoId;
    if (!first) throw new Error("the brand has a logo");
    await client.brand.update.mutate({ id: brand.id, logoId: null });
    await sweep();
    await passDay();
    await client.brand.update.mutate({ id: brand.id, logoId: first });
    await client.brand.update.mutate({ id: brand.id, logoId: null });
    await sweep();
    expect(await exists(first)).toBe(true);

    await passDay();
    const other = await uploadLogo("#334455");
    await sweep();
    await passDay();
    expect((await uploadLogo("#334455")).id).toBe(other.id);
    await sweep();
    expect(await exists(other.id)).toBe(true);
  });
});

describe("an upload that is named in the very moment in which it is swept", () => {
  async function unnamedForDays(): Promise<AssetId> {
    const { id } = await uploadLogo(`#${crypto.randomUUID().slice(0, 6)}`);
    await sweep();
    await passDay();
    return id;
  }

  it("stays where its owner was first", async () => {
    const logoId = await unnamedForDays();
    await db().transaction(async (tx) => {
      await tx.update(brands).set({ logoId }).where(eq(brands.id, workspace.brand.id));
      await sweep();
    });
    expect(await exists(logoId)).toBe(true);
  });

  it("is not there where the sweep was first, and nothing else is said", async () => {
    const logoId = await unnamedForDays();
    const { client, brand } = workspace;
    let saving: ReturnType<typeof failureOf> | null = null;
    await db().transaction(async (tx) => {
      await tx.delete(assets).where(eq(assets.id, logoId));
      saving = failureOf(client.brand.update.mutate({ id: brand.id, logoId }));
      await waitFor("somebody waits for the row", async () => {
        const [row] = await db().execute(sql`select count(*)::int as n from pg_locks where not granted`);
        return Number(row?.n) > 0;
      });
    });
    expect(await saving).toMatchObject({ code: "NOT_FOUND" });
    expect((await client.brand.get.query({ id: brand.id })).logoId).toBe(brand.logoId);
  });

  it("does not cost a face that is being chosen", async () => {
    const { client } = workspace;
    const { id } = await client.member.uploadAvatar.mutate(fileForm(await makeLogo("#0000aa")));
    await client.member.removeAvatar.mutate();
    await sweep();
    await passDay();
    await client.member.uploadAvatar.mutate(fileForm(await makeLogo("#0000aa")));
    // As if the sweep came between the upload and its being shown.
    await db().update(users).set({ avatarId: null }).where(eq(users.avatarId, id));
    await sweep();
    expect(await exists(id)).toBe(true);
  });
});
