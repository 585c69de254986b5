import { AppError } from "@static-engine/contracts";
import type { ImageModelSpec, LanguageModelSpec, ModelSpec } from "../catalogue/model-spec.ts";
import type { ImageModel, ImageRequest } from "../ports/image-model.ts";
import type { LanguageModel, LanguageRequest } from "../ports/language-model.ts";
import { ProviderError } from "../ports/provider-error.ts";
import { askModels, ModelsExhaustedError } from "./ask-models.ts";
import type { StepJournal } from "./journal.ts";
import type { ProviderLimits } from "./limits.ts";
import { paintOnce } from "./paint-once.ts";
import type { RouterPolicy } from "./policy.ts";
import type { Round } from "./round.ts";
import { refusalOf } from "./round.ts";

/** Which models are asked for one step, and what its caller wants to hear of it. */
export type AskOptions = {
  /** Ids in order; those that are not set up are passed over. */
  models: readonly string[];
  journal: StepJournal;
  signal: AbortSignal;
  /** Stable for the step: the idempotency key of its calls begins with it. */
  key: string;
  onModel?(model: ModelSpec, isRetry: boolean): Promise<void>;
};

export type Answered<Value> = {
  value: Value;
  model: ModelSpec;
  /** Why it was not the first of the models asked for; null where it was. */
  fallback: string | null;
};

/** The one way to models. It knows order, limits and faults; what is asked and what comes of it is its callers'. */
export interface ModelGateway {
  /** The first of these that is set up, not switched off, and within its provider's budget. */
  firstAvailable(models: readonly string[]): Promise<ModelSpec | null>;
  /** Every model of the catalogue, set up or not. */
  all(): readonly ModelSpec[];
  /** A model that is set up, whether or not it is switched off. */
  find(id: string): ModelSpec | null;
  isEmulated(provider: string): boolean;
  /**
   * Words for words and pictures. `read` turns the answer into a value, and throws where it does not fit.
   * @throws AppError CONTENT_REJECTED | PROVIDER_FAILED
   */
  ask<Value>(
    request: LanguageRequest,
    options: AskOptions,
    read: (value: unknown) => Value,
  ): Promise<Answered<Value>>;
  /**
   * A picture. `accept` judges it; one with a fault is not used, and another is asked for. `request` is told how many the
   * step has asked for before. @throws as `ask`
   */
  paint<Value>(
    request: (model: ImageModelSpec, before: number) => ImageRequest,
    options: AskOptions,
    accept: (data: Uint8Array, model: ImageModelSpec) => Promise<{ value: Value } | { fault: string }>,
  ): Promise<Answered<Value>>;
}

export type GatewayParts = {
  catalogue: readonly ModelSpec[];
  language: ReadonlyMap<string, LanguageModel>;
  images: ReadonlyMap<string, ImageModel>;
  /** Providers whose place an emulator has taken. */
  emulated: ReadonlySet<string>;
  limits: ProviderLimits;
  /** Asked before each call, so it has to be cheap. */
  policy(): Promise<RouterPolicy>;
};

export function createGateway({
  catalogue,
  language,
  images,
  emulated,
  limits,
  policy,
}: GatewayParts): ModelGateway {
  const isSetUp = (spec: ModelSpec) => (spec.kind === "language" ? language : images).has(spec.provider);
  const known = new Map(catalogue.filter(isSetUp).map((spec) => [spec.id, spec]));

  function round<Spec extends ModelSpec>(
    { models, journal, signal, key, onModel }: AskOptions,
    isFit: (spec: ModelSpec) => spec is Spec,
  ): Round<Spec> {
    const candidates = [...new Set(models)].flatMap((id) => known.get(id) ?? []).filter(isFit);
    return { candidates, journal, signal, key, onModel, limits, policy, random: Math.random };
  }

  return {
    async firstAvailable(models) {
      for (const spec of models.flatMap((id) => known.get(id) ?? [])) {
        if (!(await refusalOf({ policy, limits }, spec, false))) return spec;
      }
      return null;
    },
    all: () => catalogue,
    find: (id) => known.get(id) ?? null,
    isEmulated: (provider) => emulated.has(provider),
    async ask(request, options, read) {
      const asked = round(options, isLanguage);
      const done = await askModels(asked, async (spec, call) => {
        const adapter = language.get(spec.provider);
        if (!adapter) throw new Error(`${spec.provider} is not set up`);
        const { value, usage, requestId } = await adapter.generate(spec, request, call);
        call.charged({ usage, requestId });
        return { answer: fitted(() => read(value), spec, usage), usage, requestId };
      }).catch(tell);
      return answered(done.answer, done, asked.candidates);
    },
    async paint(request, options, accept) {
      const asked = round(options, isImage);
      let before = Object.values(options.journal.attempts).reduce((sum, attempts) => sum + attempts, 0);
      const done = await askModels(asked, async (spec, call) => {
        const adapter = images.get(spec.provider);
        if (!adapter) throw new Error(`${spec.provider} is not set up`);
        const { result, data } = await paintOnce(
          {
            model: adapter,
            spec,
            request: request(spec, before++),
            ticket: call.isResumed ? (options.journal.ticket?.ticket ?? null) : null,
            onSubmitted: (ticket) => options.journal.submitted(spec.id, ticket),
            charged: call.charged,
          },
          call,
        );
        const { usage, requestId } = result;
        const [judged] = await Promise.all([accept(data, spec), call.answered()]);
        if ("fault" in judged) {
          const { provider, id } = spec;
          throw new ProviderError("bad_result", judged.fault, { provider, model: id, usage });
        }
        return { answer: judged.value, usage, requestId };
      }).catch(tell);
      return answered(done.answer, done, asked.candidates);
    },
  };
}

function isLanguage(spec: ModelSpec): spec is LanguageModelSpec {
  return spec.kind === "language";
}

function isImage(spec: ModelSpec): spec is ImageModelSpec {
  return spec.kind === "image";
}

function fitted<Value>(read: () => Value, spec: ModelSpec, usage: ProviderError["usage"]): Value {
  try {
    return read();
  } catch (cause) {
    const message = "the answer does not fit what was asked for";
    throw new ProviderError("bad_result", message, { provider: spec.provider, model: spec.id, usage, cause });
  }
}

function answered<Value>(
  value: Value,
  { spec, failures }: { spec: ModelSpec; failures: readonly { model: string; kind: string }[] },
  candidates: readonly ModelSpec[],
): Answered<Value> {
  const [first] = candidates;
  const cause = failures.filter(({ model }) => model !== spec.id).at(-1);
  return { value, model: spec, fallback: first?.id === spec.id ? null : (cause?.kind ?? "not_available") };
}

/** What a member is told: that the content was refused, or that nobody answered. */
function tell(error: unknown): never {
  if (error instanceof ProviderError && error.kind === "rejected") {
    throw new AppError(
      "CONTENT_REJECTED",
      "The model's provider refuses this content. Change the product's text or the notes, or choose another model. You were not charged.",
      { cause: error, details: { provider: error.provider } },
    );
  }
  if (error instanceof ModelsExhaustedError) {
    throw new AppError(
      "PROVIDER_FAILED",
      "No model answered. Try again in a few minutes. You were not charged.",
      { cause: error, details: { asked: [...new Set(error.failures.map(({ model }) => model))] } },
    );
  }
  throw error;
}
