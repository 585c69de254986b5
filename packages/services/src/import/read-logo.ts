import type { BrandProposal, ImportSource } from "@static-engine/contracts";
import { UPLOAD_LIMITS } from "@static-engine/contracts";
import { readImage } from "@static-engine/storage";
import type { CheerioAPI } from "cheerio";
import sharp from "sharp";
import type { WebReader } from "../web/web-reader.ts";
import { findOrganization, isRecord } from "./read-document.ts";

type Candidate = { url: URL; source: ImportSource; where: string };

const TRIES = 5;
/** Each is asked what it lies in, and a logo is one of the first. */
const MOST_IMAGES = 300;
const PLACES = "header, nav, a[href='/']";
const CALLED = "[class*='logo' i], [alt*='logo' i], [id*='logo' i]";
/** Smaller than this it is an icon for a browser's tab. */
const LEAST_SIDE = 64;
/** What an answer carries; a logo needs no more. */
const MOST_SIDE = 1024;

function candidates(
  $: CheerioAPI,
  things: readonly Record<string, unknown>[],
  manifest: Record<string, unknown> | null,
  base: URL,
): Candidate[] {
  const found: Candidate[] = [];
  const add = (address: unknown, source: ImportSource, where: string) => {
    const text = isRecord(address) ? address.url : address;
    if (typeof text === "string" && text && URL.canParse(text, base)) {
      found.push({ url: new URL(text, base), source, where });
    }
  };
  add(findOrganization(things)?.logo, "json_ld", "Organization.logo");
  $("img")
    .slice(0, MOST_IMAGES)
    .filter((_, image) => $(image).is(CALLED) || $(image).closest(PLACES).length > 0)
    .slice(0, 3)
    .each((_, image) => add($(image).attr("src"), "header", "img"));
  const icons = $("link[rel~='icon'], link[rel='apple-touch-icon'], link[rel='mask-icon']").toArray();
  const size = (icon: (typeof icons)[number]) =>
    /svg/.test(`${$(icon).attr("href")}${$(icon).attr("type")}`)
      ? 9999
      : Number.parseInt($(icon).attr("sizes") ?? "0", 10);
  for (const icon of icons.sort((a, b) => size(b) - size(a)).slice(0, 3)) {
    add($(icon).attr("href"), "icon", String($(icon).attr("rel")));
  }
  for (const icon of Array.isArray(manifest?.icons) ? manifest.icons.slice(-2) : []) {
    add(isRecord(icon) ? icon.src : null, "manifest", "icons");
  }
  const seen = new Set<string>();
  return found.filter(({ url }) => !seen.has(url.href) && seen.add(url.href));
}

/**
 * Drawn, so that nothing of it but its look remains: no scripts, no links, no files of elsewhere. One that declares
 * entities is not opened at all.
 */
async function drawSvg(data: Buffer): Promise<Buffer> {
  const text = data.toString("utf8");
  const [, ...doctypes] = text.split(/<!DOCTYPE/i);
  const declares = doctypes.some((doctype) => doctype.split(">", 1).some((own) => own.includes("[")));
  if (declares || /<!ENTITY/i.test(text)) throw new Error("an SVG that declares entities");
  return sharp(data, { density: 200, limitInputPixels: UPLOAD_LIMITS.logo.pixels })
    .resize({ width: MOST_SIDE, height: MOST_SIDE, fit: "inside" })
    .png()
    .toBuffer();
}

/** What may stand before an SVG's first tag, and how each of it ends. */
const PROLOG = [
  { start: "<!--", end: "-->" },
  { start: "<?xml", end: ">" },
  { start: "<!doctype", end: ">" },
] as const;

/** Step by step: one pattern for all of it would try every way to part a stranger's comments. */
function isSvg(data: Buffer): boolean {
  let rest = data
    .subarray(0, 2000)
    .toString("utf8")
    .toLowerCase()
    .replace(/^\uFEFF/, "")
    .trimStart();
  for (;;) {
    const before = PROLOG.find(({ start }) => rest.startsWith(start));
    if (!before) return /^<svg[\s>]/.test(rest);
    const at = rest.indexOf(before.end, before.start.length);
    if (at === -1) return false;
    rest = rest.slice(at + before.end.length).trimStart();
  }
}

/** The first picture that looks like a logo and passes as an upload would. */
export async function readLogo(
  web: WebReader,
  page: {
    $: CheerioAPI;
    things: readonly Record<string, unknown>[];
    manifest: Record<string, unknown> | null;
    base: URL;
  },
  signal: AbortSignal,
): Promise<BrandProposal["logo"]> {
  for (const { url, source, where } of candidates(page.$, page.things, page.manifest, page.base).slice(
    0,
    TRIES,
  )) {
    try {
      const answer = await web.get(url, { maxBytes: 2 * 1024 * 1024, signal });
      if (answer.status >= 400) continue;
      const bytes = isSvg(answer.data) ? await drawSvg(answer.data) : answer.data;
      const image = await readImage(bytes, UPLOAD_LIMITS.logo);
      if (Math.max(image.width, image.height) < LEAST_SIDE) continue;
      const small = await sharp(image.data)
        .resize({ width: MOST_SIDE, height: MOST_SIDE, fit: "inside", withoutEnlargement: true })
        .toBuffer({ resolveWithObject: true });
      const { width, height } = small.info;
      const dataUrl = `data:${image.mime};base64,${small.data.toString("base64")}`;
      return { value: { dataUrl, width, height }, source, where };
    } catch {
      // The next candidate may do; without any the member uploads one.
    }
  }
  return null;
}
