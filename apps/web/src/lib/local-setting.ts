import type { Store } from "./store.ts";
import { createStore } from "./store.ts";

/** A choice that stays on this device. Works without storage too, for as long as the tab lives. */
export function createLocalSetting<Value extends string>(
  key: string,
  read: (text: string | null) => Value,
): Store<Value> {
  const store = createStore(read(readItem(key)));
  return {
    ...store,
    set(value) {
      writeItem(key, value);
      store.set(value);
    },
  };
}

function readItem(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeItem(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Private windows and full disks refuse; the choice then lives in memory.
  }
}
