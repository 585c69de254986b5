import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const PREFIX = "demo/";

/** File of a bundled demo picture, by its key (`demo/products/jar.webp`). */
export function demoAssetPath(key: string): string {
  if (!key.startsWith(PREFIX) || key.includes("..")) throw new Error(`Not a demo asset: ${key}`);
  return fileURLToPath(new URL(`../../assets/${key.slice(PREFIX.length)}`, import.meta.url));
}

/** Bytes of a bundled demo picture. */
export function loadDemoAsset(key: string): Promise<Buffer> {
  return readFile(demoAssetPath(key));
}
