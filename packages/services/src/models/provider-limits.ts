import { randomUUID } from "node:crypto";
import type { Config, ModelLimit } from "@static-engine/contracts";
import type { Drizzle } from "@static-engine/db";
import { providerCircuits, providerLeases, providerSpend } from "@static-engine/db/schema";
import type { Lease, ModelSpec, ProviderErrorKind, ProviderLimits } from "@static-engine/providers";
import { and, eq, gt, gte, inArray, sql } from "drizzle-orm";
import { z } from "zod";

/** How often a process with waiting calls asks for places that others have freed. */
const POLL_MS = 100;
/** A process with calls in flight says so this often; the places of one that has died are free after the longer time. */
const SIGN_MS = 3000;
const LEASE_SECONDS = 10;
/** A probe outlives its call's time-out by this. */
const PROBE_MARGIN_SECONDS = 15;
/** Refusals that passing time does not mend: the model is left alone at once. */
const TRIPPING: ReadonlySet<ProviderErrorKind> = new Set(["auth", "quota", "gone"]);
/** Faults of one request: the provider itself has answered, so it counts as up. */
const HARMLESS: ReadonlySet<ProviderErrorKind> = new Set(["rejected", "bad_request", "bad_result"]);
const TRIP_COOLDOWN_SECONDS = 300;
const MICRO = 1_000_000;

type Waiter = { spec: ModelSpec; grant(id: string): void; fail(error: unknown): void };
type Line = { waiters: Waiter[]; isAsking: boolean; wake(): void };

const Ids = z.array(z.object({ id: z.uuid() }));
const Entered = z.array(z.object({ entered: z.boolean() }));

/**
 * Places, rates and circuits of providers, in PostgreSQL, so that all processes together keep them. Calls of one
 * process wait in one line per limit, first come first served: one query asks for as many places as are waited for.
 */
export function createProviderLimits(
  db: Drizzle,
  config: () => Promise<Config>,
): ProviderLimits & { close(): Promise<void> } {
  const owner = randomUUID();
  const lines = new Map<string, Line>();
  const held = new Set<string>();
  let sign: NodeJS.Timeout | undefined;
  let isClosed = false;

  /** One limit for all of a provider's models where an admin has set one, else each model's own, as vendors count. */
  async function limitOf(spec: ModelSpec): Promise<ModelLimit & { scope: string }> {
    const all = (await config())["models.limits"][spec.provider];
    if (all) return { scope: spec.provider, ...all };
    return { scope: spec.id, concurrency: spec.concurrency, perMinute: spec.requestsPerMinute };
  }

  async function take(spec: ModelSpec, want: number): Promise<string[]> {
    const { scope, concurrency, perMinute } = await limitOf(spec);
    const rows = await db.execute(
      sql`select take_provider_leases(${scope}, ${concurrency}, ${perMinute}, ${want}, ${owner}, ${LEASE_SECONDS}) as id`,
    );
    const ids = Ids.parse([...rows]).map(({ id }) => id);
    for (const id of ids) held.add(id);
    // A sign that cannot be given now is given three seconds later.
    sign ??= setInterval(() => stay().catch(() => {}), SIGN_MS);
    return ids;
  }

  async function stay(): Promise<void> {
    await db
      .update(providerLeases)
      .set({ expiresAt: sql`clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})` })
      // By their ids: one that could not be given back must not live on with the others.
      .where(inArray(providerLeases.id, [...held]));
  }

  async function giveBack(id: string): Promise<void> {
    held.delete(id);
    if (held.size === 0) {
      clearInterval(sign);
      sign = undefined;
    }
    await db.delete(providerLeases).where(eq(providerLeases.id, id));
  }

  async function serve(line: Line): Promise<void> {
    if (line.isAsking) return;
    line.isAsking = true;
    try {
      for (;;) {
        const [first] = line.waiters;
        if (!first || isClosed) return;
        const wanted = line.waiters.length;
        const granted = await take(first.spec, wanted);
        for (const id of granted) {
          const waiter = line.waiters.shift();
          if (waiter) waiter.grant(id);
          else await giveBack(id);
        }
        // Where all that were asked for came, nothing is short: who joined the line meanwhile need not wait.
        if (granted.length < wanted) await placeFreed(line);
      }
    } catch (error) {
      // Whoever waits hears of it now: its job is tried again, instead of waiting for places nobody asks for.
      for (const waiter of line.waiters.splice(0)) waiter.fail(error);
    } finally {
      line.isAsking = false;
    }
  }

  /** Until a call of this process has ended, or it is time to see whether one of another has. */
  function placeFreed(line: Line): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      line.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  function lineOf(scope: string): Line {
    const line = lines.get(scope) ?? { waiters: [], isAsking: false, wake() {} };
    lines.set(scope, line);
    return line;
  }

  return {
    async enter({ id, timeoutMs }) {
      const rows = await db.execute(
        sql`select enter_provider_circuit(${id}, ${Math.ceil(timeoutMs / 1000) + PROBE_MARGIN_SECONDS}) as entered`,
      );
      return Entered.parse([...rows])[0]?.entered ?? true;
    },
    async isSpent({ provider }) {
      const budgetUsd = (await config())["models.budgets"][provider];
      if (budgetUsd === undefined) return false;
      if (budgetUsd === 0) return true;
      const [spent] = await db
        .select({ provider: providerSpend.provider })
        .from(providerSpend)
        .where(
          and(
            eq(providerSpend.provider, provider),
            eq(providerSpend.month, sql`date_trunc('month', now() at time zone 'UTC')::date`),
            gte(providerSpend.costMicroUsd, Math.round(budgetUsd * MICRO)),
          ),
        );
      return spent !== undefined;
    },
    async isDown({ id }) {
      const [down] = await db
        .select({ model: providerCircuits.model })
        .from(providerCircuits)
        .where(
          and(
            eq(providerCircuits.model, id),
            eq(providerCircuits.state, "open"),
            gt(providerCircuits.retryAt, sql`clock_timestamp()`),
          ),
        );
      return down !== undefined;
    },
    async lease(spec, { signal, waitMs }) {
      const line = lineOf((await limitOf(spec)).scope);
      signal.throwIfAborted();
      return new Promise<Lease | null>((resolve, reject) => {
        const waiter: Waiter = {
          spec,
          grant(id) {
            stopWaiting();
            resolve({
              async release() {
                // One that cannot be given back now ends by itself; what the call has brought must not be lost for it.
                await giveBack(id).catch(() => {});
                line.wake();
              },
            });
          },
          fail(error) {
            stopWaiting();
            reject(error);
          },
        };
        const leave = () => {
          stopWaiting();
          line.waiters = line.waiters.filter((other) => other !== waiter);
        };
        const onAbort = () => {
          leave();
          reject(signal.reason);
        };
        const timer = setTimeout(() => {
          leave();
          resolve(null);
        }, waitMs);
        function stopWaiting() {
          clearTimeout(timer);
          signal.removeEventListener("abort", onAbort);
        }
        signal.addEventListener("abort", onAbort, { once: true });
        line.waiters.push(waiter);
        void serve(line);
      });
    },
    async report({ id }, outcome) {
      const failure = outcome && HARMLESS.has(outcome) ? null : outcome;
      const settings = await config();
      const isTripping = failure !== null && TRIPPING.has(failure);
      const cooldown = isTripping ? TRIP_COOLDOWN_SECONDS : settings["models.circuit_cooldown_seconds"];
      await db.execute(
        sql`select report_provider_call(${id}, ${failure}, ${isTripping}, ${settings["models.circuit_failures"]}, ${cooldown})`,
      );
    },
    async close() {
      isClosed = true;
      clearInterval(sign);
      await db.delete(providerLeases).where(eq(providerLeases.owner, owner));
    },
  };
}
