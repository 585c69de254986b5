import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { buildSpaIfStale } from "../../apps/server/src/embedded/build-spa.ts";
import type { Row } from "../row.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** JavaScript that the page names itself: the entry and what it preloads. KB gzipped. */
export const sizeRow: Row = {
  id: "first-load-js",
  async run() {
    await buildSpaIfStale(ROOT, () => {});
    const dist = join(ROOT, "apps/web/dist");
    const page = await readFile(join(dist, "index.html"), "utf8");
    const scripts = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].flatMap(([, path]) =>
      path ? [path] : [],
    );
    const sizes = await Promise.all(
      [...new Set(scripts)].map(async (path) => gzipSync(await readFile(join(dist, path))).length),
    );
    return [
      {
        id: "first-load-js",
        title: "JavaScript of the first load, gzip",
        value: sizes.reduce((sum, size) => sum + size, 0) / 1024,
        unit: "KB",
        baseline: null,
        baselineTitle: "",
        target: { kind: "max" as const, limit: 170 },
      },
    ];
  },
};
