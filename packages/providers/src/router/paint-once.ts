import { imageCost } from "../catalogue/cost.ts";
import type { ImageModelSpec } from "../catalogue/model-spec.ts";
import type { Call } from "../ports/call.ts";
import type {
  ImageModel,
  ImageProgress,
  ImageRequest,
  ImageResult,
  ImageTicket,
} from "../ports/image-model.ts";
import { ProviderError } from "../ports/provider-error.ts";
import { NO_USAGE } from "../ports/usage.ts";
import type { Charge } from "./round.ts";
import { sleep } from "./sleep.ts";

/** Tries to fetch a picture that is there: reading costs nothing, painting anew does. */
const FETCHES = 4;
const READ_PAUSE_MS = 500;
/** Between two polls of a vendor that cannot be reached; the first are shorter. */
const LONGEST_POLL_PAUSE_MS = 2000;

type Painting = {
  model: ImageModel;
  spec: ImageModelSpec;
  request: ImageRequest;
  /** Of a request that was accepted before a crash: it is polled, not sent again. */
  ticket: ImageTicket | null;
  onSubmitted(ticket: ImageTicket): Promise<void>;
  /** Told what the vendor may take as things stand: the price from when the request is sent, then what it has told. */
  charged(charge: Charge): void;
};

/** Submits, polls and fetches one picture within the call's time. @throws ProviderError as the port says */
export async function paintOnce(
  { model, spec, request, ticket, onSubmitted, charged }: Painting,
  call: Call,
): Promise<{ result: ImageResult; data: Uint8Array }> {
  const until = performance.now() + call.timeoutMs;
  const left = (): Call => ({ ...call, timeoutMs: Math.max(1, Math.ceil(until - performance.now())) });
  call.signal.throwIfAborted();
  charged(ticket ? chargeOf(ticket) : { usage: unseen(imageCost(spec, request)), requestId: null });
  let progress: ImageProgress = ticket
    ? { state: "waiting", ticket, pollAfterMs: 0 }
    : await model.submit(spec, request, left());
  if (progress.state === "waiting" && !ticket) {
    charged(chargeOf(progress.ticket));
    await onSubmitted(progress.ticket);
  }
  let failures = 0;
  while (progress.state === "waiting") {
    const { ticket: current, pollAfterMs } = progress;
    if (performance.now() + pollAfterMs >= until) throw unknown(spec, current);
    await sleep(pollAfterMs, call.signal);
    try {
      progress = await model.poll(spec, current, left());
      failures = 0;
    } catch (error) {
      failures += 1;
      // As long as there is time: it was accepted, so asking anew would be paid twice.
      if (!isPassing(error) || isNotPainted(error)) throw owing(error, current);
      const pause = Math.min(LONGEST_POLL_PAUSE_MS, READ_PAUSE_MS * 2 ** (failures - 1));
      progress = { state: "waiting", ticket: current, pollAfterMs: Math.max(pause, error.retryAfterMs ?? 0) };
    }
  }
  const { usage, requestId } = progress.result;
  charged({ usage, requestId });
  const [image] = progress.result.images;
  if (!image) throw new ProviderError("bad_result", "no picture came back", { ...spec, model: spec.id });
  for (let failed = 1; ; failed += 1) {
    try {
      return { result: progress.result, data: await model.fetch(spec, image, left()) };
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      const pause = error.retryAfterMs ?? READ_PAUSE_MS;
      if (!isPassing(error) || failed >= FETCHES || performance.now() + pause >= until) {
        // It was painted, so it was paid for, even where its bytes cannot be had.
        throw new ProviderError(error.kind, error.reason, { ...error, usage, cause: error });
      }
      await sleep(pause, call.signal);
    }
  }
}

function isPassing(error: unknown): error is ProviderError {
  return error instanceof ProviderError && ["retry", "rate_limit", "unknown_outcome"].includes(error.kind);
}

/** What is taken for a picture of which nobody knows whether it was painted. */
function unseen(costMicroUsd: number): Charge["usage"] {
  return { ...NO_USAGE, costMicroUsd };
}

function chargeOf({ requestId, costMicroUsd }: ImageTicket) {
  return { usage: unseen(costMicroUsd), requestId };
}

/** An accepted request that could not be followed may still be painted: only a vendor's own word that it is not counts. */
function owing(error: unknown, ticket: ImageTicket): unknown {
  if (!(error instanceof ProviderError) || isNotPainted(error)) return error;
  return new ProviderError(error.kind, error.reason, { ...error, ...chargeOf(ticket), cause: error });
}

/** Told in an answer of its own, as against a read that failed, which has a status or a cause. */
function isNotPainted({ kind, status, cause }: ProviderError): boolean {
  if (kind === "rejected") return true;
  return !["bad_result", "gone", "unknown_outcome"].includes(kind) && status === undefined && !cause;
}

function unknown(spec: ImageModelSpec, ticket: ImageTicket): ProviderError {
  const message = "still not finished when its time was up";
  return new ProviderError("unknown_outcome", message, {
    provider: spec.provider,
    model: spec.id,
    ...chargeOf(ticket),
  });
}
