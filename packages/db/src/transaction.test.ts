import { setTimeout } from "node:timers/promises";
import { useDatabase } from "@static-engine/testing";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { together } from "./transaction.ts";

const database = useDatabase();

it("lets no piece of a transaction that has failed write after its end", async () => {
  const { drizzle } = database.current;
  const key = "transaction.test";
  await expect(
    drizzle.transaction((tx) => {
      const slow = async () => {
        await setTimeout(100);
        await tx.execute(sql`insert into system_config (key, value) values (${key}, '1'::jsonb)`);
      };
      return together([slow(), Promise.reject(new Error("refused"))]);
    }),
  ).rejects.toThrow("refused");
  await setTimeout(200);
  expect([...(await drizzle.execute(sql`select key from system_config where key = ${key}`))]).toEqual([]);
});
