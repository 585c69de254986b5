// Files stay small enough to read in one go: median ≤ 60 lines, 90 % ≤ 200, none over 400.
import { isTest, listSourceFiles, report } from "./source-files.mjs";

const EXEMPT =
  /\.generated\.|^packages\/db\/src\/schema\/|^apps\/web\/src\/i18n\/|^packages\/creative\/src\/(demo|concepts)\//;
const LIMITS = { median: 60, p90: 200, max: 400 };

const files = listSourceFiles(/\.(ts|tsx)$/)
  .filter(({ path }) => /^(apps|packages)\/[^/]+\/src\//.test(path) && !EXEMPT.test(path))
  .map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }));
const product = files.filter(({ path }) => !isTest(path)).sort((a, b) => a.lines - b.lines);
const at = (share) => product[Math.floor((product.length - 1) * share)]?.lines ?? 0;

const faults = files
  .filter(({ lines }) => lines > LIMITS.max)
  .map(({ path, lines }) => `${path}: ${lines} lines; split it along a real seam`);
if (at(0.5) > LIMITS.median)
  faults.push(`half of the files are longer than ${at(0.5)} lines; the limit is ${LIMITS.median}`);
if (at(0.9) > LIMITS.p90)
  faults.push(`a tenth of the files are longer than ${at(0.9)} lines; the limit is ${LIMITS.p90}`);
console.log(`${product.length} files, median ${at(0.5)}, p90 ${at(0.9)}, longest ${product.at(-1)?.lines}`);
report("shape", faults);
