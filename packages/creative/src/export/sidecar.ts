import type { AdDocument, Sidecar } from "@static-engine/contracts";
import { AdSize } from "@static-engine/contracts";

/** Storage keys of the pictures that a document shows. */
export function assetKeys({ brand, product, scene, whole }: AdDocument): string[] {
  const pictures = [scene?.painted?.pictures, whole?.pictures].flatMap((set) => Object.values(set ?? {}));
  const painted = pictures.map((picture) => picture.key);
  return [brand.logo?.key, product.picture?.key, ...painted].filter((key) => key !== undefined);
}

/** Where a picture lies in an archive. */
function assetName(key: string): string {
  return `assets/${key.split("/").at(-1)}`;
}

/** What makes the ad again, with the names of its pictures in the archive. */
export function makeSidecar(document: AdDocument, version: number): Sidecar {
  return {
    kind: "static-engine/ad",
    format: 1,
    version,
    document,
    assets: Object.fromEntries(assetKeys(document).map((key) => [key, assetName(key)])),
    sizes: [...AdSize.options],
  };
}
