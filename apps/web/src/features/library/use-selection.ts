import { useState } from "react";

export type Selection = ReturnType<typeof useSelection>;

/** What is chosen in a list, and where a range with Shift begins. */
export function useSelection(order: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string | null>(null);
  // What has left the list, by a filter or by deletion, is no longer chosen.
  const ids = order.filter((id) => chosen.has(id));

  function toggle(id: string) {
    const next = new Set(ids);
    if (!next.delete(id)) {
      next.add(id);
    }
    setAnchor(id);
    setChosen(next);
  }

  function extendTo(id: string) {
    const from = order.indexOf(anchor ?? id);
    const to = order.indexOf(id);
    const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
    setChosen(new Set([...ids, ...range]));
  }

  return {
    ids,
    has: (id: string) => chosen.has(id),
    toggle,
    extendTo,
    selectAll: () => setChosen(new Set(order)),
    clear: () => setChosen(new Set()),
  };
}
