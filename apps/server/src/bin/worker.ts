import { constants, setPriority } from "node:os";
import { registerHandlers } from "../worker/register.ts";
import { runProcess } from "./run-process.ts";

// Whoever clicks is answered before pictures are painted, where both want the same core.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

await runProcess("worker", async (container) => {
  await container.warm();
  await registerHandlers(container);
  container.log.info({ concurrency: container.env.WORKER_CONCURRENCY }, "working");
  process.send?.("ready");
  // Closing the container's queue waits for running jobs, or hands them back.
  return async () => {};
});
