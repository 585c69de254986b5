import type { AdDocument, AdSize } from "@static-engine/contracts";
import type { ReactElement } from "react";
import { layOut } from "./compositions/lay-out.ts";
import type { AdAssets } from "./layers/paint-layer.tsx";
import { paintLayer } from "./layers/paint-layer.tsx";

export type AdProps = {
  document: AdDocument;
  ratio: AdSize;
  assets: AdAssets;
};

/** One ad at master size. The screens scale it by CSS; the renderer paints the same element. */
export function Ad({ document, ratio, assets }: AdProps): ReactElement {
  const layout = layOut(document, ratio);
  return (
    <div
      lang={document.language}
      style={{
        position: "relative",
        display: "block",
        width: layout.width,
        height: layout.height,
        overflow: "hidden",
        backgroundColor: layout.ground,
      }}
    >
      {layout.layers.map((layer, i) => paintLayer(layer, String(i), assets))}
    </div>
  );
}
