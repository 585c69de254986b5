import { LedgerAccount, LedgerKind } from "@static-engine/contracts";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { choices, createdAt, instant, oneOf, primaryId } from "./columns.ts";
import { users } from "./members.ts";

/**
 * Immutable. Written only by the ledger's SQL functions, under the lock of the member's balance: that row alone
 * refers to the member, since a foreign key on each line would cost a third of the hot path.
 */
export const creditTransactions = pgTable(
  "credit_transactions",
  {
    id: primaryId(),
    userId: uuid("user_id").notNull(),
    kind: text("kind", { enum: choices(LedgerKind) }).notNull(),
    idempotencyKey: text("idempotency_key").notNull(),
    amount: integer("amount").notNull(),
    balanceAfter: integer("balance_after").notNull(),
    heldAfter: integer("held_after").notNull(),
    reason: text("reason").notNull(),
    jobId: uuid("job_id"),
    adId: uuid("ad_id"),
    grantId: uuid("grant_id"),
    holdId: uuid("hold_id"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("credit_transactions_kind_key").on(t.kind, t.idempotencyKey),
    // Read backwards. A descending index would put nulls last, which `order by … desc` does not ask for.
    index("credit_transactions_user_idx").on(t.userId, t.createdAt, t.id),
    // What was given back is looked for by itself, and may be rare; few lines are written here.
    index("credit_transactions_released_idx").on(t.userId, t.createdAt, t.id).where(sql`kind = 'release'`),
    check("credit_transactions_kind_check", oneOf("kind", LedgerKind.options)),
  ],
);

/** The legs of a transaction; they sum to zero across its accounts. */
export const creditEntries = pgTable(
  "credit_entries",
  {
    transactionId: uuid("transaction_id").notNull(),
    account: text("account", { enum: choices(LedgerAccount) }).notNull(),
    userId: uuid("user_id").notNull(),
    amount: integer("amount").notNull(),
  },
  (t) => [
    primaryKey({ name: "credit_entries_pkey", columns: [t.transactionId, t.account] }),
    check("credit_entries_account_check", oneOf("account", LedgerAccount.options)),
    check("credit_entries_amount_check", sql`amount <> 0`),
  ],
);

/** The cached pair per member, changed only under its row lock together with the entries. */
export const creditBalances = pgTable(
  "credit_balances",
  {
    userId: uuid("user_id")
      .primaryKey()
      .references(() => users.id),
    available: integer("available").notNull().default(0),
    held: integer("held").notNull().default(0),
    /** Nothing can be held while a payment is disputed. */
    isFrozen: boolean("is_frozen").notNull().default(false),
  },
  () => [check("credit_balances_never_negative", sql`available >= 0 and held >= 0`)],
);

export const creditGrants = pgTable(
  "credit_grants",
  {
    id: primaryId(),
    userId: uuid("user_id").notNull(),
    source: text("source").notNull(),
    amount: integer("amount").notNull(),
    remaining: integer("remaining").notNull(),
    expiresAt: instant("expires_at"),
    /** What is left when the next period begins is kept for that one. */
    rollsOver: boolean("rolls_over").notNull().default(false),
    /** The grant whose rest this one carries on. */
    parentId: uuid("parent_id"),
    createdAt: createdAt(),
  },
  (t) => [
    // No index names `remaining`, not even in a predicate: its updates then stay within the page (HOT).
    index("credit_grants_order_idx").on(t.userId, t.expiresAt, t.createdAt),
    index("credit_grants_expiry_idx").on(t.expiresAt).where(sql`expires_at is not null`),
    check("credit_grants_remaining_check", sql`remaining >= 0 and remaining <= amount`),
  ],
);

export const creditHolds = pgTable(
  "credit_holds",
  {
    id: primaryId(),
    userId: uuid("user_id").notNull(),
    amount: integer("amount").notNull(),
    settled: integer("settled").notNull().default(0),
    released: integer("released").notNull().default(0),
    state: text("state", { enum: ["open", "ended"] })
      .notNull()
      .default("open"),
    jobId: uuid("job_id"),
    idempotencyKey: text("idempotency_key").notNull(),
    expiresAt: instant("expires_at").notNull(),
    createdAt: createdAt(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    uniqueIndex("credit_holds_idempotency_key").on(t.idempotencyKey),
    // No index names `state`: ending a hold then stays within the page (HOT).
    index("credit_holds_expiry_idx").on(t.expiresAt),
    check("credit_holds_state_check", oneOf("state", ["open", "ended"])),
    check(
      "credit_holds_sum_check",
      sql`amount > 0 and ((state = 'open' and settled = 0 and released = 0) or (state = 'ended' and settled + released = amount))`,
    ),
  ],
);

/** From which grants a hold drew, so that a release goes back where it came from. */
export const creditHoldSlices = pgTable(
  "credit_hold_slices",
  {
    holdId: uuid("hold_id").notNull(),
    grantId: uuid("grant_id").notNull(),
    userId: uuid("user_id").notNull(),
    amount: integer("amount").notNull(),
  },
  (t) => [
    primaryKey({ name: "credit_hold_slices_pkey", columns: [t.holdId, t.grantId] }),
    check("credit_hold_slices_amount_check", sql`amount > 0`),
  ],
);

/** What each day brought, per kind and brand: the sums behind the chart, kept with every line that it counts. */
export const creditDays = pgTable(
  "credit_days",
  {
    userId: uuid("user_id").notNull(),
    day: date("day", { mode: "string" }).notNull(),
    kind: text("kind", { enum: choices(LedgerKind) }).notNull(),
    /** All zeros where no run, and so no brand, stands behind it. */
    brandId: uuid("brand_id").notNull(),
    amount: integer("amount").notNull(),
  },
  (t) => [
    primaryKey({ name: "credit_days_pkey", columns: [t.userId, t.day, t.kind, t.brandId] }),
    index("credit_days_day_idx").on(t.day),
  ],
);
