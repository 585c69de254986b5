import type { LayerPicture } from "@static-engine/contracts";
import type { AdAssets } from "./layers/paint-layer.tsx";

/** Where a page finds what the renderer makes; a thing that looks the same has the same address. */
function layerPath(picture: LayerPicture): string {
  const text = btoa(JSON.stringify(picture)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  return `/layers/${text}.webp`;
}

/**
 * Assets for painting an ad in the page: pictures by their URL, shapes inline, grounds and shadows from the renderer.
 * Where a picture has no URL of ours (a file not yet uploaded) it casts no shadow.
 */
export function browserAssets(
  urlOf: (key: string) => string | null,
  isStored: (key: string) => boolean,
): AdAssets {
  return (request) => {
    switch (request.kind) {
      case "picture":
        return urlOf(request.key);
      case "svg":
        return `data:image/svg+xml,${encodeURIComponent(request.markup)}`;
      case "ground":
        // Screens show an ad at half its size at most, and a ground has no edges to lose.
        return layerPath({
          ...request,
          colors: [...request.colors],
          width: Math.ceil(request.width / 2),
          height: Math.ceil(request.height / 2),
        });
      case "shadow":
        return isStored(request.key) ? layerPath(request) : null;
    }
  };
}
