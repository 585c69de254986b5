import { createHash } from "node:crypto";
import type { AssetRequest, Box } from "../layers/layer.ts";
import type { AssetSource } from "./composition.ts";
import { meanInk } from "./logo-tone.ts";
import { createLru } from "./lru.ts";
import type { Solid } from "./picture.ts";
import { fitPicture, groundPicture } from "./picture.ts";
import type { Pixels } from "./pixels.ts";
import { decode } from "./pixels.ts";
import { renderGround } from "./scene/render-scene.ts";
import type { ShadowMask, Silhouette } from "./shadow.ts";
import { asMasked, makeMask, tinted } from "./shadow.ts";
import { silhouetteOf } from "./silhouette.ts";

const MEGABYTE = 1024 * 1024;

/** Makes and keeps what layouts ask for: grounds, shadows, pictures at their painted size. */
export function createAssetStore() {
  const sources = createLru<Pixels>(48 * MEGABYTE, ({ data }) => data.length);
  const silhouettes = createLru<Silhouette>(2 * MEGABYTE, ({ data }) => data.length);
  const masks = createLru<ShadowMask>(8 * MEGABYTE, ({ data }) => data.length);
  const tones = createLru<string | null>(4096, () => 1);
  // What a model has painted is for one ad: it stays from when it was judged until that is made, and does not drive out
  // what others need. It is known by its bytes, because it is judged before it is stored under a key.
  const grounds = createLru<Solid>(64 * MEGABYTE, ({ data }) => data.length);
  const hashes = createLru<string>(1024, () => 1);
  const made = createLru<Pixels>(96 * MEGABYTE, ({ data }) => data.length);

  function source(key: string, assets: AssetSource): Promise<Pixels> {
    return sources.get(key, async () => decode(await assets.load(key)));
  }

  function silhouette(key: string, assets: AssetSource): Promise<Silhouette> {
    return silhouettes.get(key, async () => silhouetteOf(await source(key, assets)));
  }

  /** Its tint and nearly all of its size do not enter a mask, so that one serves the sizes of an ad and its siblings. */
  function shadow(request: Extract<AssetRequest, { kind: "shadow" }>, assets: AssetSource) {
    const spec = asMasked(request);
    return masks.get(JSON.stringify([request.key, spec]), async () =>
      makeMask(await silhouette(request.key, assets), spec),
    );
  }

  async function make(
    request: Exclude<AssetRequest, { kind: "svg" }>,
    box: Box,
    scale: number,
    assets: AssetSource,
  ): Promise<Pixels> {
    switch (request.kind) {
      case "ground":
        return renderGround({
          ...request,
          width: Math.round(request.width * scale),
          height: Math.round(request.height * scale),
        });
      case "shadow":
        return tinted(await shadow(request, assets), request.tint);
      case "picture": {
        const size = { w: box.w * scale, h: box.h * scale };
        return fitPicture(await source(request.key, assets), size, {
          duotone: request.duotone,
          cover: request.cover !== undefined,
        });
      }
    }
  }

  type Size = { w: number; h: number };
  const groundName = (hash: string, { w, h }: Size) => `${hash}@${Math.round(w)}x${Math.round(h)}`;

  return {
    source,
    shadow,
    /** A picture's file as the solid ground that it will be for a place of this size, px; no larger than it is. */
    show(file: Buffer, size: Size): Promise<Solid> {
      return grounds.get(groundName(hashOf(file), size), () => groundPicture(file, size));
    },
    /** The same for a file that is stored. */
    async ground(key: string, size: Size, assets: AssetSource): Promise<Solid> {
      let file: Buffer | null = null;
      const hash = await hashes.get(key, async () => {
        file = await assets.load(key);
        return hashOf(file);
      });
      return grounds.get(groundName(hash, size), async () =>
        groundPicture(file ?? (await assets.load(key)), size),
      );
    },
    /** Mean colour of a logo's ink; null for an opaque picture. */
    tone(key: string, assets: AssetSource): Promise<string | null> {
      return tones.get(key, async () => meanInk(await source(key, assets)));
    },
    /** Keys are content-addressed by the storage, so a key never changes its bytes. */
    get(
      request: Exclude<AssetRequest, { kind: "svg" }>,
      box: Box,
      scale: number,
      assets: AssetSource,
    ): Promise<Pixels> {
      const size =
        request.kind === "picture"
          ? `${Math.round(box.w * scale)}x${Math.round(box.h * scale)}`
          : String(scale);
      return made.get(`${JSON.stringify(request)}@${size}`, () => make(request, box, scale, assets));
    },
  };
}

function hashOf(file: Buffer): string {
  return createHash("sha256").update(file).digest("base64");
}

export type AssetStore = ReturnType<typeof createAssetStore>;
