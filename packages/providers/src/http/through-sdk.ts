import { ProviderError } from "../ports/provider-error.ts";
import { exchange } from "./exchange.ts";
import type { Target } from "./target.ts";

/**
 * Runs a vendor's SDK over our own transport, so that time-outs, aborts, byte limits and the sorting of failures are
 * ours: SDKs lose `retry-after`, stop the clock at the headers, read without a limit, and replace the errors they see.
 * What the SDK refuses by itself was never sent and is `bad_request`.
 * @throws ProviderError, or the reason of the caller's abort
 */
export async function throughSdk<T>(
  target: Target,
  run: (fetchOnce: typeof fetch) => Promise<T>,
): Promise<T> {
  let failure: { error: unknown } | null = null;
  const fetchOnce: typeof fetch = async (input, init) => {
    const { signal: _, ...rest } = init ?? {};
    try {
      return await exchange(target, input instanceof Request ? input.url : input, rest);
    } catch (error) {
      failure = { error };
      throw error;
    }
  };
  try {
    return await run(fetchOnce);
  } catch (cause) {
    throw reasonOf(failure, cause, target);
  }
}

function reasonOf(failure: { error: unknown } | null, cause: unknown, { details }: Target): unknown {
  if (failure) return failure.error;
  if (cause instanceof SyntaxError) {
    return new ProviderError("bad_result", "the answer is not JSON", { ...details, cause });
  }
  return new ProviderError("bad_request", `the SDK refused: ${String(cause)}`, { ...details, cause });
}
