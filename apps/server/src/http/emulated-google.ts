import type { RequestHandler } from "express";

export const EMULATED_GOOGLE_PATH = "/emulated-google";

/** The stand-in for Google of the demo start, on this server. Loaded only where it is used. */
export function serveEmulatedGoogle(issuer: string): RequestHandler {
  const loaded = import("@static-engine/testing/google-emulator").then(({ createGoogleEmulator }) =>
    createGoogleEmulator({ issuer }),
  );
  return async (request, response) => {
    (await loaded).listener(request, response);
  };
}
