import { randomBytes } from "node:crypto";
import type { Env } from "../env.ts";
import { EMULATED_GOOGLE_PATH } from "../http/emulated-google.ts";

/** What every process is told when Google is emulated; nothing where it is set up, and in production. */
export function emulatedGoogleEnv(
  env: Pick<Env, "NODE_ENV" | "PORT" | "GOOGLE_CLIENT_ID">,
): Record<string, string> {
  if (env.GOOGLE_CLIENT_ID || env.NODE_ENV === "production") return {};
  return {
    GOOGLE_CLIENT_ID: "emulated",
    GOOGLE_CLIENT_SECRET: randomBytes(24).toString("hex"),
    GOOGLE_ISSUER_URL: `http://127.0.0.1:${env.PORT}${EMULATED_GOOGLE_PATH}`,
  };
}
