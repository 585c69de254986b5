import { join } from "node:path";
import express, { Router } from "express";
import type { Env } from "../env.ts";

/** The built SPA: hashed files for ever, the page itself never cached; unknown paths are routes of the SPA. */
export function serveSpa(env: Env): Router {
  const dist = join(env.ROOT, "apps/web/dist");
  const router = Router();
  router.use(
    "/assets",
    express.static(join(dist, "assets"), { immutable: true, maxAge: "1y", fallthrough: false }),
  );
  router.use(express.static(dist, { index: false, maxAge: "1h" }));
  router.get("/*path", sendPage).get("/", sendPage);
  function sendPage(_request: express.Request, response: express.Response) {
    response.set("cache-control", "no-cache").sendFile(join(dist, "index.html"));
  }
  return router;
}
