import { createServer } from "node:http";
import { listSamples } from "@static-engine/services";
import { createApp } from "../http/app.ts";
import { runProcess } from "./run-process.ts";

await runProcess("http", async (container) => {
  const { env, log } = container;
  const server = createServer(createApp(container));
  // SSE streams are open for minutes; slow senders are not waited for.
  server.requestTimeout = 120_000;
  server.headersTimeout = 20_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(env.PORT, env.HOST, resolve);
  });
  log.info({ port: env.PORT, host: env.HOST }, "serving");
  process.send?.("ready");
  // The public pages' samples are drawn now, so that the first visitor does not wait for them.
  listSamples({ ctx: container.createContext({ id: "start", ip: null }) }).catch((error: unknown) => {
    log.warn({ err: error }, "samples could not be drawn");
  });
  return async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    // Streams never end by themselves; clients reconnect to the next process from their last event.
    setTimeout(() => server.closeAllConnections(), 2000).unref();
    await closed;
  };
});
