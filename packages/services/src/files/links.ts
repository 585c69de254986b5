import { createHmac, timingSafeEqual } from "node:crypto";
import type { Ratio } from "@static-engine/contracts";
import type { Clock } from "../context.ts";

/** Links live between one and two of these, and stay equal meanwhile, so that browsers can cache the picture. */
const LINK_WINDOW_MS = 12 * 3600 * 1000;

/** Widths that the resizer makes; any other is refused, so nobody can fill the cache. */
export const THUMB_WIDTHS = [160, 320, 480, 960] as const;
type ThumbWidth = (typeof THUMB_WIDTHS)[number];

/** Where a smaller copy of a picture is kept. */
export function thumbKey(key: string, width: ThumbWidth): string {
  return `thumbs/w${width}/${key.replace(/\.[a-z]+$/, "")}.webp`;
}

export interface FileLinks {
  /** Address of a stored file, or of a smaller copy of it. */
  file(key: string, width?: ThumbWidth): string;
  /** Address of a concept's picture for a product, or for the demo brand where `product` is null. */
  preview(slug: string, product: { id: string; version: string } | null, ratio: Ratio): string;
  /** Address of a prepared ZIP. */
  archive(id: string, expiresAt: Date): string;
  /** Address of one ad as a file in the wished format. */
  export(path: string, expiresAt: Date): string;
  /** True if `path` with its query was signed by us and has not expired. */
  verify(path: string, query: { e?: unknown; s?: unknown }): boolean;
}

/**
 * Signs paths with HMAC-SHA-256. Whoever holds a link may read what it names until it expires.
 * @param options.previewVersion changes whenever layouts may have changed, so that no browser keeps an old preview
 */
export function createFileLinks(options: {
  secret: string;
  clock: Clock;
  previewVersion: string;
}): FileLinks {
  function signature(path: string, expires: number): string {
    return createHmac("sha256", options.secret).update(`${path}\n${expires}`).digest("base64url");
  }
  function sign(path: string, expiresAt: number): string {
    const joiner = path.includes("?") ? "&" : "?";
    return `${path}${joiner}e=${expiresAt}&s=${signature(path, expiresAt)}`;
  }
  function windowEnd(): number {
    return (Math.floor(options.clock.now().getTime() / LINK_WINDOW_MS) + 2) * LINK_WINDOW_MS;
  }
  return {
    file: (key, width) => sign(width ? `/files/${key}?w=${width}` : `/files/${key}`, windowEnd()),
    preview(slug, product, ratio) {
      const owner = product ? `${product.id}/${product.version}` : "demo/0";
      return sign(
        `/previews/${slug}/${owner}-${options.previewVersion}/${ratio.replace(":", "x")}.webp`,
        windowEnd(),
      );
    },
    archive: (id, expiresAt) => sign(`/downloads/${id}.zip`, expiresAt.getTime()),
    export: (path, expiresAt) => sign(path, expiresAt.getTime()),
    verify(path, { e, s }) {
      if (typeof e !== "string" || typeof s !== "string" || !/^\d{1,15}$/.test(e)) return false;
      if (Number(e) < options.clock.now().getTime()) return false;
      const wanted = Buffer.from(signature(path, Number(e)));
      const given = Buffer.from(s);
      return wanted.length === given.length && timingSafeEqual(wanted, given);
    },
  };
}
