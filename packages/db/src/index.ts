export type { Database, Drizzle, Tx } from "./client.ts";
export { openDatabase } from "./client.ts";
export { migrateDatabase } from "./migrate.ts";
export { asMember, elevate, together } from "./transaction.ts";
