import type { GoogleSignIn } from "./port.ts";

/** Stands where no client of Google is set up. */
export function createGoogleOff(): GoogleSignIn {
  const refuse = () => Promise.reject(new Error("Google is not set up"));
  return { mode: "off", begin: refuse, finish: refuse };
}
