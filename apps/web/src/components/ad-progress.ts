import { createStore, useStore } from "../lib/store.ts";

export type AdProgress = { version: number; done: number; total: number };

/** What the event feed says of versions that are being painted, by ad. */
const progress = createStore<Readonly<Record<string, AdProgress>>>({});

export function noteAdProgress(adId: string, next: AdProgress | null): void {
  const { [adId]: _before, ...rest } = progress.get();
  progress.set(next ? { ...rest, [adId]: next } : rest);
}

export function useAdProgress(adId: string): AdProgress | null {
  return useStore(progress)[adId] ?? null;
}
