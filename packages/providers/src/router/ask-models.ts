import type { ModelSpec } from "../catalogue/model-spec.ts";
import type { ProviderErrorKind } from "../ports/provider-error.ts";
import { callOnce } from "./call-once.ts";
import { LONGEST_PAUSE_MS, pauseMs } from "./policy.ts";
import type { Ask, Failure, Round } from "./round.ts";
import { refusalOf } from "./round.ts";
import { sleep } from "./sleep.ts";

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

// Another call of the same model may go better; after the rest only another model can.
const WORTH_ANOTHER: ReadonlySet<ProviderErrorKind> = new Set(["retry", "rate_limit", "bad_result"]);

/**
 * Asks models in order until one answers: each as often as the policy allows, with pauses, within one deadline, which
 * waits for places put off. A refusal of the content ends it at once: asking around would only be refused, or paid for,
 * elsewhere.
 * @throws ProviderError `rejected` · ModelsExhaustedError · the signal's reason · what `journal.begin` throws
 */
export async function askModels<Spec extends ModelSpec, Answer>(
  round: Round<Spec>,
  call: Ask<Spec, Answer>,
): Promise<{ answer: Answer; spec: Spec; failures: readonly Failure[] }> {
  const { signal, limits } = round;
  const { attempts, deadlineMs, placeWaitMs } = await round.policy();
  const clock = { until: performance.now() + deadlineMs };
  const failures: Failure[] = [];
  for (const spec of inOrder(round)) {
    for (let attempt = (round.journal.attempts[spec.id] ?? 0) + 1; ; attempt += 1) {
      signal.throwIfAborted();
      const isResumed =
        round.journal.ticket?.model === spec.id && failures.every(({ model }) => model !== spec.id);
      if (performance.now() >= clock.until || (attempt > attempts && !isResumed)) break;
      const refusal =
        (await refusalOf(round, spec, isResumed)) ??
        // What it has accepted may be followed though the model went down.
        (isResumed || (await limits.enter(spec)) ? null : "left alone after failures");
      if (refusal) {
        failures.push({ model: spec.id, kind: "not_asked", message: refusal });
        break;
      }
      const result = await callOnce(
        round,
        spec,
        clock,
        { attempt, placeWaitMs, isRetry: failures.length > 0, isResumed },
        call,
      );
      if ("answer" in result) return { answer: result.answer, spec, failures };
      failures.push(result.failure);
      if (!result.error) break;
      if (result.error.kind === "rejected") throw result.error;
      if (!WORTH_ANOTHER.has(result.error.kind)) break;
      if (attempt >= attempts) break;
      const pause = pauseMs(attempt, result.error.retryAfterMs, round.random);
      if (pause > LONGEST_PAUSE_MS || performance.now() + pause > clock.until) break;
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
