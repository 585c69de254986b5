import type { CheerioAPI } from "cheerio";

/** Twice those of a long page. */
const MOST_MARKS = 20_000;

/**
 * A page up to so many marks. A parser goes through all elements that are open at each of them, so a page of two
 * megabytes of them takes minutes; what a brand says of itself stands at its beginning.
 */
export function cutPage(page: Buffer): Buffer {
  let at = -1;
  for (let marks = 0; marks < MOST_MARKS; marks += 1) {
    at = page.indexOf("<", at + 1);
    if (at === -1) return page;
  }
  return page.subarray(0, at);
}

/** The first letters of what a page says, however deep they lie. */
export function textOf($: CheerioAPI, most: number): string {
  const waiting = $("body").toArray().flatMap(childrenOf).reverse();
  const parts: string[] = [];
  let length = 0;
  for (let node = waiting.pop(); node && length < most; node = waiting.pop()) {
    if (node.nodeType === TEXT && "data" in node) {
      parts.push(node.data);
      length += node.data.length;
    }
    for (const child of childrenOf(node).reverse()) waiting.push(child);
  }
  return parts.join("").slice(0, most);
}

const TEXT = 3;
type Node = ReturnType<ReturnType<CheerioAPI>["contents"]>[number];

function childrenOf(node: Node): Node[] {
  return "children" in node ? [...node.children] : [];
}
