import { createHash } from "node:crypto";
import type { AdDocument, BulkDownloadInput, LibraryAd, PackPlatform } from "@static-engine/contracts";
import type { FileSpec } from "@static-engine/creative";
import {
  assetKeys,
  copyCsv,
  digitalSourceType,
  fileFormat,
  makeSidecar,
  PACKS,
  uniqueName,
} from "@static-engine/creative";
import type { ServiceContext } from "../context.ts";
import type { PackFile } from "../generation/renderer-port.ts";
import { pixelScale } from "./export-ad.ts";
import { adFileName } from "./file-name.ts";
import type { ArchiveEntry } from "./read-archive.ts";

export type PackedAd = { ad: LibraryAd; document: AdDocument };
type Request = Pick<BulkDownloadInput, "packs" | "format" | "scale" | "template">;

/** How many pictures the packs of these ads hold. */
export function countPackFiles(documents: readonly AdDocument[], packs: readonly PackPlatform[]): number {
  return documents.reduce((sum, document) => sum + packs.flatMap((id) => filesOf(id, document)).length, 0);
}

function filesOf(platform: PackPlatform, { brand }: AdDocument): FileSpec[] {
  return PACKS[platform].files.filter(({ kind }) => kind !== "logo" || brand.logo);
}

/** One kind of picture is told from another of the same size. */
const SUFFIX = { ad: "", clean: "_no-text", logo: "_logo" } as const;

/**
 * A folder for each platform with its files and its texts; what makes the ads again; a manifest of it all, which comes
 * last because it weighs every file.
 */
export function packEntries(
  ctx: ServiceContext,
  ads: readonly PackedAd[],
  request: Request,
  date: Date,
): ArchiveEntry[] {
  const assets = { load: (key: string) => ctx.files.get(key) };
  const scale = pixelScale(request.scale);
  const taken = new Set<string>();
  const made = new Map<string, ReturnType<typeof describe>[]>();

  function picture(platform: PackPlatform, spec: FileSpec, { ad, document }: PackedAd): ArchiveEntry {
    const format = fileFormat(spec, request.format);
    return {
      async open() {
        const file = await ctx.renderer.exportFile({ document, spec, format, scale, assets });
        if (!file) return null;
        const about = {
          size: spec.size ?? spec.placement,
          width: file.width,
          height: file.height,
          format: file.format,
          date,
          platform,
          placement: spec.placement,
        };
        const plain = adFileName(ad, about, request.template);
        const name = uniqueName(
          `${platform}/${plain.replace(/(\.[a-z]+)$/, `${SUFFIX[spec.kind]}$1`)}`,
          taken,
        );
        made.set(ad.id, [...(made.get(ad.id) ?? []), describe(name, platform, spec, file)]);
        return { name, data: file.data };
      },
    };
  }
  function copy(platform: PackPlatform): ArchiveEntry {
    const rows = ads.map(({ ad, document }) => ({ name: stemOf(ad), document }));
    const csv = copyCsv(PACKS[platform], rows);
    return textEntry(`${platform}/copy.csv`, () => csv);
  }
  function stemOf(ad: LibraryAd): string {
    const master = { size: "all", width: 0, height: 0, format: "png", date } as const;
    return adFileName(ad, master).replace(/_all\.png$/, "");
  }
  const keys = new Set(ads.flatMap(({ document }) => assetKeys(document)));
  const sidecars = ads.map(({ ad, document }) => ({
    stem: stemOf(ad),
    sidecar: makeSidecar(document, ad.version),
  }));
  return [
    ...request.packs.flatMap((platform) => [
      ...ads.flatMap((item) => filesOf(platform, item.document).map((spec) => picture(platform, spec, item))),
      copy(platform),
    ]),
    ...sidecars.map(({ stem, sidecar }) =>
      textEntry(uniqueName(`sidecar/${stem}.json`, taken), () => toJson(sidecar)),
    ),
    ...[...keys].map((key) => ({
      open: async () => ({ name: `assets/${key.split("/").at(-1)}`, data: await ctx.files.stream(key) }),
    })),
    textEntry("manifest.json", () => toJson(manifest(ads, request, date, made))),
  ];
}

function describe(name: string, platform: PackPlatform, spec: FileSpec, file: PackFile) {
  const { source, checkedOn, maxBytes, placement, kind } = spec;
  return {
    name,
    platform,
    placement,
    kind,
    width: file.width,
    height: file.height,
    format: file.format,
    quality: file.quality,
    bytes: file.data.byteLength,
    sha256: createHash("sha256").update(file.data).digest("hex"),
    spec: { maxBytes, source, checkedOn },
    ...(file.data.byteLength > maxBytes ? { warning: `heavier than the ${maxBytes} bytes allowed` } : {}),
  };
}

function manifest(
  ads: readonly PackedAd[],
  { packs, template }: Request,
  date: Date,
  made: ReadonlyMap<string, ReturnType<typeof describe>[]>,
) {
  return {
    kind: "static-engine/pack",
    format: 1,
    createdAt: date.toISOString(),
    packs,
    template: template ?? null,
    ads: ads.map(({ ad, document }) => ({
      id: ad.id,
      version: ad.version,
      brand: ad.brand.name,
      product: ad.product.name,
      concept: ad.concept.slug,
      angle: ad.angle,
      slot: ad.slot,
      language: ad.language,
      headline: document.copy.headline,
      digitalSourceType: digitalSourceType(document),
      files: made.get(ad.id) ?? [],
    })),
  };
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function textEntry(name: string, write: () => string): ArchiveEntry {
  return { open: async () => ({ name, data: Buffer.from(write(), "utf8") }) };
}
