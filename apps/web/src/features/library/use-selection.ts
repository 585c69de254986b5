import type { AdId } from "@static-engine/contracts";
import { useMemo, useState } from "react";

export type Selection = ReturnType<typeof useSelection<AdId>>;

/** What is chosen in a list, and where a range with Shift begins. */
export function useSelection<Id extends string>(order: readonly Id[]) {
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set());
  const [anchor, setAnchor] = useState<Id | null>(null);
  // What has left the list, by a filter or by deletion, is no longer chosen.
  const ids = useMemo(() => (chosen.size > 0 ? order.filter((id) => chosen.has(id)) : []), [order, chosen]);

  function toggle(id: Id) {
    const next = new Set<Id>(ids);
    if (!next.delete(id)) {
      next.add(id);
    }
    setAnchor(id);
    setChosen(next);
  }

  function extendTo(id: Id, fromId = id) {
    const start = anchor ?? fromId;
    const [from, to] = [order.indexOf(start), order.indexOf(id)];
    const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
    setAnchor(start);
    setChosen(new Set<Id>([...ids, ...range]));
  }

  return {
    ids,
    has: (id: Id) => chosen.has(id),
    toggle,
    extendTo,
    selectAll: () => setChosen(new Set<Id>(order)),
    clear: () => setChosen(new Set()),
  };
}
