import type { AssetRequest, Box, Layer } from "../../layers/layer.ts";

/** The same layers at another size: what was drawn on a large board, at the size that it is shown at. */
export function scaleLayers(layers: readonly Layer[], k: number): Layer[] {
  return layers.map((layer) => scaled(layer, k));
}

function scaled(layer: Layer, k: number): Layer {
  switch (layer.kind) {
    case "text":
      return {
        ...layer,
        x: layer.x * k,
        y: layer.y * k,
        width: layer.width * k,
        size: layer.size * k,
        leading: layer.leading * k,
        strike: layer.strike ? { ...layer.strike, thickness: Math.max(1, layer.strike.thickness * k) } : null,
      };
    case "rect":
      return { ...layer, box: whole(sized(layer.box, k)), radius: layer.radius * k };
    case "image":
      return { ...layer, box: sized(layer.box, k), request: requested(layer.request, k) };
    case "group":
      return { ...layer, box: sized(layer.box, k), layers: scaleLayers(layer.layers, k) };
  }
}

function sized({ x, y, w, h }: Box, k: number): Box {
  return { x: x * k, y: y * k, w: w * k, h: h * k };
}

// A rule of a fraction of a pixel would be a smear.
function whole({ x, y, w, h }: Box): Box {
  return {
    x: Math.round(x),
    y: Math.round(y),
    w: Math.max(1, Math.round(x + w) - Math.round(x)),
    h: Math.max(1, Math.round(y + h) - Math.round(y)),
  };
}

function requested(request: AssetRequest, k: number): AssetRequest {
  const px = (value: number) => Math.max(1, Math.round(value * k));
  switch (request.kind) {
    case "ground":
      return { ...request, width: px(request.width), height: px(request.height) };
    case "shadow":
      return { ...request, w: px(request.w), h: px(request.h), pad: px(request.pad) };
    case "picture":
      return request.cover
        ? { ...request, cover: { w: px(request.cover.w), h: px(request.cover.h) } }
        : request;
    case "svg":
      return request;
  }
}
