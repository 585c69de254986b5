import type { Usage } from "./usage.ts";

/**
 * How a call to a provider ended badly. The adapter decides, because only it can read the vendor's words; everything
 * above acts on the kind alone.
 *
 * - `retry`: a passing fault (5xx, connection refused, cut before a result could exist): ask again.
 * - `rate_limit`: slow down; `retryAfterMs` says how long where the vendor does.
 * - `rejected`: the vendor's content policy refused the words or the picture: do not ask anybody again with the same.
 * - `auth`: the key is missing, wrong or has no right to the model.
 * - `quota`: the account is out of money or allowance.
 * - `bad_request`: our request is wrong for this model; another model may take it.
 * - `gone`: the model or the job does not exist (any more).
 * - `bad_result`: an answer came, and it cannot be used (not an image, wrong size, not JSON, empty).
 * - `unknown_outcome`: the call may have been carried out and paid for (time-out or cut after submission).
 */
export type ProviderErrorKind =
  | "retry"
  | "rate_limit"
  | "rejected"
  | "auth"
  | "quota"
  | "bad_request"
  | "gone"
  | "bad_result"
  | "unknown_outcome";

type Details = {
  provider: string;
  model: string;
  status?: number | undefined;
  /** The vendor's own id of the request, for its support. */
  requestId?: string | undefined;
  retryAfterMs?: number | undefined;
  /** What the failed call cost all the same. */
  usage?: Usage | undefined;
  cause?: unknown;
};

/** Of the vendor's own words no more than this is kept: they may repeat what was sent. */
const LONGEST_REASON = 300;

/** The one error that adapters throw, an abort of the caller's own signal apart. `message` is for logs. */
export class ProviderError extends Error {
  readonly kind: ProviderErrorKind;
  /** The message without the model's name. */
  readonly reason: string;
  readonly provider: string;
  readonly model: string;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly usage: Usage | undefined;

  constructor(kind: ProviderErrorKind, message: string, details: Details) {
    const reason = message.slice(0, LONGEST_REASON);
    super(`${details.provider}/${details.model}: ${reason}`, { cause: details.cause });
    this.name = "ProviderError";
    this.kind = kind;
    this.reason = reason;
    this.provider = details.provider;
    this.model = details.model;
    this.status = details.status;
    this.requestId = details.requestId;
    this.retryAfterMs = details.retryAfterMs;
    this.usage = details.usage;
  }
}
