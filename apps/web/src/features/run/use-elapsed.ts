import { useEffect, useState } from "react";

const TICK_MS = 1000;

/** Milliseconds from `start` to `end`, or to now while there is no end. */
export function useElapsed(start: string, end: string | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (end) {
      return;
    }
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [end]);
  return (end ? Date.parse(end) : now) - Date.parse(start);
}
