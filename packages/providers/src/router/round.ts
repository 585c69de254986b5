import type { ModelSpec } from "../catalogue/model-spec.ts";
import type { Call } from "../ports/call.ts";
import type { ProviderErrorKind } from "../ports/provider-error.ts";
import type { Usage } from "../ports/usage.ts";
import type { StepJournal } from "./journal.ts";
import type { ProviderLimits } from "./limits.ts";
import type { RouterPolicy } from "./policy.ts";

export type Failure = { model: string; kind: ProviderErrorKind | "not_asked"; message: string };

/** What one step brings along: whom it may ask, and by which rules. */
export type Round<Spec> = {
  /** In the order in which they are asked. */
  candidates: readonly Spec[];
  /** Read anew before each call: what was switched off meanwhile is not asked. */
  policy(): Promise<RouterPolicy>;
  limits: ProviderLimits;
  journal: StepJournal;
  signal: AbortSignal;
  key: string;
  random(): number;
  /** Told before each call. */
  onModel?: ((spec: Spec, isRetry: boolean) => Promise<void>) | undefined;
};

/** What the vendor takes for a call, and its own id of it. */
export type Charge = { usage: Usage; requestId: string | null };

type AskedCall = Call & {
  /** The request was accepted before, and is to be followed, not sent. */
  isResumed: boolean;
  /** To be told what the vendor may take, as soon as that is known: it is written down though the call is broken off. */
  charged(charge: Charge): void;
  /** To be told when the vendor has answered, if looking at the answer takes long: its place goes to the next call. */
  answered(): Promise<void>;
};

type Asked<Answer> = Charge & { answer: Answer };
export type Ask<Spec, Answer> = (spec: Spec, call: AskedCall) => Promise<Asked<Answer>>;

/** Why the model may not be asked, as things stand now; null where it may. */
export async function refusalOf(
  { policy, limits }: Pick<Round<ModelSpec>, "policy" | "limits">,
  spec: ModelSpec,
  isResumed: boolean,
): Promise<string | null> {
  const { disabled } = await policy();
  if (disabled.includes(spec.id) || disabled.includes(spec.provider)) return "switched off";
  // Following costs nothing, and what it is to bring was paid for before.
  return !isResumed && (await limits.isSpent(spec)) ? "its budget is spent" : null;
}
