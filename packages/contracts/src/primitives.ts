import { z } from "zod";

/** A point in time as ISO 8601 text with offset; the wire has no other date type. */
export const Instant = z.iso.datetime({ offset: true });

/** Trimmed, non-empty text of at most `max` characters. */
export function ShortText(max: number) {
  return z.string().trim().min(1).max(max);
}

/** An http(s) address; a bare domain is read as https. */
export const HttpUrl = z
  .string()
  .trim()
  .max(2000)
  .transform((value) => (/^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`))
  .pipe(z.url({ protocol: /^https?$/ }));

export const Email = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email())
  .transform((value) => value.toLowerCase());

/** Keyset paging: the cursor is opaque, and any other text is refused. */
export const PageInput = z.object({
  cursor: z.string().max(400).nullish(),
  limit: z.number().int().min(1).max(100).default(24),
});
export type PageInput = z.infer<typeof PageInput>;

export function Page<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
