import type { Form } from "../form.ts";
import { formOf, numberOf, textOf } from "../form.ts";
import type { List } from "../state.ts";
import type { World } from "../world.ts";

export type Call = { world: World; params: string[]; form: Form };
/** `:` in the path stands for one segment. */
export type Route = { method: "GET" | "POST" | "DELETE"; path: string; answer(call: Call): object };

const PAGE = 10;

/** One page of a list, newest first, as Stripe cuts it. */
export function page<Item extends { id: string; created: number }>(
  { form }: Call,
  url: string,
  items: readonly Item[],
): List<Item> {
  const from = numberOf(formOf(form.created).gte) ?? 0;
  // Ids are numbered, so that they break the tie of a second.
  const sorted = items
    .filter((item) => item.created >= from)
    .sort((a, b) => b.created - a.created || (a.id < b.id ? 1 : -1));
  const after = textOf(form.starting_after);
  const start = after ? sorted.findIndex(({ id }) => id === after) + 1 : 0;
  const limit = numberOf(form.limit) ?? PAGE;
  const data = sorted.slice(start, start + limit);
  return { object: "list", data, has_more: start + limit < sorted.length, url };
}
