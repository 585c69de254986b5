import type { ChildProcess, ForkOptions } from "node:child_process";
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

const RESTART_DELAY_MS = 500;
/** A child that dies younger than this did not start; starting it again would not help. */
const MIN_LIFE_MS = 3000;
const STOP_TIMEOUT_MS = 25_000;

const TYPESCRIPT = ["--import", "tsx"];

/**
 * How a worker is started. There are as many as cores, and each fills one with painting, so helper threads of the
 * collector would only take their place. Pixels lie outside the collector's heap: left to itself, V8 goes through all
 * of that heap for every 64 MB of them, twenty times in a run. And a canvas or a scene is megabytes of memory that is
 * asked for and given back: glibc takes it in pages of 2 MB instead of 4 KB where the kernel offers them, and from two
 * arenas instead of eight for each core, so that what one thread gave back serves the next (200 MB less for a worker).
 */
export function workerOptions(env: NodeJS.ProcessEnv): Pick<ForkOptions, "env" | "execArgv"> {
  return {
    env: { GLIBC_TUNABLES: "glibc.malloc.hugetlb=1:glibc.malloc.arena_max=2", ...env },
    execArgv: [
      "--single-threaded-gc",
      "--external-memory-accounted-in-global-limit",
      "--initial-old-space-size=256",
      ...TYPESCRIPT,
    ],
  };
}

export type Supervised = { stop(): Promise<void> };

/**
 * Keeps one process of ours alive: starts it, waits until it says that it is ready, and starts it anew when it
 * dies. Rejects if it dies before it was ever ready.
 */
export async function supervise(
  script: "http" | "worker" | "emulated-payments",
  env: NodeJS.ProcessEnv,
  onGiveUp: (script: string) => void,
): Promise<Supervised> {
  const path = fileURLToPath(new URL(`../bin/${script}.ts`, import.meta.url));
  let stopping = false;
  let child: ChildProcess;
  let restart: NodeJS.Timeout | null = null;

  function start(): Promise<void> {
    const startedAt = Date.now();
    const current = fork(path, [], script === "worker" ? workerOptions(env) : { env, execArgv: TYPESCRIPT });
    child = current;
    return new Promise((resolve, reject) => {
      let ready = false;
      current.on("message", (message) => {
        if (message === "ready") {
          ready = true;
          resolve();
        }
      });
      current.on("exit", (code) => {
        if (stopping) return;
        if (!ready) reject(new Error(`${script} ended with code ${code}`));
        else if (Date.now() - startedAt < MIN_LIFE_MS) onGiveUp(script);
        else restart = setTimeout(() => start().catch(() => onGiveUp(script)), RESTART_DELAY_MS);
      });
    });
  }

  await start();
  return {
    async stop() {
      stopping = true;
      if (restart) clearTimeout(restart);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS);
      await exited;
      clearTimeout(timer);
    },
  };
}
