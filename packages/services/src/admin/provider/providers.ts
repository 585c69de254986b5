import { randomUUID } from "node:crypto";
import type {
  Config,
  ProbeInput,
  ProbeResult,
  ProviderModel,
  ProviderState,
  ProviderStates,
  SwitchProviderInput,
} from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import { providerCircuits } from "@static-engine/db/schema";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { changeConfig } from "../../config/change-config.ts";
import { readConfig } from "../../config/read-config.ts";
import type { AdminContext } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { recordAttempt } from "../record-attempt.ts";

type Spec = ReturnType<AdminContext["models"]["all"]>[number];
type CircuitRow = typeof providerCircuits.$inferSelect;

const Day = z.object({
  provider: z.string(),
  calls: z.coerce.number(),
  errors: z.coerce.number(),
  p95: z.coerce.number().nullable(),
});
const Kind = z.object({ provider: z.string(), kind: z.string(), count: z.coerce.number() });
const Sum = z.object({ provider: z.string(), value: z.coerce.number() });

async function readFigures({ db }: Pick<AdminContext, "db">) {
  const [days, kinds, spent, leases] = await Promise.all([
    db.execute(sql`select provider, count(*) as calls, count(*) filter (where outcome = 'error') as errors,
      percentile_cont(0.95) within group (order by latency_ms) as p95
      from generation_logs where created_at > now() - interval '1 day' group by provider`),
    db.execute(sql`select provider, coalesce(error_kind, 'unknown') as kind, count(*) as count from generation_logs
      where created_at > now() - interval '1 day' and outcome = 'error' group by 1, 2 order by 3 desc`),
    db.execute(sql`select provider, cost_micro_usd as value from provider_spend
      where month = date_trunc('month', now() at time zone 'UTC')::date`),
    db.execute(
      // Of its models together, where each is counted by itself.
      sql`select split_part(provider, '/', 1) as provider, count(*) as value from provider_leases
        where expires_at > now() group by 1`,
    ),
  ]);
  const byProvider = (rows: z.infer<typeof Sum>[]) =>
    new Map(rows.map(({ provider, value }) => [provider, value]));
  return {
    days: new Map(
      z
        .array(Day)
        .parse([...days])
        .map((row) => [row.provider, row]),
    ),
    kinds: z.array(Kind).parse([...kinds]),
    spent: byProvider(z.array(Sum).parse([...spent])),
    leases: byProvider(z.array(Sum).parse([...leases])),
  };
}

function toModel(spec: Spec, config: Config, circuit: CircuitRow | undefined): ProviderModel {
  const off = config["models.disabled"];
  return {
    id: spec.id,
    label: spec.label,
    kind: spec.kind,
    isOff: off.includes(spec.id) || off.includes(spec.provider),
    circuit: circuit?.state ?? "closed",
    failures: circuit?.failures ?? 0,
    retryAt: circuit?.retryAt?.toISOString() ?? null,
    lastErrorKind: circuit?.lastErrorKind ?? null,
    lastErrorAt: circuit?.lastErrorAt?.toISOString() ?? null,
  };
}

/** Every vendor of the catalogue: key or none, how it answers, what it has cost, and what is switched off. */
export async function listProviders({ ctx }: { ctx: AdminContext }): Promise<ProviderStates> {
  const [config, figures, circuits] = await Promise.all([
    readConfig(ctx.db),
    readFigures(ctx),
    ctx.db.select().from(providerCircuits),
  ]);
  const circuitOf = new Map(circuits.map((row) => [row.model, row]));
  const specs = ctx.models.all();
  const items = [...new Set(specs.map(({ provider }) => provider))].map((id): ProviderState => {
    const models = specs.filter(({ provider }) => provider === id);
    const day = figures.days.get(id);
    return {
      id,
      hasKey: models.some((spec) => ctx.models.find(spec.id) !== null),
      isEmulated: ctx.models.isEmulated(id),
      isOff: config["models.disabled"].includes(id),
      inFlight: figures.leases.get(id) ?? 0,
      calls: day?.calls ?? 0,
      errors: day?.errors ?? 0,
      p95Ms: day?.p95 === null || day?.p95 === undefined ? null : Math.round(day.p95),
      errorKinds: figures.kinds.flatMap(({ provider, kind, count }) =>
        provider === id ? [{ kind, count }] : [],
      ),
      spentMicroUsd: figures.spent.get(id) ?? 0,
      budgetUsd: config["models.budgets"][id] ?? null,
      models: models.map((spec) => toModel(spec, config, circuitOf.get(spec.id))),
    };
  });
  return { items: items.sort((a, b) => Number(b.hasKey) - Number(a.hasKey) || a.id.localeCompare(b.id)) };
}

/** The kill switch: nothing more is asked of a vendor or a model, in any process, within two seconds. @throws AppError NOT_FOUND */
export async function switchProvider({
  ctx,
  input: { target, on },
}: {
  ctx: AdminContext;
  input: SwitchProviderInput;
}): Promise<ProviderStates> {
  const isKnown = ctx.models.all().some(({ id, provider }) => id === target || provider === target);
  if (!isKnown) throw notFound("provider");
  await changeConfig({
    ctx,
    key: "models.disabled",
    action: on ? "provider.switchOn" : "provider.switchOff",
    change(before) {
      const others = before.filter((one) => one !== target);
      return on ? others : [...others, target];
    },
  });
  return listProviders({ ctx });
}

/** A journal that forgets: a probe belongs to no run, and is never resumed. */
const forgetful = {
  attempts: {},
  ticket: null,
  begin: async () => () => {},
  submitted: async () => {},
  unusable: async () => {},
};

/**
 * Asks a model for one word, and closes its circuit if it answers. A painter is not asked, since a picture costs money:
 * its circuit lets the next real call through.
 * @throws AppError NOT_FOUND if there is no key for it
 */
export async function probeModel({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: ProbeInput;
}): Promise<ProbeResult> {
  const spec = ctx.models.find(input.model);
  if (!spec) throw notFound("provider");
  return recordAttempt(
    ctx,
    { action: "provider.probe", subject: { type: "model", id: spec.id } },
    () => probe(ctx, spec),
    ({ ok, latencyMs, errorKind }) => ({ ok, latencyMs, errorKind }),
  );
}

async function probe(ctx: AdminContext, spec: Spec): Promise<ProbeResult> {
  await ctx.db
    .update(providerCircuits)
    .set({ retryAt: ctx.clock.now() })
    .where(eq(providerCircuits.model, spec.id));
  if (spec.kind === "image") return { ok: true, latencyMs: 0, errorKind: null, message: null };
  const start = performance.now();
  let errorKind: string | null = null;
  const outcome = await ctx.models
    .ask(
      {
        system: "Answer with the word ok.",
        parts: [{ kind: "text", text: "ok?" }],
        schema: z.toJSONSchema(z.object({ word: z.string() })),
        maxOutputTokens: 50,
      },
      {
        models: [spec.id],
        journal: {
          ...forgetful,
          async ended({ failure }) {
            errorKind = failure?.kind ?? null;
          },
        },
        signal: AbortSignal.timeout(30_000),
        key: `probe:${randomUUID()}`,
      },
      (value) => value,
    )
    .then(
      () => null,
      (error: unknown) => (error instanceof AppError ? error.userMessage : "It did not answer."),
    );
  const latencyMs = Math.round(performance.now() - start);
  return {
    ok: outcome === null,
    latencyMs,
    errorKind: outcome === null ? null : errorKind,
    message: outcome,
  };
}
