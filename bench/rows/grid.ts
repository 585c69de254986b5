import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { makeMember, makePhoto } from "@static-engine/testing/factories";
import { openContainer } from "../../apps/server/src/container.ts";
import { buildSpaIfStale } from "../../apps/server/src/embedded/build-spa.ts";
import { readEnv } from "../../apps/server/src/env.ts";
import { createApp } from "../../apps/server/src/http/app.ts";
import { withDatabase } from "../bench-database.ts";
import type { Row } from "../row.ts";
import { percentile } from "../row.ts";
import { seedLibrary } from "../seed-library.ts";

/** Whole runs of six, and none of them in the trash. */
const ADS = 20_004;
const FRAMES = 400;
/** Pixels a frame: three windows a second, faster than anybody reads. */
const STEP = 45;

/** The library of twenty thousand ads in Chromium: loaded to its end, then scrolled for four hundred frames. */
export const gridRow: Row = {
  id: "grid",
  run: () =>
    withDatabase(async (database, url) => {
      const folder = await mkdtemp(join(tmpdir(), "static-engine-bench-grid-"));
      const env = {
        ...readEnv({ NODE_ENV: "test", DATA_DIR: folder, LOG_LEVEL: "silent" }),
        DATABASE_URL: url,
      };
      await buildSpaIfStale(env.ROOT, () => {});
      const container = await openContainer(env, "http");
      const userId = await makeMember(database.drizzle);
      await seedLibrary(database.sql, userId, { from: 0, to: ADS });
      await database.sql`update generated_ads set deleted_at = null`;
      await container
        .createContext({ id: "bench", ip: null })
        .files.put("render/be/bench.jpg", await makePhoto(), {
          mime: "image/png",
        });
      const server = createServer(createApp(container));
      server.listen(0, "127.0.0.1");
      await once(server, "listening");
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("no TCP address");
      const origin = `http://127.0.0.1:${address.port}`;
      const cookie = (await container.sessions.open(userId, null)).split(";")[0] ?? "";
      const browser = await chromium.launch({
        executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
        args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
      });
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const [name = "", value = ""] = cookie.split("=");
      await context.addCookies([{ name, value, url: origin }]);
      const page = await context.newPage();
      await page.goto(`${origin}/library`, { waitUntil: "networkidle" });
      const loaded = await page.evaluate(async () => {
        // No function inside: what compiles this one adds to it what the page does not have.
        const grid = document.querySelector('[role="grid"]');
        let rows = 0;
        for (let still = 0; still < 150; ) {
          window.scrollTo(0, document.body.scrollHeight);
          await new Promise((resolve) => setTimeout(resolve, 30));
          const now = Number(grid?.getAttribute("aria-rowcount"));
          still = now === rows ? still + 1 : 0;
          rows = now;
        }
        return { rows };
      });
      if (loaded.rows < ADS / 10) throw new Error(`only ${loaded.rows} rows were loaded`);
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
      await page.waitForFunction(
        () => document.images.length > 0 && [...document.images].every((image) => image.complete),
      );
      const frames = await page.evaluate(
        async ({ count, step }) => {
          const times: number[] = [];
          let last = performance.now();
          for (let frame = 0; frame < count; frame += 1) {
            window.scrollBy(0, step);
            await new Promise((resolve) => requestAnimationFrame(resolve));
            const now = performance.now();
            times.push(now - last);
            last = now;
          }
          return times;
        },
        { count: FRAMES, step: STEP },
      );
      await browser.close();
      server.closeAllConnections();
      server.close();
      await container.close();
      await rm(folder, { recursive: true, force: true });
      return [
        {
          id: "grid-frame",
          title: `longest of ${FRAMES} frames while scrolling 20 000 ads`,
          value: Math.max(...frames),
          unit: "ms",
          baseline: percentile(frames, 0.5),
          baselineTitle: "the median frame; none over 50",
          target: { kind: "max", limit: 50 },
        },
      ];
    }),
};
