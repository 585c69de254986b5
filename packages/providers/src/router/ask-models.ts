import type { ModelSpec } from "../catalogue/model-spec.ts";
import type { Call } from "../ports/call.ts";
import type { ProviderErrorKind } from "../ports/provider-error.ts";
import { ProviderError } from "../ports/provider-error.ts";
import type { Usage } from "../ports/usage.ts";
import { NO_USAGE } from "../ports/usage.ts";
import type { StepJournal } from "./journal.ts";
import type { ProviderLimits } from "./limits.ts";
import type { RouterPolicy } from "./policy.ts";
import { LONGEST_PAUSE_MS, pauseMs } from "./policy.ts";
import { sleep } from "./sleep.ts";

export type Failure = { model: string; kind: ProviderErrorKind | "not_asked"; message: string };

/** Every model was tried as often as the policy allows, or could not be asked at all. */
export class ModelsExhaustedError extends Error {
  readonly failures: readonly Failure[];

  constructor(failures: readonly Failure[]) {
    super(
      `no model answered: ${failures.map(({ model, kind }) => `${model} ${kind}`).join(", ") || "none is set up"}`,
    );
    this.name = "ModelsExhaustedError";
    this.failures = failures;
  }
}

type Asked<Answer> = { usage: Usage; requestId: string | null; answer: Answer };

export type Round<Spec> = {
  /** In the order in which they are asked. */
  candidates: readonly Spec[];
  policy: RouterPolicy;
  limits: ProviderLimits;
  journal: StepJournal;
  signal: AbortSignal;
  key: string;
  random(): number;
  /** Told before each call. */
  onModel?: ((spec: Spec, isRetry: boolean) => Promise<void>) | undefined;
};

// Another call of the same model may go better; after the rest only another model can.
const WORTH_ANOTHER: ReadonlySet<ProviderErrorKind> = new Set(["retry", "rate_limit", "bad_result"]);

/**
 * Asks models in order until one answers: each as often as the policy allows, with pauses, within one deadline. A
 * refusal of the content ends it at once: asking around would only be refused, or paid for, elsewhere.
 * @throws ProviderError `rejected` · ModelsExhaustedError · the signal's reason · what `journal.begin` throws
 */
export async function askModels<Spec extends ModelSpec, Answer>(
  round: Round<Spec>,
  call: Ask<Spec, Answer>,
): Promise<{ answer: Answer; spec: Spec; failures: readonly Failure[] }> {
  const { policy, signal } = round;
  const until = performance.now() + policy.deadlineMs;
  const failures: Failure[] = [];
  for (const spec of inOrder(round)) {
    for (let attempt = (round.journal.attempts[spec.id] ?? 0) + 1; ; attempt += 1) {
      signal.throwIfAborted();
      const isResumed =
        round.journal.ticket?.model === spec.id && failures.every(({ model }) => model !== spec.id);
      if (performance.now() >= until || (attempt > policy.attempts && !isResumed)) break;
      const refusal = await refusalOf(round, spec, isResumed);
      if (refusal) {
        failures.push({ model: spec.id, kind: "not_asked", message: refusal });
        break;
      }
      const result = await callOnce(
        round,
        spec,
        { attempt, until, isRetry: failures.length > 0, isResumed },
        call,
      );
      if ("answer" in result) return { answer: result.answer, spec, failures };
      failures.push(result.failure);
      if (!result.error) break;
      if (result.error.kind === "rejected") throw result.error;
      if (!WORTH_ANOTHER.has(result.error.kind)) break;
      if (attempt >= policy.attempts) break;
      const pause = pauseMs(attempt, result.error.retryAfterMs, round.random);
      if (pause > LONGEST_PAUSE_MS || performance.now() + pause > until) break;
      await sleep(pause, signal);
    }
  }
  throw new ModelsExhaustedError(failures);
}

/** A request that was accepted before is followed first: asking one of those before it again would drop what was paid. */
function inOrder<Spec extends ModelSpec>({ candidates, journal }: Round<Spec>): readonly Spec[] {
  const accepted = journal.ticket?.model;
  return [
    ...candidates.filter(({ id }) => id === accepted),
    ...candidates.filter(({ id }) => id !== accepted),
  ];
}

const BUDGET_SPENT = "its budget is spent";

async function refusalOf<Spec extends ModelSpec>(
  round: Round<Spec>,
  spec: Spec,
  isResumed: boolean,
): Promise<string | null> {
  const { disabled } = round.policy;
  if (disabled.includes(spec.id) || disabled.includes(spec.provider)) return "switched off";
  // Following costs nothing, and what it is to bring was paid for before the model went down.
  if (isResumed) return null;
  if (await round.limits.isSpent(spec)) return BUDGET_SPENT;
  return (await round.limits.enter(spec)) ? null : "left alone after failures";
}

type AskedCall = Call & {
  /** The request was accepted before, and is to be followed, not sent. */
  isResumed: boolean;
  /** To be told when the vendor has answered, if looking at the answer takes long: its place goes to the next call. */
  answered(): Promise<void>;
};
type Ask<Spec, Answer> = (spec: Spec, call: AskedCall) => Promise<Asked<Answer>>;

/** `until`: when the step's time is up, as `performance.now()` counts. */
type Try = { attempt: number; until: number; isRetry: boolean; isResumed: boolean };
type Outcome<Answer> = { answer: Answer } | { failure: Failure; error: ProviderError | null };

async function callOnce<Spec extends ModelSpec, Answer>(
  round: Round<Spec>,
  spec: Spec,
  { attempt, until, isRetry, isResumed }: Try,
  call: Ask<Spec, Answer>,
): Promise<Outcome<Answer>> {
  const { limits, journal, signal, key } = round;
  const lease = await limits.lease(spec, { signal, waitMs: until - performance.now() });
  if (!lease) {
    return { failure: { model: spec.id, kind: "not_asked", message: "no place came free" }, error: null };
  }
  // Others may have spent the rest while this call waited for its place.
  if (!isResumed && (await limits.isSpent(spec))) {
    await lease.release();
    return { failure: { model: spec.id, kind: "not_asked", message: BUDGET_SPENT }, error: null };
  }
  let left: Promise<void> | null = null;
  const leave = () => {
    left ??= lease.release();
    return left;
  };
  try {
    await round.onModel?.(spec, isRetry);
    const rest = await journal.begin(spec.id, { attempt, isResumed });
    const startedAt = performance.now();
    let answeredAt: number | null = null;
    const record = (
      usage: Usage,
      requestId: string | null,
      failure: { kind: ProviderErrorKind; message: string } | null,
    ) =>
      journal.ended({
        provider: spec.provider,
        model: spec.id,
        attempt,
        latencyMs: Math.round((answeredAt ?? performance.now()) - startedAt),
        usage,
        requestId,
        failure,
      });
    try {
      // Of what is left after the wait for a place: the step's time is not counted from here anew.
      const timeoutMs = Math.max(1, Math.ceil(Math.min(spec.timeoutMs, until - performance.now())));
      const { answer, usage, requestId } = await call(spec, {
        signal,
        timeoutMs,
        key: `${key}:${attempt}`,
        isResumed,
        async answered() {
          answeredAt = performance.now();
          // Within a budget the next call has to see what this one has cost, which is written after it was judged.
          if (!(await limits.hasBudget(spec))) await leave();
        },
      });
      await limits.report(spec, null);
      await record(usage, requestId, null);
      return { answer };
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      const { kind, message } = error;
      await limits.report(spec, kind);
      await record(error.usage ?? NO_USAGE, error.requestId ?? null, { kind, message });
      return { failure: { model: spec.id, kind, message }, error };
    } finally {
      rest();
    }
  } finally {
    await leave();
  }
}
