export { checkRequest } from "./catalogue/check-request.ts";
export type { ImageModelSpec, LanguageModelSpec, ModelSpec } from "./catalogue/model-spec.ts";
export { findImageModel, findLanguageModel, findModel, MODELS } from "./catalogue/models.ts";
export type { ProviderId, ProviderSettings, Providers } from "./open-providers.ts";
export { openProviders } from "./open-providers.ts";
export type { Call } from "./ports/call.ts";
export type { CopyBrief, CopyProvider } from "./ports/copy-provider.ts";
export type {
  ImageModel,
  ImageProgress,
  ImageRequest,
  ImageResult,
  ImageTicket,
  PendingImage,
  ReferenceImage,
} from "./ports/image-model.ts";
export type { LanguageAnswer, LanguageModel, LanguageRequest, MessagePart } from "./ports/language-model.ts";
export type { ProviderErrorKind } from "./ports/provider-error.ts";
export { ProviderError } from "./ports/provider-error.ts";
export type { Usage } from "./ports/usage.ts";
export { addUsage, NO_USAGE } from "./ports/usage.ts";
export type { Answered, AskOptions, GatewayParts, ModelGateway } from "./router/gateway.ts";
export { createGateway } from "./router/gateway.ts";
export type { CallRecord, StepJournal } from "./router/journal.ts";
export type { Lease, ProviderLimits } from "./router/limits.ts";
export type { RouterPolicy } from "./router/policy.ts";
export { createStudioCopy } from "./studio/studio-copy.ts";
