import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach } from "vitest";
import { workerOptions } from "../src/embedded/supervise.ts";
import type { TestServer } from "./test-server.ts";

const WORKER = fileURLToPath(new URL("../src/bin/worker.ts", import.meta.url));

/** Starts real worker processes on a test server's database and files; each test's are killed at its end. */
export function useWorkers(): (server: TestServer, env?: Record<string, string>) => Promise<ChildProcess> {
  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
  });
  return async (server, env = {}) => {
    const options = workerOptions({
      ...process.env,
      DATABASE_URL: server.url,
      DATA_DIR: server.folder,
      LOG_LEVEL: "silent",
      WORKER_CONCURRENCY: "1",
      WORKER_REHEARSAL: "false",
      ...env,
    });
    const child = fork(WORKER, [], { ...options, stdio: "ignore" });
    children.push(child);
    await new Promise<void>((resolve, reject) => {
      child.once("message", () => resolve());
      child.once("exit", (code) => reject(new Error(`the worker ended with ${code}`)));
    });
    return child;
  };
}
