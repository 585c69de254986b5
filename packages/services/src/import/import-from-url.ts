import type { BrandProposal, ImportFromUrlInput } from "@static-engine/contracts";
import { loadBuffer } from "cheerio";
import type { MemberContext } from "../context.ts";
import { enforceRateLimit } from "../rate-limit.ts";
import { webError } from "../web/web-error.ts";
import type { WebReader } from "../web/web-reader.ts";
import { isRecord, readJsonLd, readNames, readProducts } from "./read-document.ts";
import { readLogo } from "./read-logo.ts";
import { readPhotos } from "./read-photos.ts";
import { allows } from "./read-robots.ts";
import { guessVoice, readColors, readFonts } from "./read-style.ts";
import { cutPage, textOf } from "./shallow.ts";

const LIMIT = { max: 20, windowSeconds: 600 };
const PAGE_BYTES = 2 * 1024 * 1024;
const STYLE_BYTES = 1024 * 1024;
const STYLES = 3;
/** For everything of one import together. */
const ALL_MS = 25_000;

/**
 * Reads a website and proposes what it says of the brand, each value with where it was found. Nothing is saved: the
 * member looks at it first. @throws AppError IMPORT_FAILED with the reason | RATE_LIMITED
 */
export async function importFromUrl({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ImportFromUrlInput;
}): Promise<BrandProposal> {
  await enforceRateLimit(ctx, `import-url:${ctx.userId}`, LIMIT);
  const signal = AbortSignal.timeout(ALL_MS);
  const address = new URL(input.url);
  await assertRobots(ctx.web, address, signal);
  const page = await ctx.web.get(address, {
    maxBytes: PAGE_BYTES,
    accept: /^(text\/html|application\/xhtml\+xml)$/,
    signal,
  });
  if (page.status >= 400)
    throw webError(page.status === 404 || page.status === 410 ? "not_a_page" : "refused");
  // A page that led elsewhere is asked about there too.
  if (page.url.origin !== address.origin) await assertRobots(ctx.web, page.url, signal);
  const $ = loadBuffer(cutPage(page.data), {
    encoding: { ...(page.charset ? { transportLayerEncodingLabel: page.charset } : {}) },
  });
  const baseTag = $("base[href]").first().attr("href");
  const base = baseTag && URL.canParse(baseTag, page.url) ? new URL(baseTag, page.url) : page.url;
  const things = readJsonLd($);
  const [manifest, css] = await Promise.all([
    readManifest(ctx.web, $('link[rel="manifest"]').first().attr("href"), base, signal),
    readStyles(ctx.web, $, base, signal),
  ]);
  const [logo, products] = await Promise.all([
    readLogo(ctx.web, { $, things, manifest, base }, signal),
    readPhotos(ctx.web, readProducts($, things, base), signal),
  ]);
  $("script, style, noscript, template").remove();
  return {
    url: page.url.href,
    ...readNames($, things, manifest, page.url),
    logo,
    ...readColors($, css, manifest),
    ...readFonts($, css),
    voiceTags: guessVoice(textOf($, 200_000)),
    products,
  };
}

/** No file is no wish; one that cannot be read now is taken for a no. @throws AppError IMPORT_FAILED */
async function assertRobots(web: WebReader, address: URL, signal: AbortSignal): Promise<void> {
  const url = new URL("/robots.txt", address);
  const answer = await web.get(url, { maxBytes: 512 * 1024, signal });
  if (answer.status >= 500) throw webError("refused");
  if (answer.status >= 400) return;
  const robots = { url, text: answer.data.toString("utf8") };
  if (!allows(robots, address, web.userAgent)) throw webError("robots");
}

async function readManifest(
  web: WebReader,
  href: string | undefined,
  base: URL,
  signal: AbortSignal,
): Promise<Record<string, unknown> | null> {
  if (!href || !URL.canParse(href, base)) return null;
  try {
    const answer = await web.get(new URL(href, base), { maxBytes: STYLE_BYTES, signal });
    const value: unknown = answer.status < 400 ? JSON.parse(answer.data.toString("utf8")) : null;
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

type Page = ReturnType<typeof loadBuffer>;

/** What the page wears: its own style and the first sheets that it links. */
async function readStyles(web: WebReader, $: Page, base: URL, signal: AbortSignal): Promise<string> {
  const own = $("style")
    .toArray()
    .map((element) => $(element).text());
  const inline = $("[style]")
    .slice(0, 500)
    .toArray()
    .map((element) => $(element).attr("style") ?? "");
  const links = $('link[rel~="stylesheet"]')
    .toArray()
    .map((link) => $(link).attr("href") ?? "")
    .filter((href) => href && URL.canParse(href, base) && !href.includes("fonts.googleapis.com"))
    .slice(0, STYLES);
  const sheets = await Promise.all(
    links.map(async (href) => {
      const answer = await web
        .get(new URL(href, base), { maxBytes: STYLE_BYTES, accept: /^text\/css$/, signal })
        .catch(() => null);
      return answer && answer.status < 400 ? answer.data.toString("utf8") : "";
    }),
  );
  return [...own, ...sheets, ...inline].join("\n").slice(0, 2 * STYLE_BYTES);
}
