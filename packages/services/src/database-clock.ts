import type { Drizzle, Tx } from "@static-engine/db";
import { sql } from "drizzle-orm";
import { z } from "zod";

const Row = z.object({ now: z.coerce.date() });

/** The one clock that all processes share. What is compared with the database's time is written by it too. */
export async function readDatabaseClock(db: Pick<Drizzle | Tx, "execute">): Promise<Date> {
  const [row] = await db.execute(sql`select clock_timestamp() as now`);
  return Row.parse(row).now;
}
