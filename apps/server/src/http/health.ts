import { Router } from "express";
import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { Container } from "../container.ts";

const CHECK_TIMEOUT_MS = 3000;
const READY_FOR_MS = 3000;

async function passes(check: PromiseLike<unknown>): Promise<boolean> {
  const timeout = new Promise<boolean>((resolve) =>
    setTimeout(() => resolve(false), CHECK_TIMEOUT_MS).unref(),
  );
  return Promise.race([
    check.then(
      () => true,
      () => false,
    ),
    timeout,
  ]);
}

/** One answer for everybody who asks within a few seconds: the check writes to the store. */
function shared<Result>(check: () => Promise<Result>): () => Promise<Result> {
  let last: { at: number; result: Promise<Result> } | null = null;
  return () => {
    if (!last || Date.now() - last.at > READY_FOR_MS) last = { at: Date.now(), result: check() };
    return last.result;
  };
}

/** `/health` says that the process lives, `/ready` that it can serve, `/metrics` how it does. */
export function serveHealth(container: Container): Router {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: "static_engine_event_streams",
    help: "Open event subscriptions",
    registers: [registry],
    collect() {
      this.set(container.notifier.listenerCount());
    },
  });
  const { files } = container.createContext({ id: "ready", ip: null });
  const readiness = shared(async () => {
    const [database, storage] = await Promise.all([
      passes(container.database.sql`select 1`),
      passes(files.check()),
    ]);
    return { database, storage };
  });
  const router = Router();
  router.get("/health", (_request, response) => {
    response.json({ ok: true });
  });
  router.get("/ready", async (_request, response) => {
    const found = await readiness();
    response.status(found.database && found.storage ? 200 : 503).json(found);
  });
  router.get("/metrics", async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}
