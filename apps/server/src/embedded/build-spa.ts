import { spawn } from "node:child_process";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { StartupError } from "../env.ts";

const SOURCES = ["apps/web", "packages/ui", "packages/contracts", "packages/creative/src", "pnpm-lock.yaml"];
const SKIPPED = new Set(["node_modules", "dist", "test", "assets"]);

/** Names, sizes and times of all that the SPA is built from; equal text, equal build. */
async function fingerprint(path: string): Promise<string> {
  const info = await stat(path);
  if (!info.isDirectory()) return `${path} ${info.size} ${Math.floor(info.mtimeMs)}`;
  const names = (await readdir(path)).filter((name) => !SKIPPED.has(name)).sort();
  return (await Promise.all(names.map((name) => fingerprint(join(path, name))))).join("\n");
}

/** Vite's own program; running it by path works the same on every platform. */
export function findVite(root: string): string {
  return join(dirname(createRequire(join(root, "apps/web/")).resolve("vite/package.json")), "bin/vite.js");
}

/** Builds the SPA if what it is built from has changed since the last build. */
export async function buildSpaIfStale(root: string, onBuild: () => void): Promise<void> {
  const stampPath = join(root, "apps/web/dist/.stamp");
  const wanted = (await Promise.all(SOURCES.map((source) => fingerprint(join(root, source))))).join("\n");
  if ((await readFile(stampPath, "utf8").catch(() => "")) === wanted) return;
  onBuild();
  const output: string[] = [];
  const child = spawn(process.execPath, [findVite(root), "build", "--logLevel", "warn"], {
    cwd: join(root, "apps/web"),
  });
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => output.push(chunk.toString()));
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) throw new StartupError(`The SPA could not be built.\n${output.join("").slice(-2000)}`);
  await writeFile(stampPath, wanted);
}
