import type { Mailer } from "./port.ts";

/** Stands where no mail server is set up. */
export function createMailOff(): Mailer {
  return {
    isOn: false,
    send: () => Promise.reject(new Error("no mail server is set up")),
  };
}
