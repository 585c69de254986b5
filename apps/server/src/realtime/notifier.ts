import type { UserId } from "@static-engine/contracts";
import type { Database } from "@static-engine/db";
import type { EventHints, Log } from "@static-engine/services";

const CHANNEL = "member_events";
/** Hints of one member within this time are one NOTIFY: a commit with NOTIFY takes a lock of the whole server. */
const COALESCE_MS = 20;

export type Notifier = EventHints & { listenerCount(): number; stop(): Promise<void> };

/**
 * Carries hints between processes over one LISTEN connection, fanned out in memory. A hint can be lost; readers
 * catch up from the table, and after a reconnect all of them are woken.
 */
export async function openNotifier(sql: Database["sql"], log: Log): Promise<Notifier> {
  const listeners = new Map<string, Set<() => void>>();
  const waiting = new Map<UserId, { again: boolean }>();

  function wake(userId: string): void {
    for (const onHint of listeners.get(userId) ?? []) onHint();
  }
  function wakeAll(): void {
    for (const userId of listeners.keys()) wake(userId);
  }
  const subscription = await sql.listen(CHANNEL, wake, wakeAll);

  function send(userId: UserId): void {
    sql.notify(CHANNEL, userId).catch((error: unknown) => {
      log.warn({ err: error }, "a live hint was lost; readers catch up by themselves");
    });
  }
  /** The first hint goes at once; those that follow within the window go together at its end. */
  function notify(userId: UserId): void {
    const window = waiting.get(userId);
    if (window) {
      window.again = true;
      return;
    }
    const opened = { again: false };
    waiting.set(userId, opened);
    send(userId);
    setTimeout(() => {
      waiting.delete(userId);
      if (opened.again) notify(userId);
    }, COALESCE_MS).unref();
  }

  return {
    notify,
    listen(userId, onHint) {
      const known = listeners.get(userId) ?? new Set();
      known.add(onHint);
      listeners.set(userId, known);
      return () => {
        known.delete(onHint);
        if (known.size === 0) listeners.delete(userId);
      };
    },
    listenerCount: () => [...listeners.values()].reduce((sum, set) => sum + set.size, 0),
    stop: () => subscription.unlisten(),
  };
}
