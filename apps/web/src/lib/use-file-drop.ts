import type { RefObject } from "react";
import { useEffect, useRef, useState } from "react";

/** Takes a file dropped on an element. True while one hangs over it. */
export function useFileDrop(
  target: RefObject<HTMLElement | null>,
  onFile: (file: File | undefined) => void,
): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFile);
  latest.current = onFile;
  useEffect(() => {
    const element = target.current;
    if (!element) {
      return;
    }
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener(
      "dragover",
      (event) => {
        event.preventDefault();
        setOver(true);
      },
      { signal },
    );
    element.addEventListener("dragleave", () => setOver(false), { signal });
    element.addEventListener(
      "drop",
      (event) => {
        event.preventDefault();
        setOver(false);
        latest.current(event.dataTransfer?.files[0]);
      },
      { signal },
    );
    return () => listening.abort();
  }, [target]);
  return isOver;
}
