import { randomUUID } from "node:crypto";
import { migrateDatabase } from "@static-engine/db";
import type { ServiceContext } from "@static-engine/services";
import { openContainer } from "../container.ts";
import { explainStartup } from "./explain-startup.ts";
import { withDatabaseUrl } from "./with-database-url.ts";

/** Runs a one-off command with all that a process has; what fails is one sentence and status 1. */
export async function withContainer(work: (ctx: ServiceContext) => Promise<void>): Promise<void> {
  try {
    await withDatabaseUrl(async (url, env) => {
      await migrateDatabase(url);
      const container = await openContainer({ ...env, DATABASE_URL: url, LOG_LEVEL: "warn" }, "http");
      try {
        await work(container.createContext({ id: randomUUID(), ip: null }));
      } finally {
        await container.close();
      }
    });
  } catch (error) {
    console.error(explainStartup(error));
    process.exitCode = 1;
  }
}
