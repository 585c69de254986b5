import {
  bigint,
  check,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, instant, oneOf, primaryId, updatedAt } from "./columns.ts";

const CIRCUIT_STATES = ["closed", "open", "probing"];

/** A call in flight, of any process. One whose worker died lapses by itself. */
export const providerLeases = pgTable(
  "provider_leases",
  {
    id: primaryId(),
    /** Whose limit it counts against: a model's, or a provider's where one is set for all of its models. */
    provider: text("provider").notNull(),
    owner: uuid("owner").notNull(),
    expiresAt: instant("expires_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("provider_leases_provider_idx").on(t.provider, t.expiresAt)],
);

/** An allowance of calls per minute, of a model or of all of a provider's; its row lock is what makes leases exact. */
export const providerBuckets = pgTable("provider_buckets", {
  provider: text("provider").primaryKey(),
  tokens: doublePrecision("tokens").notNull(),
  refilledAt: instant("refilled_at").notNull(),
});

/** What a provider has cost in a month, in UTC: kept with every line of `generation_logs`, and not taken back with it. */
export const providerSpend = pgTable(
  "provider_spend",
  {
    provider: text("provider").notNull(),
    month: date("month", { mode: "string" }).notNull(),
    costMicroUsd: bigint("cost_micro_usd", { mode: "number" }).notNull(),
  },
  (t) => [primaryKey({ name: "provider_spend_pkey", columns: [t.provider, t.month] })],
);

/** Whether a model is being asked: after failures in a row it is left alone, then probed by one call. */
export const providerCircuits = pgTable(
  "provider_circuits",
  {
    model: text("model").primaryKey(),
    state: text("state", { enum: ["closed", "open", "probing"] })
      .notNull()
      .default("closed"),
    failures: integer("failures").notNull().default(0),
    /** How often it has opened in a row; each time it stays open for longer. */
    openings: integer("openings").notNull().default(0),
    retryAt: instant("retry_at"),
    lastErrorKind: text("last_error_kind"),
    lastErrorAt: instant("last_error_at"),
    updatedAt: updatedAt(),
  },
  () => [check("provider_circuits_state_check", oneOf("state", CIRCUIT_STATES))],
);
