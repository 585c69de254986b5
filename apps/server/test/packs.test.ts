import type { LibraryAd } from "@static-engine/contracts";
import { AD_SIZES, PackPlatform, Sidecar } from "@static-engine/contracts";
import { PACKS } from "@static-engine/creative";
import { createRenderer } from "@static-engine/creative/node";
import { readZip } from "@static-engine/testing/zip";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { useServer } from "./test-server.ts";
import type { Workspace } from "./workspace.ts";
import { failureOf, finishRun, makeWorkspace } from "./workspace.ts";

const server = useServer({ worker: true });
let workspace: Workspace;
let ads: LibraryAd[];

beforeAll(async () => {
  workspace = await makeWorkspace(server);
  await finishRun(workspace);
  ads = (await workspace.client.library.list.query({})).items;
}, 60_000);

const Manifest = z.object({
  createdAt: z.iso.datetime(),
  ads: z.array(
    z.object({
      id: z.string(),
      digitalSourceType: z.url(),
      files: z.array(
        z.object({
          name: z.string(),
          platform: PackPlatform,
          placement: z.string(),
          width: z.number(),
          height: z.number(),
          format: z.string(),
          bytes: z.number(),
          spec: z.object({ source: z.string(), checkedOn: z.string(), maxBytes: z.number() }),
        }),
      ),
    }),
  ),
});

async function fetchPack(
  request: Omit<Parameters<Workspace["client"]["library"]["bulkDownload"]["mutate"]>[0], "ids">,
  count = 1,
) {
  const link = await workspace.client.library.bulkDownload.mutate({
    ...request,
    ids: ads.slice(0, count).map(({ id }) => id),
  });
  const response = await fetch(server.origin + link.url);
  expect(response.status).toBe(200);
  const files = await readZip(Buffer.from(await response.arrayBuffer()));
  return { link, files, manifest: Manifest.parse(JSON.parse(String(files.get("manifest.json")))) };
}

describe("a pack", () => {
  it.each([
    ["jpeg", 1, 1],
    ["png", 1.3333, 4 / 3],
  ] as const)(
    "of every platform as %s at %s× holds each file of its table, and each is what its row says",
    async (format, scale, factor) => {
      const { link, files, manifest } = await fetchPack({ packs: PackPlatform.options, format, scale });
      const rows = PackPlatform.options.flatMap((platform) =>
        PACKS[platform].files.map((spec) => ({ platform, spec })),
      );
      const listed = manifest.ads[0]?.files ?? [];
      expect(listed).toHaveLength(rows.length);
      expect(link.files).toBe(rows.length);
      for (const { platform, spec } of rows) {
        const entry = listed.find((file) => file.platform === platform && file.placement === spec.placement);
        const name = `${platform} ${spec.placement}`;
        const data = files.get(entry?.name ?? "");
        if (!entry || !data) throw new Error(`${name} is not in the pack`);
        const meta = await sharp(data).metadata();
        const grown = spec.scales ? factor : 1;
        expect([meta.width, meta.height], name).toEqual([
          Math.round(spec.width * grown),
          Math.round(spec.height * grown),
        ]);
        expect(data.byteLength, name).toBeLessThanOrEqual(spec.maxBytes);
        expect(entry).toMatchObject({ bytes: data.byteLength, format: meta.format });
        expect(spec.formats, name).toContain(meta.format);
        expect(entry.name.startsWith(`${platform}/`)).toBe(true);
        expect(String(meta.xmpAsString ?? meta.xmp), name).toContain("digitalsourcetype/compositeSynthetic");
        expect(meta.space, name).toBe("srgb");
      }
      for (const platform of PackPlatform.options) {
        const csv = String(files.get(`${platform}/copy.csv`));
        expect(csv.replace("\uFEFF", "").split("\r\n")[0]).toBe(
          ["row", "ad", ...PACKS[platform].texts.map(({ column }) => column)].join(","),
        );
      }
    },
    60_000,
  );

  it("makes the ad again, pixel for pixel, from nothing but itself", async () => {
    const { files } = await fetchPack({ packs: ["snapchat"], format: "png" });
    const name = [...files.keys()].find((key) => key.startsWith("sidecar/")) ?? "";
    const sidecar = Sidecar.parse(JSON.parse(String(files.get(name))));
    const renderer = await createRenderer();
    const again = await renderer.compose({
      document: sidecar.document,
      ratio: "9:16",
      assets: {
        async load(key) {
          const data = files.get(sidecar.assets[key] ?? "");
          if (!data) throw new Error(`${key} is not in the pack`);
          return data;
        },
      },
    });
    const picture =
      [...files.keys()].find((key) => key.startsWith("snapchat/") && key.endsWith(".png")) ?? "";
    const { data, info } = await sharp(files.get(picture)).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([AD_SIZES["9:16"].width, AD_SIZES["9:16"].height]);
    const fresh = await sharp(again.pixels, {
      raw: { width: again.width, height: again.height, channels: 4 },
    })
      .removeAlpha()
      .raw()
      .toBuffer();
    expect(data.equals(fresh)).toBe(true);
  });

  it("of many ads names its files after the template, none twice", async () => {
    const { files, manifest } = await fetchPack(
      { packs: ["x"], template: "{date}_{brand}_{angle}_{width}x{height}" },
      3,
    );
    const names = manifest.ads.flatMap((ad) => ad.files.map(({ name }) => name));
    expect(names).toHaveLength(6);
    expect(new Set(names).size).toBe(6);
    for (const name of names)
      expect(name).toMatch(/^x\/\d{4}-\d\d-\d\d_oda_[a-z-]+_1200x(1200|628)(_\d)?\.jpg$/);
    expect([...files.keys()].filter((name) => name.startsWith("sidecar/"))).toHaveLength(3);
  });

  it("is refused where its names hold what means nothing", async () => {
    const { client } = workspace;
    const ids = ads.slice(0, 1).map(({ id }) => id);
    const failure = await failureOf(
      client.library.bulkDownload.mutate({ ids, packs: ["x"], template: "{bran}" }),
    );
    expect(failure).toMatchObject({ code: "VALIDATION", details: { template: "{bran}" } });
  });
});

describe("a single picture", () => {
  it.each(["png", "jpeg", "webp", "avif"] as const)("as %s says how it came to be", async (format) => {
    const [ad] = ads;
    if (!ad) throw new Error("there is no ad");
    const link = await workspace.client.library.download.mutate({
      id: ad.id,
      format,
      template: "{concept}_{version}",
    });
    expect(link.filename).toMatch(/^[a-z-]+_1\.(png|jpg|webp|avif)$/);
    const response = await fetch(server.origin + link.url);
    const meta = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    expect(meta.format).toBe(format === "avif" ? "heif" : format);
    expect([meta.width, meta.height]).toEqual([1080, 1080]);
    expect(String(meta.xmpAsString ?? meta.xmp)).toContain("DigitalSourceType");
  });
});
