import type { CSSProperties, ReactElement } from "react";
import type { FaceId } from "../type/faces.ts";
import { FACES } from "../type/faces.ts";
import { FALLBACK_FAMILIES, verticalOf } from "../type/metrics.ts";
import type { AssetRequest, Box, ImageLayer, Layer, TextLayer } from "./layer.ts";
import { lineBox, lineLeft, widthOfLine } from "./text-geometry.ts";

/** Answers where the picture for a request is, or null where it cannot be had (it is then left out). */
export type AdAssets = (request: AssetRequest, box: Box) => string | null;

/** CSS font stack of a face: itself, then the faces that hold what it lacks. */
export function fontStack(face: FaceId): string {
  const families = [FACES[face].family, ...FALLBACK_FAMILIES];
  return [...new Set(families)].map((name) => `"${name}"`).join(", ");
}

export function paintLayer(layer: Layer, key: string, assets: AdAssets): ReactElement | null {
  switch (layer.kind) {
    case "text":
      return paintText(layer, key);
    case "image":
      return paintImage(layer, key, assets);
    case "rect":
      return (
        <div
          key={key}
          style={{
            ...place(layer.box),
            backgroundColor: layer.color,
            borderRadius: layer.radius,
            ...(layer.shadow ? { boxShadow: layer.shadow } : {}),
          }}
        />
      );
    case "group":
      return (
        <div
          key={key}
          style={{
            ...place(layer.box),
            overflow: layer.clip ? "hidden" : "visible",
            transform: layer.rotate ? `rotate(${layer.rotate}deg)` : "none",
          }}
        >
          {layer.layers.map((child, i) => paintLayer(child, `${key}.${i}`, assets))}
        </div>
      );
  }
}

/** Pictures stand on whole pixels, as browsers put them anyway; so page and file turn them about the same point. */
export function snapped({ x, y, w, h }: Box): Box {
  return { x: Math.round(x), y: Math.round(y), w: Math.max(1, Math.round(w)), h: Math.max(1, Math.round(h)) };
}

function place({ x, y, w, h }: Box): CSSProperties {
  return { position: "absolute", left: x, top: y, width: w, height: h };
}

const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

function paintText(layer: TextLayer, key: string): ReactElement {
  return (
    <div key={key} style={{ position: "absolute", left: 0, top: 0, width: 0, height: 0 }}>
      {layer.lines.map((line, i) => {
        const { top, height } = lineBox(layer, i);
        return (
          <div
            key={`${key}.${i}`}
            style={{
              position: "absolute",
              left: lineLeft(layer, i),
              top,
              width: layer.width,
              height,
              display: "block",
              fontFamily: fontStack(layer.face),
              fontWeight: FACES[layer.face].weight,
              fontSize: layer.size,
              lineHeight: `${height}px`,
              letterSpacing: `${layer.tracking}em`,
              textAlign: layer.align,
              // A line that begins in Arabic or Hebrew runs from the right, wherever it stands.
              direction: RIGHT_TO_LEFT.test(line.text) ? "rtl" : "ltr",
              whiteSpace: "pre",
              color: line.color ?? layer.color,
            }}
          >
            {line.text}
          </div>
        );
      })}
      {layer.strike ? paintStrike(layer, key) : null}
    </div>
  );
}

// A strike is its own bar: text-decoration follows the font's metrics, not the figures.
function paintStrike(layer: TextLayer, key: string): ReactElement | null {
  const { strike } = layer;
  const first = layer.lines[0];
  if (!strike || !first) return null;
  const width = widthOfLine(layer, first.text);
  const offset =
    layer.align === "left" ? 0 : layer.align === "right" ? layer.width - width : (layer.width - width) / 2;
  const over = Math.max(4, layer.size * 0.06);
  return (
    <div
      key={`${key}.strike`}
      style={{
        position: "absolute",
        left: layer.x + offset - over,
        top: layer.y + (verticalOf(layer.face).cap * layer.size) / 2 - strike.thickness / 2,
        width: width + over * 2,
        height: strike.thickness,
        backgroundColor: strike.color,
        transform: strike.rise ? `rotate(${-strike.rise}deg)` : "none",
      }}
    />
  );
}

function paintImage(layer: ImageLayer, key: string, assets: AdAssets): ReactElement | null {
  const src = assets(layer.request, layer.box);
  if (src === null) return null;
  const box = layer.request.kind === "svg" ? layer.box : snapped(layer.box);
  return (
    <img
      key={key}
      src={src}
      alt=""
      width={box.w}
      height={box.h}
      style={{
        ...place(box),
        maxWidth: "none",
        objectFit: "fill",
        opacity: layer.opacity,
        transform: layer.rotate ? `rotate(${layer.rotate}deg)` : "none",
      }}
    />
  );
}
