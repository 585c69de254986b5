import { join } from "node:path";
import { startStripeEmulator } from "@static-engine/testing/stripe-emulator";
import { readEnv, StartupError } from "../env.ts";
import { EMULATED_PAYMENTS_PATH } from "../http/emulated-payments.ts";

const MINUTE_MS = 60_000;

/** The stand-in for Stripe of the demo start. It keeps its state beside the built-in database, as Stripe would. */
const env = readEnv();
if (!env.STRIPE_API_URL) throw new StartupError("This process is started by `pnpm start`, not by hand.");
const emulator = await startStripeEmulator({
  port: Number(new URL(env.STRIPE_API_URL).port),
  pageUrl: `${env.PUBLIC_URL ?? ""}${EMULATED_PAYMENTS_PATH}`,
  file: join(env.DATA_DIR, "emulated-payments.json"),
  webhook: {
    url: `http://127.0.0.1:${env.PORT}/webhooks/stripe`,
    secret: env.STRIPE_WEBHOOK_SECRET,
    retryMs: [500, 2000, 5000, 15_000, 60_000],
  },
});
// Renewals and retries fall due by the real clock.
setInterval(() => emulator.advanceTo(emulator.now()), MINUTE_MS).unref();

async function stop(): Promise<void> {
  await emulator.close();
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", () => {});
process.on("disconnect", stop);
process.send?.("ready");
