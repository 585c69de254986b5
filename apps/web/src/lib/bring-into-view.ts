/** Bars that lie over the page at its ends on a phone. */
const BARS_PX = 64;

/** Scrolls to an element that cannot be seen whole; one that can stays where it is. */
export function bringIntoView(element: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  if (top >= BARS_PX && bottom <= window.innerHeight - BARS_PX) return;
  const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block: "center", behavior: isCalm ? "auto" : "smooth" });
}
