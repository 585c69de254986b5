import { startAllEmulators } from "@static-engine/testing/emulators";
import { serveSide } from "./side.ts";

export type ModelsHello = { env: Record<string, string> };
/** `latency` sets what every answer of this provider takes; both answer with what it was asked so far. */
export type ModelsAsk = { provider: string; latency?: number };
export type Tally = { calls: number; peak: number };

const { byProvider, env } = await startAllEmulators();

serveSide<ModelsHello, ModelsAsk, Tally>({ env }, async ({ provider, latency }) => {
  const emulator = byProvider.get(provider);
  if (!emulator) throw new Error(`there is no ${provider}`);
  if (latency !== undefined) emulator.latency(latency);
  return { calls: emulator.calls.length, peak: emulator.peak };
});
