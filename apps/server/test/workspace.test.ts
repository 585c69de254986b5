import { makeLogo, makePhoto } from "@static-engine/testing";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { useServer } from "./test-server.ts";
import { failureOf, fileForm, makeWorkspace, signUp } from "./workspace.ts";

const server = useServer();

describe("brands and products", () => {
  it("keep every field, change what is given and empty what is null", async () => {
    const { client, brand, product } = await makeWorkspace(server);
    expect(brand).toMatchObject({
      name: "Oda",
      primaryColor: "#24463A",
      voiceTags: ["caring", "minimal"],
      productCount: 0,
    });
    expect(brand.logoUrl).toContain("/files/logo/");
    const changed = await client.brand.update.mutate({ id: brand.id, name: "Oda Skin", accentColor: null });
    expect(changed).toMatchObject({
      name: "Oda Skin",
      accentColor: null,
      primaryColor: "#24463A",
      productCount: 1,
    });

    expect(product).toMatchObject({ starRating: 4.8, offerCode: "SLEEP20", quotes: [{ name: "Nora" }] });
    expect(product).toMatchObject({
      founder: { name: "Ilse Oda", role: "founder" },
      milestones: [{ when: "Day 1", text: "One pump." }],
      outlets: ["Slow Skin"],
      pains: [],
      chart: null,
    });
    expect(product.offerEndsAt).toBe("2030-12-01T00:00:00.000Z");
    const cheaper = await client.product.update.mutate({
      id: product.id,
      priceText: "34",
      offerEndsAt: null,
      founder: null,
      pains: ["Tight skin at noon"],
    });
    expect(cheaper).toMatchObject({ founder: null, pains: ["Tight skin at noon"], outlets: ["Slow Skin"] });
    expect(cheaper).toMatchObject({ priceText: "34", offerEndsAt: null, offerCode: "SLEEP20" });
  });

  it("say field by field what is wrong and store nothing", async () => {
    const { client, brand } = await makeWorkspace(server);
    const bad = client.product.create.mutate({
      brandId: brand.id,
      name: "",
      usps: [],
      starRating: 7,
      currency: "dollars",
    });
    const failure = await failureOf(bad);
    expect(failure.code).toBe("VALIDATION");
    expect(Object.keys(failure.details).sort()).toEqual(["currency", "name", "starRating", "usps"]);
    expect((await client.product.list.query({ brandId: brand.id })).items).toHaveLength(1);
  });

  it("can be deleted and brought back; a deleted brand hides its products", async () => {
    const { client, brand, product } = await makeWorkspace(server);
    await client.brand.delete.mutate({ id: brand.id });
    expect((await client.brand.list.query()).items).toEqual([]);
    expect((await failureOf(client.product.get.query({ id: product.id }))).code).toBe("NOT_FOUND");
    expect((await client.brand.restore.mutate({ id: brand.id })).productCount).toBe(1);
    await client.product.delete.mutate({ id: product.id });
    expect((await client.product.list.query({})).items).toEqual([]);
    expect((await client.product.restore.mutate({ id: product.id })).id).toBe(product.id);
  });

  it("page by key without gaps or doubles, and refuse a cursor that is not theirs", async () => {
    const { client } = await signUp(server);
    for (let count = 0; count < 5; count += 1) await client.brand.create.mutate({ name: `Brand ${count}` });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { name: string }[]; nextCursor: string | null } = await client.brand.list.query({
        limit: 2,
        cursor,
      });
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(["Brand 4", "Brand 3", "Brand 2", "Brand 1", "Brand 0"]);
    for (const wrong of ["nonsense", Buffer.from('["x","y"]').toString("base64url"), "%%%"]) {
      expect((await failureOf(client.brand.list.query({ cursor: wrong }))).code).toBe("INVALID_CURSOR");
    }
  });

  it("find by a part of the name, with wildcards taken as letters", async () => {
    const { client } = await signUp(server);
    await client.brand.create.mutate({ name: "100% Oʻzbek" });
    await client.brand.create.mutate({ name: "Plain" });
    expect((await client.brand.list.query({ search: "oʻzb" })).items).toHaveLength(1);
    expect((await client.brand.list.query({ search: "%" })).items).toHaveLength(1);
  });
});

describe("uploads", () => {
  it("are stored clean, once per content, and served small by signed address", async () => {
    const { client } = await signUp(server);
    const photo = await makePhoto({ size: 1200 });
    const first = await client.product.uploadPhoto.mutate(fileForm(photo, "my photo.txt", "text/plain"));
    expect(first).toMatchObject({ width: 1200, height: 1200, mime: "image/png" });
    expect((await client.product.uploadPhoto.mutate(fileForm(photo))).id).toBe(first.id);

    const file = await fetch(server.origin + first.url);
    expect(file.headers.get("content-type")).toContain("image/png");
    expect(file.headers.get("cache-control")).toContain("immutable");
    const brand = await client.brand.create.mutate({ name: "Thumbs" });
    const product = await client.product.create.mutate({
      brandId: brand.id,
      name: "P",
      usps: ["One"],
      photoId: first.id,
    });
    const thumb = await fetch(server.origin + product.photoUrl);
    expect(await sharp(Buffer.from(await thumb.arrayBuffer())).metadata()).toMatchObject({
      format: "webp",
      width: 480,
    });
  });

  it("are refused with a reason: no picture, too large, a foreign id", async () => {
    const mine = await signUp(server);
    const theirs = await signUp(server);
    const upload = mine.client.brand.uploadLogo.mutate;
    expect((await failureOf(upload(fileForm(Buffer.from("not a picture"))))).code).toBe(
      "UPLOAD_NOT_AN_IMAGE",
    );
    expect((await failureOf(upload(new FormData()))).code).toBe("UPLOAD_NOT_AN_IMAGE");
    const large = await failureOf(upload(fileForm(Buffer.alloc(5 * 1024 * 1024 + 1))));
    expect(large).toMatchObject({ code: "UPLOAD_TOO_LARGE", details: { limitBytes: 5 * 1024 * 1024 } });
    const huge = await failureOf(
      mine.client.product.uploadPhoto.mutate(fileForm(Buffer.alloc(12 * 1024 * 1024))),
    );
    expect(huge.code).toBe("UPLOAD_TOO_LARGE");

    const logo = await theirs.client.brand.uploadLogo.mutate(fileForm(await makeLogo()));
    expect((await failureOf(mine.client.brand.create.mutate({ name: "X", logoId: logo.id }))).code).toBe(
      "NOT_FOUND",
    );
    const photoAsLogo = await mine.client.product.uploadPhoto.mutate(fileForm(await makePhoto()));
    expect(
      (await failureOf(mine.client.brand.create.mutate({ name: "X", logoId: photoAsLogo.id }))).code,
    ).toBe("NOT_FOUND");
  });

  it("are not readable without our signature, under another path, or after it was changed", async () => {
    const { client } = await signUp(server);
    const { url } = await client.brand.uploadLogo.mutate(fileForm(await makeLogo()));
    const bare = url.split("?")[0] ?? "";
    const expired = url.replace(/e=\d+/, "e=1000");
    for (const address of [
      bare,
      `${bare}?e=9999999999999&s=x`,
      expired,
      url.replace("/files/logo/", "/files/photo/"),
    ]) {
      expect((await fetch(server.origin + address)).status, address).toBe(410);
    }
  });
});

describe("concepts", () => {
  it("say what a product misses, and show it on the product when it is ready", async () => {
    const { client, brand, product } = await makeWorkspace(server);
    const bare = await client.product.create.mutate({
      brandId: brand.id,
      name: "Bare",
      usps: ["One reason to buy"],
    });
    const { items } = await client.concept.list.query({ productId: bare.id });
    expect(items.length).toBeGreaterThanOrEqual(12);
    expect(new Set(items.map(({ archetype }) => archetype)).size).toBe(8);
    const reviews = items.find(({ slug }) => slug === "review-card");
    expect(reviews?.missing).toContain("quotes");

    const ready = (await client.concept.list.query({ productId: product.id, readyOnly: true })).items;
    expect(ready.every(({ missing }) => missing.length === 0)).toBe(true);
    const [preview] = ready[0]?.previews ?? [];
    expect(preview?.url).toContain(product.id);
    const picture = await fetch(server.origin + preview?.url);
    expect(await sharp(Buffer.from(await picture.arrayBuffer())).metadata()).toMatchObject({
      format: "webp",
      width: 600,
    });
  });

  it("can be filtered by category, tag and text, and recommended for a product", async () => {
    const { client, product } = await makeWorkspace(server);
    const offers = (await client.concept.list.query({ category: "offer" })).items;
    expect(offers.length).toBeGreaterThan(0);
    expect(offers.every(({ category }) => category === "offer")).toBe(true);
    const [tag = ""] = offers[0]?.tags ?? [];
    expect((await client.concept.list.query({ tag })).items.every(({ tags }) => tags.includes(tag))).toBe(
      true,
    );
    expect((await client.concept.list.query({ search: "no such idea" })).items).toEqual([]);
    const { items } = await client.concept.recommended.query({ productId: product.id, limit: 4 });
    expect(items).toHaveLength(4);
    expect(items.every(({ missing }) => missing.length === 0)).toBe(true);
    expect(new Set(items.map(({ category }) => category)).size).toBeGreaterThan(1);
  });
});

describe("pictures of a layout", () => {
  const ground = {
    kind: "ground",
    family: "mesh",
    seed: 3,
    colors: ["#B9A2FF", "#8A68E6"],
    width: 200,
    height: 120,
  };
  const address = (picture: object) =>
    `${server.origin}/layers/${Buffer.from(JSON.stringify(picture)).toString("base64url")}.webp`;

  it("are drawn for members only, and shadows of their own products only", async () => {
    const { cookie, product, client } = await makeWorkspace(server);
    const headers = { cookie: cookie() };
    expect((await fetch(address(ground))).status).toBe(401);
    const drawn = await fetch(address(ground), { headers });
    expect(drawn.headers.get("content-type")).toBe("image/webp");
    const size = await sharp(Buffer.from(await drawn.arrayBuffer())).metadata();
    expect([size.width, size.height]).toEqual([200, 120]);

    const { cutoutUrl, photoUrl } = await client.product.get.query({ id: product.id });
    const key = new URL(cutoutUrl ?? photoUrl ?? "", server.origin).pathname.replace("/files/", "");
    const shadow = {
      kind: "shadow",
      key,
      style: "floating",
      tint: "#24103A",
      rotate: 8,
      w: 120,
      h: 160,
      pad: 44,
    };
    expect((await fetch(address(shadow), { headers })).status).toBe(200);
    const other = await signUp(server);
    expect((await fetch(address(shadow), { headers: { cookie: other.cookie() } })).status).toBe(404);
  });

  it("refuse what is no picture", async () => {
    const { cookie } = await makeWorkspace(server);
    for (const bad of [{ ...ground, width: 90_000 }, { ...ground, family: "../etc" }, { kind: "moon" }])
      expect((await fetch(address(bad), { headers: { cookie: cookie() } })).status).toBe(400);
  });
});
