import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { preparing } from "./prepared.ts";
import * as schema from "./schema/index.ts";

export type Drizzle = PostgresJsDatabase<typeof schema>;
/** A running transaction; the same query surface as the database itself. */
export type Tx = Parameters<Parameters<Drizzle["transaction"]>[0]>[0];

export type Database = {
  drizzle: Drizzle;
  /** Plain client for LISTEN and bulk work; Drizzle changes how its own client reads dates and JSON. */
  sql: postgres.Sql;
  /** Makes the query pool's connections now: each costs a handshake that the first requests would wait for. */
  warm(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens the two pools of one process.
 * @param max connections of the query pool; the plain pool opens at most two more.
 */
export function openDatabase(url: string, options: { max?: number; name?: string } = {}): Database {
  const shared = {
    onnotice: () => {},
    connect_timeout: 10,
    connection: {
      application_name: options.name ?? "static-engine",
      idle_in_transaction_session_timeout: 30_000,
    },
  };
  const max = options.max ?? 10;
  const pool = postgres(url, { ...shared, max });
  const plain = postgres(url, { ...shared, max: 2 });
  return {
    drizzle: drizzle(preparing(pool), { schema }),
    sql: plain,
    async warm() {
      await Promise.all(Array.from({ length: max }, () => pool`select 1`));
    },
    async close() {
      await Promise.all([pool.end({ timeout: 5 }), plain.end({ timeout: 5 })]);
    },
  };
}
