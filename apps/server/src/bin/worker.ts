import { registerHandlers } from "../worker/register.ts";
import { runProcess } from "./run-process.ts";

await runProcess("worker", async (container) => {
  await registerHandlers(container);
  container.log.info({ concurrency: container.env.WORKER_CONCURRENCY }, "working");
  process.send?.("ready");
  // Closing the container's queue waits for running jobs, or hands them back.
  return async () => {};
});
