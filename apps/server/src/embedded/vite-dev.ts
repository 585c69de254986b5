import { spawn } from "node:child_process";
import { join } from "node:path";
import { childEnv } from "../env.ts";
import { findVite } from "./build-spa.ts";

export const DEV_ADDRESS = "http://localhost:5173";

/** Serves the SPA from its sources with hot reload; calls to the API go on to `apiPort`. */
export async function startVite(root: string, apiPort: number): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, [findVite(root)], {
    cwd: join(root, "apps/web"),
    env: childEnv({ API_PORT: String(apiPort) }),
    stdio: ["ignore", "inherit", "inherit"],
  });
  return async () => {
    if (child.exitCode !== null) return;
    const exited = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await exited;
  };
}
