import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Files that git tracks or would track, as { path, text }; deleted ones left out. */
export function listSourceFiles(extensions = /\.(ts|tsx|mjs)$/) {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  });
  return listed
    .split("\n")
    .filter((path) => extensions.test(path) && existsSync(path))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

export function isTest(path) {
  return /\.test\.tsx?$|\/test\/|^e2e\/|^bench\/|^packages\/testing\//.test(path);
}

/** Prints every fault and ends with status 1 if there is one. */
export function report(name, faults) {
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) {
    console.error(`${name}: ${faults.length} faults`);
    process.exit(1);
  }
  console.log(`${name}: in order`);
}
