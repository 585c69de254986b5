import type { Container } from "../container.ts";
import { openContainer } from "../container.ts";
import { explainStartup } from "../embedded/explain-startup.ts";
import type { Env } from "../env.ts";
import { readEnv, StartupError } from "../env.ts";

/** A repeated signal counts as impatience only after this. */
const ECHO_MS = 1000;

function needDatabase(env: Env): Env & { DATABASE_URL: string } {
  if (!env.DATABASE_URL)
    throw new StartupError('DATABASE_URL is not set. "pnpm start" brings its own database.');
  return { ...env, DATABASE_URL: env.DATABASE_URL };
}

/**
 * Runs one process: opens the container, starts `work`, and on SIGTERM or SIGINT stops in the opposite order. A
 * second signal ends it at once.
 */
export async function runProcess(
  role: "http" | "worker",
  work: (container: Container) => Promise<() => Promise<void>>,
): Promise<void> {
  try {
    const container = await openContainer(needDatabase(readEnv()), role);
    const stopWork = await work(container);
    let stoppingSince = 0;
    const stop = async () => {
      // Package managers pass a signal on that the terminal has sent already: an echo is not a second wish.
      if (stoppingSince && Date.now() - stoppingSince > ECHO_MS) process.exit(1);
      if (stoppingSince) return;
      stoppingSince = Date.now();
      await stopWork();
      await container.close();
      process.exit(0);
    };
    process.on("SIGTERM", stop);
    // Ctrl-C reaches the whole group; the supervisor decides the order, so children wait for its SIGTERM.
    if (!process.send) process.on("SIGINT", stop);
    else {
      process.on("SIGINT", () => {});
      process.on("disconnect", stop);
      // The supervisor may have gone while this process was still starting.
      if (!process.connected) await stop();
    }
  } catch (error) {
    console.error(explainStartup(error));
    process.exit(1);
  }
}
