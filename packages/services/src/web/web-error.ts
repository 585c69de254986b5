import { AppError } from "@static-engine/contracts";

const MESSAGES = {
  bad_address: "This is no address of a website.",
  private: "This address is not on the public internet.",
  unreachable: "The website did not answer.",
  refused: "The website refused to be read.",
  robots: "The website asks not to be read by programs.",
  too_large: "The page is larger than 2 MB.",
  timeout: "The website took too long.",
  redirects: "The website sends us on too often.",
  not_a_page: "There is no web page at this address.",
} as const;

export type WebFault = keyof typeof MESSAGES;

/** Why something of the web could not be read, and that it can be typed instead. */
export function webError(reason: WebFault, cause?: unknown): AppError {
  return new AppError("IMPORT_FAILED", `${MESSAGES[reason]} Fill in the form by hand; nothing was saved.`, {
    details: { reason },
    cause,
  });
}
