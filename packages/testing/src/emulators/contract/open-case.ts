import type { Call, ImageModelSpec, ImageRequest, ProviderError, ProviderId } from "@static-engine/providers";
import { openProviders } from "@static-engine/providers";
import type { Emulator } from "../emulator.ts";
import { startEmulator } from "../emulator.ts";
import { PROTOCOLS } from "../protocols.ts";

/** An adapter and the emulator that it talks to. */
export async function openCase(
  provider: ProviderId,
  answer?: Parameters<(typeof PROTOCOLS)["gemini"]["open"]>[0],
) {
  const { open, path } = PROTOCOLS[provider];
  const emulator = await startEmulator(open(answer));
  const providers = openProviders({ [provider]: { apiKey: "key-1", baseUrl: `${emulator.url}${path}` } });
  return { emulator, images: providers.images.get(provider), language: providers.language.get(provider) };
}

export function callOf(overrides: Partial<Call> = {}): Call {
  return { signal: new AbortController().signal, timeoutMs: 10_000, key: "step-1", ...overrides };
}

type Images = NonNullable<Awaited<ReturnType<typeof openCase>>["images"]>;

/** Submit, poll as often as it takes, fetch: what the router does, without its patience. */
export async function paintWhole(
  model: Images,
  spec: ImageModelSpec,
  request: ImageRequest,
  call = callOf(),
): Promise<{ data: Uint8Array; polls: number; result: { usage: { images: number; costMicroUsd: number } } }> {
  let progress = await model.submit(spec, request, call);
  let polls = 0;
  while (progress.state === "waiting") {
    if (polls > 0) await new Promise((done) => setTimeout(done, 15));
    progress = await model.poll(spec, progress.ticket, call);
    polls += 1;
  }
  const [image] = progress.result.images;
  if (!image) throw new Error("done without a picture");
  return { data: await model.fetch(spec, image, call), polls, result: progress.result };
}

/** The error that a call ended with; a call that succeeds is a failure of the test. */
export async function errorOf(work: Promise<unknown>): Promise<ProviderError> {
  return work.then(
    () => {
      throw new Error("the call succeeded");
    },
    (error: ProviderError) => error,
  );
}

export function submissions(emulator: Emulator): number {
  return emulator.calls.filter(({ phase }) => phase === "submit").length;
}
