import type { ServiceContext } from "@static-engine/services";
import { auditLedger, listLedger, readUsage } from "@static-engine/services";
import { makeMember } from "@static-engine/testing/factories";
import { withDatabase } from "../bench-database.ts";
import type { Row } from "../row.ts";
import { percentile, timeOf } from "../row.ts";

const MEMBERS = 1000;
/** Two lines each: a hold and its settling. */
const RUNS = 500_000;
const RUNS_OF_ONE = 100_000;
const SAMPLES = 60;

/** Runs of many members and of one heavy one, written in bulk as the ledger's functions would have left them. */
const FILL = `
with accounts as (select id, row_number() over (order by id) - 1 as n from users),
runs as (
  select uuid_v7() as hold, uuid_v7() as line_hold, uuid_v7() as line_settle, a.id as user_id, i,
    now() - (i % 30) * interval '1 day' as at
  from generate_series(1, ${RUNS}) as i
  join accounts a on a.n = case when i <= ${RUNS_OF_ONE} then 0 else 1 + i % ${MEMBERS} end
), held as (
  insert into credit_holds (id, user_id, amount, settled, state, idempotency_key, expires_at, ended_at)
    select hold, user_id, 5, 5, 'ended', i::text, at, at from runs
), slices as (
  insert into credit_hold_slices (hold_id, grant_id, user_id, amount)
    select r.hold, g.id, r.user_id, 5 from runs r join credit_grants g on g.user_id = r.user_id
), lines as (
  insert into credit_transactions (id, user_id, kind, idempotency_key, amount, balance_after, held_after, reason,
      hold_id, created_at)
    select line_hold, user_id, 'hold', i::text, 5, 0, 5, 'run', hold, at from runs
    union all
    select line_settle, user_id, 'settle', 'hold:' || hold, 5, 0, 0, 'run', hold, at + interval '1 second' from runs
), days as (
  insert into credit_days (user_id, day, kind, brand_id, amount)
    select user_id, (at at time zone 'UTC')::date, 'settle', '00000000-0000-0000-0000-000000000000', sum(5)
    from runs group by 1, 2
)
insert into credit_entries (transaction_id, account, user_id, amount)
  select line_hold, 'available', user_id, -5 from runs union all
  select line_hold, 'held', user_id, 5 from runs union all
  select line_settle, 'held', user_id, -5 from runs union all
  select line_settle, 'spent', user_id, 5 from runs`;

/** The usage page of a member with 200 000 lines, and the audit of a ledger of a million. */
export const ledgerSizeRow: Row = {
  id: "ledger-size",
  run: () =>
    withDatabase(
      async ({ drizzle, sql }) => {
        const heavy = await makeMember(drizzle);
        await sql`insert into users (id, email, referral_code)
          select uuid_v7(), 'bench-' || i || '@example.test', 'bench-' || i from generate_series(1, ${MEMBERS}) as i`;
        // The heavy member must be the first of them.
        await sql`update users set created_at = now() - interval '1 day' where id = ${heavy}`;
        await sql`select grant_credits(id, ${RUNS * 5}, 'bench', 'bench:' || id) from users`;
        await sql.unsafe(FILL);
        await sql`update credit_balances b set available = b.available - s.amount from
          (select user_id, sum(amount) as amount from credit_holds group by user_id) s where s.user_id = b.user_id`;
        await sql`update credit_grants g set remaining = g.remaining - s.amount from
          (select user_id, sum(amount) as amount from credit_holds group by user_id) s where s.user_id = g.user_id`;
        await sql`vacuum analyze`;
        const audit = await timeOf(async () => {
          const differences = await auditLedger(drizzle);
          if (differences.length > 0)
            throw new Error(`the bench's ledger does not add up: ${differences.length}`);
        });
        const ctx = { db: drizzle, clock: { now: () => new Date() } } satisfies Partial<ServiceContext>;
        // What the page asks for, one after the other: its figures, and the ledger's entries, all and those given back.
        const account = { ...ctx, userId: heavy };
        const readFigures = () => readUsage({ ctx: account, input: { limit: 1, period: 30 } });
        const readEntries = (show?: "released") =>
          listLedger({ ctx: account, input: { limit: 40, ...(show ? { show } : {}) } });
        const times: number[] = [];
        for (let turn = 0; turn < SAMPLES; turn += 1) {
          times.push(
            await timeOf(async () => {
              await readFigures();
              await readEntries();
              // None of theirs was ever given back, which takes longest to find out.
              await readEntries("released");
            }),
          );
        }
        const alone = { baseline: null, baselineTitle: "" };
        return [
          {
            ...alone,
            id: "ledger-audit",
            title: "audit of a ledger of a million lines",
            value: audit / 1000,
            unit: "s",
            target: { kind: "max" as const, limit: 10 },
          },
          {
            ...alone,
            id: "usage-page",
            title: "usage page of a member with 200 000 lines, p95",
            value: percentile(times, 0.95),
            unit: "ms",
            target: { kind: "max" as const, limit: 60 },
          },
        ];
      },
      { max: 2 },
    ),
};
