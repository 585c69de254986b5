// Dependencies point one way, and each vendor is known in one folder only.
import { dirname, join, normalize } from "node:path";
import { isTest, listSourceFiles, report } from "./source-files.mjs";

/** Package → packages that it may import; `type:` allows types alone. */
const ALLOWED = {
  "packages/contracts": [],
  "packages/creative": ["contracts"],
  "packages/db": ["contracts"],
  "packages/storage": ["contracts"],
  "packages/providers": ["contracts"],
  "packages/payments": ["contracts"],
  "packages/mail": [],
  "packages/oauth": [],
  "packages/jobs": ["contracts", "type:db"],
  "packages/services": [
    "contracts",
    "creative",
    "db",
    "db/schema",
    "jobs",
    "storage",
    "type:mail",
    "type:oauth",
    "type:payments",
    "type:providers",
  ],
  "packages/api": ["contracts", "services"],
  "packages/ui": [],
  "packages/testing": ["contracts", "db", "db/embedded", "db/schema", "providers", "providers/testing"],
  "apps/web": [
    "contracts",
    "creative",
    "creative/names/ru",
    "creative/names/uz",
    "ui",
    "ui/tokens.css",
    "type:api",
  ],
  "apps/server": "any",
};

/** Vendor → where it may be imported. Tests are free. */
const VENDORS = [
  [
    /^drizzle-orm(\/|$)/,
    ["packages/db/", "packages/services/", "packages/jobs/src/pg-boss/", "apps/server/src/seed/"],
  ],
  [/^@anthropic-ai\//, ["packages/providers/src/anthropic/"]],
  [/^@google\/genai/, ["packages/providers/src/gemini/"]],
  [/^openai(\/|$)/, ["packages/providers/src/openai/"]],
  [/^pg-boss$/, ["packages/jobs/src/pg-boss/"]],
  [/^openid-client$/, ["packages/oauth/src/google/"]],
  [/^nodemailer$/, ["packages/mail/src/smtp/"]],
  [/^stripe$/, ["packages/payments/src/stripe/"]],
  [/^@aws-sdk\//, ["packages/storage/src/s3/"]],
  [/^lucia$/, ["packages/services/src/identity/"]],
  [/^@node-rs\/argon2$/, ["packages/services/src/identity/"]],
  [/^@takumi-rs\//, ["packages/creative/src/node/", "packages/creative/scripts/"]],
  [/^express$/, ["apps/server/src/http/"]],
  [/^postgres$/, ["packages/db/"]],
];

const IMPORT =
  /^\s*(import|export)\s+(type\s+)?[^"';]*?from\s+"([^"]+)"|^\s*import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm;

function importsOf({ text }) {
  return [...text.matchAll(IMPORT)].map(([, , type, from, bare, dynamic]) => ({
    type: Boolean(type),
    from: from ?? bare ?? dynamic,
  }));
}

function packageOf(path) {
  return path.split("/").slice(0, 2).join("/");
}

function checkPackageImport(file, { type, from }) {
  const allowed = ALLOWED[packageOf(file.path)];
  const target = from.slice("@static-engine/".length);
  if (
    !allowed ||
    allowed === "any" ||
    allowed.includes(target) ||
    (type && allowed.includes(`type:${target}`))
  )
    return [];
  return [`${file.path}: ${packageOf(file.path)} may not import ${type ? "types of " : ""}${target}`];
}

function checkVendor(file, { from }) {
  const rule = VENDORS.find(([pattern]) => pattern.test(from));
  if (!rule || rule[1].some((folder) => file.path.startsWith(folder))) return [];
  return [`${file.path}: ${from} belongs to ${rule[1].join(", ")}`];
}

/** Features of the SPA do not know each other, and what they share does not know them. */
function checkWebLayers(file, { from }) {
  if (!file.path.startsWith("apps/web/src/") || !from.startsWith(".")) return [];
  const target = normalize(join(dirname(file.path), from));
  const layer = (path) => /^apps\/web\/src\/(features\/[^/]+|app|components|lib|i18n)/.exec(path)?.[1] ?? "";
  const [own, other] = [layer(file.path), layer(target)];
  const down = own.startsWith("features/")
    ? other.startsWith("features/") && own !== other
    : other.startsWith("features/");
  if (own === "app" || own === other) return [];
  return down || other === "app" ? [`${file.path}: ${own} may not import ${other}`] : [];
}

function findCycles(files) {
  const graph = new Map(
    files.map((file) => [
      file.path,
      importsOf(file)
        .filter(({ type, from }) => !type && from?.startsWith("."))
        .map(({ from }) => normalize(join(dirname(file.path), from))),
    ]),
  );
  const state = new Map();
  const cycles = [];
  function visit(path, trail) {
    if (state.get(path) === "done" || !graph.has(path)) return;
    if (state.get(path) === "open") {
      cycles.push(`import cycle: ${[...trail.slice(trail.indexOf(path)), path].join(" → ")}`);
      return;
    }
    state.set(path, "open");
    for (const next of graph.get(path)) visit(next, [...trail, path]);
    state.set(path, "done");
  }
  for (const path of graph.keys()) visit(path, []);
  return cycles;
}

const files = listSourceFiles(/\.(ts|tsx)$/).filter(({ path }) => /^(apps|packages)\//.test(path));
const sources = files.filter(({ path }) => !isTest(path));
const faults = sources.flatMap((file) => {
  const found = importsOf(file).flatMap((it) => [
    ...(it.from.startsWith("@static-engine/") ? checkPackageImport(file, it) : checkVendor(file, it)),
    ...checkWebLayers(file, it),
  ]);
  if (file.text.includes("process.env") && file.path !== "apps/server/src/env.ts") {
    found.push(`${file.path}: the environment is read in apps/server/src/env.ts alone`);
  }
  return found;
});
report("boundaries", [...faults, ...findCycles(files)]);
