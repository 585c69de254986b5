import { randomBytes } from "node:crypto";
import { createServer } from "node:net";
import type { Env } from "../env.ts";

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === "object" ? address.port : 0));
    });
  });
}

/**
 * What every process is told when payments are emulated; `null` where Stripe is set up, and in production, which
 * never takes play money. The secret is new with each start: nobody outside can sign an event.
 */
export async function emulatedPaymentsEnv(
  env: Pick<Env, "NODE_ENV" | "STRIPE_SECRET_KEY">,
): Promise<Record<string, string> | null> {
  if (env.STRIPE_SECRET_KEY || env.NODE_ENV === "production") return null;
  return {
    STRIPE_SECRET_KEY: "sk_test_emulated",
    STRIPE_WEBHOOK_SECRET: `whsec_${randomBytes(24).toString("hex")}`,
    STRIPE_API_URL: `http://127.0.0.1:${await findFreePort()}`,
  };
}
