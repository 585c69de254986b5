import { createServer } from "node:net";
import { availableParallelism } from "node:os";
import { migrateDatabase } from "@static-engine/db";
import { startEmbeddedPostgres } from "@static-engine/db/embedded";
import { buildSpaIfStale } from "../embedded/build-spa.ts";
import { emulatedGoogleEnv } from "../embedded/emulated-google.ts";
import { emulatedPaymentsEnv } from "../embedded/emulated-payments.ts";
import { explainStartup } from "../embedded/explain-startup.ts";
import { lockFolder } from "../embedded/lock.ts";
import type { Supervised } from "../embedded/supervise.ts";
import { supervise } from "../embedded/supervise.ts";
import { DEV_ADDRESS, startVite } from "../embedded/vite-dev.ts";
import { childEnv, readEnv } from "../env.ts";
import { readSecret } from "../secret.ts";
import { seedAll } from "../seed/seed-all.ts";
import { openStorage } from "../storage.ts";
import { syncPrices } from "../sync-prices.ts";

const env = readEnvOrExit();
/** In development Vite serves the SPA from its sources, in a process of its own, with this server behind it. */
const isDev = process.argv.includes("--dev");
/** Stand-ins of all models' vendors, so that the real adapters can be seen at work without a key. */
const isEmulated = process.argv.includes("--emulators");
const undo: (() => Promise<void>)[] = [];
const ECHO_MS = 1000;
const MOST_WORKERS = 4;
let stoppingSince = 0;

function readEnvOrExit() {
  try {
    return readEnv();
  } catch (error) {
    console.error(explainStartup(error));
    return process.exit(1);
  }
}

async function stop(code: number): Promise<void> {
  // A package manager passes on what the terminal has sent already: an echo is not a second wish.
  if (stoppingSince && Date.now() - stoppingSince > ECHO_MS) process.exit(code || 1);
  if (stoppingSince) return;
  stoppingSince = Date.now();
  for (const step of undo.reverse())
    await step().catch((error: unknown) => console.error(explainStartup(error)));
  process.exit(code);
}

async function assertPortFree(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(env.PORT, env.HOST, () => probe.close(() => resolve()));
  });
}

async function openDatabaseUrl(): Promise<string> {
  if (env.DATABASE_URL) return env.DATABASE_URL;
  const postgres = await startEmbeddedPostgres({ folder: env.DATA_DIR });
  undo.push(() => postgres.stop());
  return postgres.url();
}

async function start(): Promise<void> {
  const unlock = await lockFolder(env.DATA_DIR);
  undo.push(unlock);
  await assertPortFree();
  await openStorage(env).check();
  await readSecret(env);
  const url = await openDatabaseUrl();
  await migrateDatabase(url);
  await seedAll({ env, url });
  if (!isDev) await buildSpaIfStale(env.ROOT, () => console.log("Building the app …"));
  const payments = await emulatedPaymentsEnv(env);
  const models = isEmulated ? await startEmulators() : {};
  const inherited = childEnv({ DATABASE_URL: url, ...payments, ...models, ...emulatedGoogleEnv(env) });
  const giveUp = (script: string) => {
    console.error(`${script} keeps failing; see its log above.`);
    stop(1);
  };
  const children: Supervised[] = [];
  undo.push(async () => {
    await Promise.all(children.map((child) => child.stop()));
  });
  if (payments) {
    children.push(await supervise("emulated-payments", inherited, giveUp));
    await syncPrices(payments, url);
  }
  // Painting and judging keep one thread busy each.
  const workers = env.WORKER_PROCESSES ?? Math.min(MOST_WORKERS, availableParallelism());
  const scripts = ["http" as const, ...Array.from({ length: workers }, () => "worker" as const)];
  const started = await Promise.allSettled(scripts.map((script) => supervise(script, inherited, giveUp)));
  children.push(...started.flatMap((it) => (it.status === "fulfilled" ? [it.value] : [])));
  const failed = started.find((it) => it.status === "rejected");
  if (failed) throw failed.reason;
  if (isDev) undo.push(await startVite(env.ROOT, env.PORT));
  printWelcome(payments !== null);
}

async function startEmulators(): Promise<Record<string, string>> {
  // Only here and only when asked for: they are no part of a production image.
  const { startAllEmulators } = await import("@static-engine/testing/emulators");
  const { EMULATOR_PORT: firstPort, EMULATOR_LATENCY_MS: latencyMs } = env;
  const emulators = await startAllEmulators({
    latencyMs,
    keepCalls: 20,
    ...(firstPort ? { firstPort } : {}),
  });
  undo.push(() => emulators.close());
  return emulators.env;
}

function printWelcome(arePaymentsEmulated: boolean): void {
  const address = isDev ? DEV_ADDRESS : (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`);
  console.log(`\n  Static Engine is up:  ${address}\n`);
  if (env.NODE_ENV !== "production") {
    console.log(`  Member  demo@static-engine.test   ${env.DEMO_PASSWORD}`);
    console.log(`  Admin   admin@static-engine.test  ${env.DEMO_PASSWORD}\n`);
  }
  if (isEmulated) console.log("  Models are emulated: no vendor is asked, nothing is paid.\n");
  if (arePaymentsEmulated)
    console.log("  Payments are emulated: no card is charged. Set STRIPE_SECRET_KEY to take real ones.\n");
  console.log("  Ctrl-C stops it.\n");
}

process.on("SIGINT", () => stop(0));
process.on("SIGTERM", () => stop(0));
try {
  await start();
} catch (error) {
  if (!stoppingSince) console.error(explainStartup(error));
  await stop(1);
}
