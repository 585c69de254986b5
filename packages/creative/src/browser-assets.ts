import type { AdAssets } from "./layers/paint-layer.tsx";

/**
 * Assets for painting an ad in the page: pictures by their URL, shapes inline. Shadows and textured
 * grounds are made by the renderer only; the page shows the flat colour under them.
 */
export function browserAssets(urlOf: (key: string) => string | null): AdAssets {
  return (request) => {
    if (request.kind === "picture") return urlOf(request.key);
    if (request.kind === "svg") return `data:image/svg+xml,${encodeURIComponent(request.markup)}`;
    return null;
  };
}
