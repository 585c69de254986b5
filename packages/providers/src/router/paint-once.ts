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
import { sleep } from "./sleep.ts";

/** Reads that may fail in a row before they count as failed: polling and fetching cost nothing, painting anew does. */
const READ_FAILURES = 4;
const READ_PAUSE_MS = 500;

type Painting = {
  model: ImageModel;
  spec: ImageModelSpec;
  request: ImageRequest;
  /** Of a request that was accepted before a crash: it is polled, not sent again. */
  ticket: ImageTicket | null;
  onSubmitted(ticket: ImageTicket): Promise<void>;
};

/** Submits, polls and fetches one picture within the call's time. @throws ProviderError as the port says */
export async function paintOnce(
  { model, spec, request, ticket, onSubmitted }: Painting,
  call: Call,
): Promise<{ result: ImageResult; data: Uint8Array }> {
  const until = performance.now() + call.timeoutMs;
  const left = (): Call => ({ ...call, timeoutMs: Math.max(1, Math.ceil(until - performance.now())) });
  let progress: ImageProgress = ticket
    ? { state: "waiting", ticket, pollAfterMs: 0 }
    : await model.submit(spec, request, left());
  if (progress.state === "waiting" && !ticket) await onSubmitted(progress.ticket);
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
      if (!isPassing(error) || failures >= READ_FAILURES) throw error;
      progress = { state: "waiting", ticket: current, pollAfterMs: error.retryAfterMs ?? READ_PAUSE_MS };
    }
  }
  const [image] = progress.result.images;
  if (!image) throw new ProviderError("bad_result", "no picture came back", { ...spec, model: spec.id });
  const { usage } = progress.result;
  for (let failed = 1; ; failed += 1) {
    try {
      return { result: progress.result, data: await model.fetch(spec, image, left()) };
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      const pause = error.retryAfterMs ?? READ_PAUSE_MS;
      if (!isPassing(error) || failed >= READ_FAILURES || performance.now() + pause >= until) {
        // It was painted, so it was paid for, even where its bytes cannot be had.
        throw new ProviderError(error.kind, error.message, { ...error, usage, cause: error });
      }
      await sleep(pause, call.signal);
    }
  }
}

function isPassing(error: unknown): error is ProviderError {
  return error instanceof ProviderError && ["retry", "rate_limit", "unknown_outcome"].includes(error.kind);
}

function unknown(spec: ImageModelSpec, { requestId }: ImageTicket): ProviderError {
  const message = "still not finished when its time was up";
  return new ProviderError("unknown_outcome", message, {
    provider: spec.provider,
    model: spec.id,
    requestId,
  });
}
