import { sql } from "drizzle-orm";
import { timestamp, uuid } from "drizzle-orm/pg-core";
import { v7 } from "uuid";

/** Primary key: UUIDv7, so that ids sort by creation. */
export function primaryId() {
  return uuid("id")
    .primaryKey()
    .$defaultFn(() => v7());
}

/** A moment; always with time zone. */
export function instant(name: string) {
  return timestamp(name, { withTimezone: true, mode: "date", precision: 3 });
}

export function createdAt() {
  return instant("created_at").notNull().defaultNow();
}

export function updatedAt() {
  return instant("updated_at")
    .notNull()
    .defaultNow()
    .$onUpdate(() => new Date());
}

/** `column in ('a', 'b')` for checked text. */
export function oneOf(column: string, values: readonly string[]) {
  return sql.raw(`${column} in (${values.map((value) => `'${value}'`).join(", ")})`);
}

/** The values of a Zod enum as the non-empty tuple that a text column wants. */
export function choices<Value extends string>(schema: { options: readonly Value[] }): [Value, ...Value[]] {
  const [first, ...rest] = schema.options;
  if (first === undefined) throw new Error("an enum column needs at least one value");
  return [first, ...rest];
}
