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
  // Whoever has such an address may see what it shows: it must not spread by search or by what a page links to.
  router.use("/s/", (_request, response, next) => {
    response.set({ "x-robots-tag": "noindex, nofollow, noarchive", "referrer-policy": "no-referrer" });
    next();
  });
  router.get("/*path", sendPage).get("/", sendPage);
  function sendPage(_request: express.Request, response: express.Response) {
    response.set("cache-control", "no-cache").sendFile(join(dist, "index.html"));
  }
  return router;
}
