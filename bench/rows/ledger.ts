import { endHold, grantCredits, holdCredits } from "@static-engine/services";
import { makeMember } from "@static-engine/testing/factories";
import { withDatabase } from "../bench-database.ts";
import type { Row } from "../row.ts";
import { percentile } from "../row.ts";

const CONNECTIONS = 8;
/** The two take turns, so that a machine that slows down slows both. */
const ROUNDS = 4;
const SECONDS = 1;

/** Pairs a second over all connections; `once` does one pair. */
async function rateOf(once: (lane: number, turn: number) => Promise<unknown>): Promise<number> {
  const until = performance.now() + SECONDS * 1000;
  let done = 0;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, lane) => {
      for (let turn = 0; performance.now() < until; turn += 1) {
        await once(lane, turn);
        done += 1;
      }
    }),
  );
  return done / SECONDS;
}

/** Hold and settle on one account, against two commits of a bare one-row update over the same connections. */
export const ledgerRow: Row = {
  id: "ledger-hot-account",
  run: () =>
    withDatabase(
      async ({ drizzle, sql }) => {
        const userId = await makeMember(drizzle);
        await grantCredits(drizzle, { userId, amount: 100_000_000, source: "bench", key: "bench" });
        await sql`create table bench_row (id int primary key, n bigint not null) with (fillfactor = 50)`;
        await sql`insert into bench_row values (1, 0)`;
        const { sql: raw } = await import("drizzle-orm");
        const update = () => drizzle.execute(raw`update bench_row set n = n + 1 where id = 1`);
        const expiresAt = new Date(Date.now() + 3_600_000);
        const baselines: number[] = [];
        const values: number[] = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          baselines.push(
            await rateOf(async () => {
              await update();
              await update();
            }),
          );
          values.push(
            await rateOf(async (lane, turn) => {
              const key = `${round}:${lane}:${turn}`;
              const hold = { userId, amount: 5, key, reason: "run", jobId: null, expiresAt };
              const { holdId } = await holdCredits(drizzle, hold);
              await endHold(drizzle, { holdId: holdId ?? "", settle: 5, reason: "run" });
            }),
          );
        }
        const [baseline, value] = [percentile(baselines, 0.5), percentile(values, 0.5)];
        const row = { value, unit: "pairs/s", baseline, baselineTitle: "one-row UPDATE, two commits" };
        return [
          {
            ...row,
            id: "ledger-hot-account",
            title: "hold + settle on one account",
            target: { kind: "min" as const, limit: 1500 },
          },
          {
            ...row,
            id: "ledger-hot-account-share",
            title: "the same, as a share of a bare UPDATE",
            target: { kind: "min-ratio" as const, limit: 0.5 },
          },
        ];
      },
      { max: CONNECTIONS },
    ),
};
