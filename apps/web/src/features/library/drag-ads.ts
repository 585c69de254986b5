import type { DragEvent } from "react";

const TYPE = "application/x-static-engine-ads";

/** Starts a drag of ads; what the pointer carries says how many they are. */
export function dragAds(event: DragEvent, ids: readonly string[]): void {
  event.dataTransfer.setData(TYPE, JSON.stringify(ids));
  event.dataTransfer.effectAllowed = "move";
  if (ids.length > 1) {
    const badge = document.createElement("div");
    badge.textContent = String(ids.length);
    badge.className = "fixed -top-20 left-0 rounded-control bg-ink px-3 py-1.5 text-section text-on-ink";
    document.body.append(badge);
    event.dataTransfer.setDragImage(badge, 0, 0);
    setTimeout(() => badge.remove());
  }
}

export function carriesAds(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(TYPE);
}

export function readDraggedAds(event: DragEvent): string[] {
  const ids: unknown = JSON.parse(event.dataTransfer.getData(TYPE) || "[]");
  return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
}
