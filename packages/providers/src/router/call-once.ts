import type { ModelSpec } from "../catalogue/model-spec.ts";
import type { ProviderErrorKind } from "../ports/provider-error.ts";
import { ProviderError } from "../ports/provider-error.ts";
import { NO_USAGE } from "../ports/usage.ts";
import type { CallRecord } from "./journal.ts";
import type { Ask, Charge, Failure, Round } from "./round.ts";
import { refusalOf } from "./round.ts";

/** A wait after which the circuit is looked at once more: those before in the line may have opened it. */
const LONG_WAIT_MS = 1000;

/** `until`: when the step's time is up, as `performance.now()` counts. It is put off by what the step waits for. */
export type Clock = { until: number };
export type Try = { attempt: number; placeWaitMs: number; isRetry: boolean; isResumed: boolean };
/** Without an `error` the model was not asked at all. */
export type Outcome<Answer> = { answer: Answer } | { failure: Failure; error: ProviderError | null };

/**
 * Waits for a place and makes one call. One that was begun leaves one record, however it ended.
 * @throws what is no failure of the provider: the signal's reason · what `journal.begin` or a look at the answer throws
 */
export async function callOnce<Spec extends ModelSpec, Answer>(
  round: Round<Spec>,
  spec: Spec,
  clock: Clock,
  one: Try,
  call: Ask<Spec, Answer>,
): Promise<Outcome<Answer>> {
  const { limits, journal, signal } = round;
  const cameAt = performance.now();
  const lease = await limits.lease(spec, { signal, waitMs: one.placeWaitMs });
  const waitedMs = performance.now() - cameAt;
  clock.until += waitedMs;
  if (!lease) return notAsked(spec, "no place came free");
  let left: Promise<void> | null = null;
  const leave = () => {
    left ??= lease.release();
    return left;
  };
  try {
    // Others may have spent the rest, or somebody switched it off, while this call waited for its place.
    const refusal = await refusalOf(round, spec, one.isResumed);
    if (refusal) return notAsked(spec, refusal);
    if (waitedMs > LONG_WAIT_MS && !one.isResumed && (await limits.isDown(spec))) {
      return notAsked(spec, "left alone after failures");
    }
    await round.onModel?.(spec, one.isRetry);
    signal.throwIfAborted();
    const rest = await journal.begin(spec.id, one);
    try {
      return await carryOut(round, spec, clock, one, { call, leave });
    } finally {
      rest();
    }
  } finally {
    await leave();
  }
}

function notAsked({ id }: ModelSpec, message: string): { failure: Failure; error: null } {
  return { failure: { model: id, kind: "not_asked", message }, error: null };
}

type Told = {
  charge: Charge | null;
  answeredAt: number | null;
  /** The call's record, where it was written before its answer was looked at. */
  written: Promise<void> | null;
};

/** Failures after which the vendor may have painted all the same, and takes its price. */
const MAY_COST: ReadonlySet<ProviderErrorKind> = new Set(["unknown_outcome", "bad_result"]);

async function carryOut<Spec extends ModelSpec, Answer>(
  { limits, journal, signal, key }: Round<Spec>,
  spec: Spec,
  clock: Clock,
  { attempt, isRetry, isResumed }: Try,
  { call, leave }: { call: Ask<Spec, Answer>; leave(): Promise<void> },
): Promise<Outcome<Answer>> {
  const startedAt = performance.now();
  const told: Told = { charge: null, answeredAt: null, written: null };
  const timeoutMs = Math.max(1, Math.ceil(Math.min(spec.timeoutMs, clock.until - startedAt)));
  const record = (charge: Charge, failure: CallRecord["failure"]) =>
    journal.ended({
      provider: spec.provider,
      model: spec.id,
      attempt,
      isResumed,
      latencyMs: Math.round((told.answeredAt ?? performance.now()) - startedAt),
      ...charge,
      failure,
    });
  const ended = await settled(() =>
    call(spec, {
      signal,
      timeoutMs,
      key: `${key}:${attempt}`,
      isResumed,
      charged(charge) {
        told.charge = charge;
      },
      async answered() {
        told.answeredAt = performance.now();
        told.written = record(told.charge ?? { usage: NO_USAGE, requestId: null }, null);
        // Within a budget the next call has to see what this one has cost.
        await told.written;
        await leave();
      },
    }),
  );
  // Looking at an answer is not the model's time, and may wait for another provider's place.
  if (told.answeredAt !== null) clock.until += performance.now() - told.answeredAt;
  if ("asked" in ended) {
    const { answer, usage, requestId } = ended.asked;
    await (told.written ?? record({ usage, requestId }, null));
    await limits.report(spec, null);
    return { answer };
  }
  const { error } = ended;
  const failure = failureOf(error, told.answeredAt !== null);
  // What the call ended with is what counts, also where it cannot be written down.
  const note = async () => {
    if (!told.written) return record(chargeOf(error, failure.kind, told.charge), failure);
    await told.written;
    await journal.unusable(failure);
  };
  await note().catch(() => {});
  // Stopped by us, or not looked at to its end: that says nothing against the provider.
  if (!(error instanceof ProviderError)) throw error;
  // Nor does it where others before it in the step have left the model less time than it is given.
  const isCutShort = error.kind === "unknown_outcome" && isRetry && timeoutMs < spec.timeoutMs;
  if (!isCutShort) await limits.report(spec, error.kind);
  return { failure: { model: spec.id, kind: error.kind, message: error.message }, error };
}

async function settled<Asked>(ask: () => Promise<Asked>): Promise<{ asked: Asked } | { error: unknown }> {
  try {
    return { asked: await ask() };
  } catch (error) {
    return { error };
  }
}

function failureOf(error: unknown, isAnswered: boolean): NonNullable<CallRecord["failure"]> {
  if (error instanceof ProviderError) return { kind: error.kind, message: error.reason };
  const [why] = (error instanceof Error ? error.message : String(error)).split("\n");
  return isAnswered
    ? { kind: "bad_result", message: `not looked at to its end: ${why}` }
    : { kind: "unknown_outcome", message: `broken off: ${why}` };
}

function chargeOf(error: unknown, kind: ProviderErrorKind, charge: Charge | null): Charge {
  const own = error instanceof ProviderError ? error : null;
  const known = MAY_COST.has(kind) ? charge?.usage : undefined;
  return {
    usage: own?.usage ?? known ?? NO_USAGE,
    requestId: own?.requestId ?? charge?.requestId ?? null,
  };
}
