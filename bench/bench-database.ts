import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "@static-engine/db";
import { migrateDatabase, openDatabase } from "@static-engine/db";
import { startEmbeddedPostgres } from "@static-engine/db/embedded";

/** A durable PostgreSQL (fsync on) that lives for one row of the bench. */
export async function withDatabase<Result>(
  work: (database: Database, url: string) => Promise<Result>,
  options: { max?: number } = {},
): Promise<Result> {
  const folder = join(tmpdir(), `static-engine-bench-${process.pid}-${randomUUID()}`);
  const server = await startEmbeddedPostgres({ folder });
  const url = server.url();
  try {
    await migrateDatabase(url);
    const database = openDatabase(url, options);
    try {
      return await work(database, url);
    } finally {
      await database.close();
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
