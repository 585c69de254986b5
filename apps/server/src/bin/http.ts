import type { ServerResponse } from "node:http";
import { createServer } from "node:http";
import { listSamples } from "@static-engine/services";
import { createApp } from "../http/app.ts";
import { runProcess } from "./run-process.ts";

const DRAIN_MS = 12_000;

function isStream(response: ServerResponse): boolean {
  return String(response.getHeader("content-type") ?? "").startsWith("text/event-stream");
}

await runProcess("http", async (container) => {
  const { env, log } = container;
  await container.warm();
  const server = createServer(createApp(container));
  const open = new Set<ServerResponse>();
  server.on("request", (_request, response: ServerResponse) => {
    open.add(response);
    response.once("close", () => open.delete(response));
  });
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
    // Streams never end by themselves; clients go on from their last event at the next process.
    for (const response of open) if (isStream(response)) response.destroy();
    // What is under way may end; below the time after which the supervisor kills.
    setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
    await closed;
  };
});
