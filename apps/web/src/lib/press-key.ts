import { useRef } from "react";

/**
 * One key belongs to one press: pressing again before the answer sends the same key, so a double click, or a retry after
 * a lost answer, buys once.
 */
export function usePressKey(): { of(): string; onAnswer(error?: { data?: unknown }): void } {
  const key = useRef<string | null>(null);
  return {
    of() {
      key.current ??= crypto.randomUUID();
      return key.current;
    },
    onAnswer(error) {
      // The server answered: this press is over. Without an answer the same key is tried again.
      if (!error || error.data) {
        key.current = null;
      }
    },
  };
}
