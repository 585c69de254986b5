import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BrandId } from "@static-engine/contracts";
import { createBrand, importCsv } from "@static-engine/services";
import { makeMember } from "@static-engine/testing/factories";
import { openContainer } from "../../apps/server/src/container.ts";
import { readEnv } from "../../apps/server/src/env.ts";
import { withDatabase } from "../bench-database.ts";
import type { Row } from "../row.ts";
import { timeOf } from "../row.ts";

const ROWS = 50_000;

function makeCsv(price: number): Uint8Array {
  const rows = Array.from(
    { length: ROWS },
    (_, i) =>
      `SKU-${i},Product ${i},${price},USD,"Calm skin, every morning | Reason ${i}",4.${i % 10},https://oda.test/${i}`,
  );
  return Buffer.from(`sku,name,price,currency,usps,rating,url\n${rows.join("\n")}\n`);
}

/** Fifty thousand products from a CSV: new, and once more with other prices. */
export const csvRow: Row = {
  id: "csv",
  run: () =>
    withDatabase(async (database, url) => {
      const folder = await mkdtemp(join(tmpdir(), "static-engine-bench-csv-"));
      const env = {
        ...readEnv({ NODE_ENV: "test", DATA_DIR: folder, LOG_LEVEL: "silent" }),
        DATABASE_URL: url,
      };
      const container = await openContainer(env, "http");
      const userId = await makeMember(database.drizzle);
      const ctx = { ...container.createContext({ id: "bench", ip: null }), userId };
      const brand = await createBrand({
        ctx,
        input: {
          name: "Oda",
          industry: "beauty",
          voiceTags: [],
          competitors: [],
          forbiddenWords: [],
          forbiddenClaims: [],
          forbiddenColors: [],
        },
      });
      const brandId = BrandId.parse(brand.id);
      const take = (price: number, key: "created" | "updated") =>
        timeOf(async () => {
          const done = await importCsv({ ctx, input: { brandId, bytes: makeCsv(price), dryRun: false } });
          if (done[key] !== ROWS)
            throw new Error(`the bench's CSV was not taken: ${JSON.stringify(done.faults[0])}`);
        });
      const first = await take(38, "created");
      const again = await take(39, "updated");
      await container.close();
      await rm(folder, { recursive: true, force: true });
      const alone = {
        baseline: null,
        baselineTitle: "",
        unit: "s",
        target: { kind: "max" as const, limit: 30 },
      };
      return [
        { ...alone, id: "csv-new", title: "CSV of 50 000 new products", value: first / 1000 },
        { ...alone, id: "csv-again", title: "the same with other prices", value: again / 1000 },
      ];
    }),
};
