import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { auditLedger, createCheckout, syncCatalogue } from "@static-engine/services";
import { makeMember } from "@static-engine/testing/factories";
import { openContainer } from "../../apps/server/src/container.ts";
import { supervise } from "../../apps/server/src/embedded/supervise.ts";
import { childEnv, readEnv } from "../../apps/server/src/env.ts";
import { withDatabase } from "../bench-database.ts";
import type { Row } from "../row.ts";
import { percentile } from "../row.ts";
import { startSide } from "../side.ts";
import type { StripeAsk, StripeHello } from "../stripe-side.ts";

const MEMBERS = 150;
const PER_SECOND = 100;
/** Every third delivery is a copy. */
const COPY_EVERY = 3;
const WARM_UP = 40;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === "object" ? address.port : 0));
    });
  });
}

/** Events of real purchases, sent 100 a second with copies among them: from the request to the committed effects. */
export const webhooksRow: Row = {
  id: "webhook",
  run: () =>
    withDatabase(async ({ drizzle }, url) => {
      const folder = await mkdtemp(join(tmpdir(), "static-engine-bench-"));
      const stripe = await startSide<StripeHello, StripeAsk, number[]>("stripe-side.ts");
      const port = await freePort();
      const settings = {
        PORT: String(port),
        DATABASE_URL: url,
        NODE_ENV: "test",
        DATA_DIR: folder,
        LOG_LEVEL: "silent",
        STRIPE_SECRET_KEY: "sk_test_bench",
        STRIPE_WEBHOOK_SECRET: stripe.hello.secret,
        STRIPE_API_URL: stripe.hello.url,
      };
      const container = await openContainer({ ...readEnv(settings), DATABASE_URL: url }, "http");
      // The product in a process of its own, as it runs, and Stripe's side in another.
      const server = await supervise("http", childEnv(settings), (script) => console.error(`${script} died`));
      const ctx = container.createContext({ id: "bench", ip: null });
      await syncCatalogue({ ctx });
      for (let member = 0; member < MEMBERS; member += 1) {
        const userId = await makeMember(drizzle);
        const input = { tier: "starter", interval: "month" } as const;
        const { url: page } = await createCheckout({ ctx: { ...ctx, userId }, input });
        await stripe.ask({ kind: "pay", sessionId: page.split("/").at(-1) ?? "" });
      }
      const times = await stripe.ask({
        kind: "send",
        url: `http://127.0.0.1:${port}/webhooks/stripe`,
        warmUp: WARM_UP,
        perSecond: PER_SECOND,
        copyEvery: COPY_EVERY,
      });
      const differences = await auditLedger(drizzle);
      const given = await drizzle.execute("select count(*)::int as n from credit_grants");
      if (differences.length > 0 || given[0]?.n !== MEMBERS)
        throw new Error("credits were given twice or lost");
      await server.stop();
      await container.close();
      await stripe.stop();
      await rm(folder, { recursive: true, force: true });
      return [
        {
          id: "webhook-p99",
          title: "webhook at 100/s with copies, request → committed effects, p99",
          value: percentile(times, 0.99),
          unit: "ms",
          baseline: null,
          baselineTitle: "",
          target: { kind: "max" as const, limit: 40 },
        },
      ];
    }),
};
