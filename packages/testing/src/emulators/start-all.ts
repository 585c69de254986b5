import type { AnswerQuestion } from "./answer.ts";
import type { Emulator } from "./emulator.ts";
import { startEmulator } from "./emulator.ts";
import { PROTOCOLS } from "./protocols.ts";

export type AllEmulators = {
  byProvider: ReadonlyMap<string, Emulator>;
  /** The environment that points the product's adapters at them. */
  env: Record<string, string>;
  close(): Promise<void>;
};

/**
 * Starts a stand-in of every vendor on this machine, on free ports or on those from `firstPort` in the order of
 * `PROTOCOLS`; a result takes `latencyMs`.
 */
export async function startAllEmulators(
  options: { latencyMs?: number; answer?: AnswerQuestion; firstPort?: number; keepCalls?: number } = {},
): Promise<AllEmulators> {
  const byProvider = new Map<string, Emulator>();
  const env: Record<string, string> = {};
  for (const [index, [provider, { open, path, env: name }]] of Object.entries(PROTOCOLS).entries()) {
    const port = options.firstPort === undefined ? 0 : options.firstPort + index;
    const emulator = await startEmulator(open(options.answer), { ...options, port });
    emulator.latency(options.latencyMs ?? 0);
    byProvider.set(provider, emulator);
    env[`${name}_API_KEY`] = "emulated";
    env[`${name}_BASE_URL`] = `${emulator.url}${path}`;
  }
  return {
    byProvider,
    env,
    async close() {
      await Promise.all([...byProvider.values()].map((emulator) => emulator.close()));
    },
  };
}
