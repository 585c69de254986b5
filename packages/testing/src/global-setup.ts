import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateDatabase } from "@static-engine/db";
import { startEmbeddedPostgres } from "@static-engine/db/embedded";
import postgres from "postgres";
import type { TestProject } from "vitest/node";

export const TEMPLATE = "static_engine_template";

declare module "vitest" {
  interface ProvidedContext {
    /** Connection string of the server's maintenance database. */
    postgresUrl: string;
  }
}

/** One PostgreSQL for the whole run, with a migrated template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = join(tmpdir(), `static-engine-test-${process.pid}`);
  const server = await startEmbeddedPostgres({ folder, volatile: true });
  const sql = postgres(server.url(), { max: 1, onnotice: () => {} });
  await sql.unsafe(`create database ${TEMPLATE}`);
  await sql.end();
  await migrateDatabase(server.url(TEMPLATE));
  project.provide("postgresUrl", server.url());
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
