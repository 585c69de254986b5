import type { UserId } from "@static-engine/contracts";
import type { Drizzle } from "@static-engine/db";
import { endHold, grantCredits, holdCredits } from "@static-engine/services";
import { makeMember } from "@static-engine/testing/factories";
import { sql as raw } from "drizzle-orm";
import { withDatabase } from "../bench-database.ts";
import type { Finding, Row } from "../row.ts";
import { percentile } from "../row.ts";

const CONNECTIONS = 8;
/** The two take turns, so that a machine that slows down slows both. */
const ROUNDS = 6;
/** A server lives for days: what is measured is compiled code and planned statements, for both alike. */
const WARM_UP = 1;
const SECONDS = 1;
const ACCOUNTS = [1, 2, 4, 8] as const;
const NOTHING: Rates = { pairs: Number.NaN, bare: Number.NaN };

type Lane = (lane: number, turn: number) => Promise<unknown>;
type Rates = { pairs: number; bare: number };
type Samples = { pairs: number[]; bare: number[] };

/** Pairs a second over so many connections; `once` does one pair. */
async function rateOf(lanes: number, once: Lane): Promise<number> {
  const until = performance.now() + SECONDS * 1000;
  let done = 0;
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let turn = 0; performance.now() < until; turn += 1) {
        await once(lane, turn);
        done += 1;
      }
    }),
  );
  return done / SECONDS;
}

/** As many members with credits, and as many rows for the bare loop to count in. */
async function makeAccounts(drizzle: Drizzle, count: number): Promise<UserId[]> {
  await drizzle.execute(
    raw`create table bench_row (id int primary key, n bigint not null) with (fillfactor = 50)`,
  );
  await drizzle.execute(raw`insert into bench_row select id, 0 from generate_series(0, ${count - 1}) as id`);
  const users: UserId[] = [];
  for (let account = 0; account < count; account += 1) {
    const userId = await makeMember(drizzle);
    await grantCredits(drizzle, { userId, amount: 100_000_000, source: "bench", key: `bench:${account}` });
    users.push(userId);
  }
  return users;
}

/** One pair after another: hold and settle, the connections dealt out over these members. */
function pairsOver(drizzle: Drizzle, users: readonly UserId[], name: string): Lane {
  const expiresAt = new Date(Date.now() + 3_600_000);
  return async (lane, turn) => {
    const userId = users[lane % users.length];
    if (!userId) throw new Error("there is no account");
    const key = `${name}:${lane}:${turn}`;
    const hold = { userId, amount: 5, key, reason: "run" as const, jobId: null, expiresAt };
    const { holdId } = await holdCredits(drizzle, hold);
    await endHold(drizzle, { holdId: holdId ?? "", settle: 5, reason: "run" });
  };
}

/** Two commits of a bare one-row update, its connections dealt out over as many rows. */
function updatesOver(drizzle: Drizzle, rows: number): Lane {
  return async (lane) => {
    const update = () => drizzle.execute(raw.raw(`update bench_row set n = n + 1 where id = ${lane % rows}`));
    await update();
    await update();
  };
}

/** Both rates over each number of accounts, as medians of rounds in which every one of them has its turn. */
async function measure(
  drizzle: Drizzle,
  counts: readonly number[],
  lanesFor: (accounts: number) => number,
): Promise<Map<number, Rates>> {
  const users = await makeAccounts(drizzle, Math.max(...counts));
  const found = new Map(counts.map((count): [number, Samples] => [count, { pairs: [], bare: [] }]));
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const [count, { pairs, bare }] of found) {
      const updates = await rateOf(lanesFor(count), updatesOver(drizzle, count));
      const holds = await rateOf(
        lanesFor(count),
        pairsOver(drizzle, users.slice(0, count), `${round}:${count}`),
      );
      if (round < WARM_UP) continue;
      bare.push(updates);
      pairs.push(holds);
    }
  }
  const medians = [...found].map(([count, { pairs, bare }]): [number, Rates] => [
    count,
    { pairs: percentile(pairs, 0.5), bare: percentile(bare, 0.5) },
  ]);
  return new Map(medians);
}

/** Hold and settle on one account, against two commits of a bare one-row update over the same connections. */
export const ledgerRow: Row = {
  id: "ledger-hot-account",
  run: () =>
    withDatabase(
      async ({ drizzle }) => {
        const { pairs: value, bare: baseline } =
          (await measure(drizzle, [1], () => CONNECTIONS)).get(1) ?? NOTHING;
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

/**
 * The same over more and more accounts, each with a connection of its own, against the bare update over as many rows;
 * then how much both grew: where one account kept another waiting, the ledger would grow less. With more accounts than
 * cores the processor is what ends it, for both.
 */
export const ledgerAccountsRow: Row = {
  id: "ledger-accounts",
  run: () =>
    withDatabase(
      async ({ drizzle }) => {
        const rates = await measure(drizzle, ACCOUNTS, (accounts) => accounts);
        const findings = [...rates].map(
          ([count, { pairs, bare }]): Finding => ({
            id: `ledger-accounts-${count}`,
            title: `hold + settle over ${count} account${count === 1 ? "" : "s"}, a connection each`,
            value: pairs,
            unit: "pairs/s",
            baseline: bare,
            baselineTitle: "bare UPDATE over as many rows, two commits",
            target: { kind: "min-ratio", limit: 0.5 },
          }),
        );
        const one = rates.get(1) ?? NOTHING;
        return [
          ...findings,
          ...[...rates].slice(1).map(
            ([count, { pairs, bare }]): Finding => ({
              id: `ledger-accounts-growth-${count}`,
              title: `rate over ${count} accounts, as a multiple of that on one`,
              value: pairs / one.pairs,
              unit: "×",
              baseline: bare / one.bare,
              baselineTitle: "the bare UPDATE's",
              target: { kind: "min-ratio", limit: 0.9 },
            }),
          ),
        ];
      },
      { max: CONNECTIONS },
    ),
};
