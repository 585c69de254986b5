import type { Node } from "@takumi-rs/core";

/** The same picture without its words: what the checks compare text with. */
export function withoutText(node: Node): Node {
  if (node.type === "text") return { ...node, text: "" };
  if (node.type === "container") return { ...node, children: (node.children ?? []).map(withoutText) };
  return node;
}
