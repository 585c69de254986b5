import type { Mailer } from "./port.ts";

/** Stands where no mail server is set up. */
export function createMailOff(options: { hasMailbox: boolean }): Mailer {
  return {
    isOn: false,
    hasMailbox: options.hasMailbox,
    send: () => Promise.reject(new Error("no mail server is set up")),
  };
}
