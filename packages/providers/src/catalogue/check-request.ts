import type { ImageRequest } from "../ports/image-model.ts";
import { ProviderError } from "../ports/provider-error.ts";
import type { ImageModelSpec } from "./model-spec.ts";

/**
 * Refuses what this model has no parameter for, or not in this range, before anything is sent: a vendor would ignore it
 * in silence, or take the money and fail.
 * @throws ProviderError `bad_request` that names every fault
 */
export function checkRequest(spec: ImageModelSpec, request: ImageRequest): void {
  const faults = faultsOf(spec, request);
  if (faults.length === 0) return;
  throw new ProviderError("bad_request", faults.join("; "), {
    provider: spec.provider,
    model: spec.vendorModel,
  });
}

function faultsOf({ parameters, ...spec }: ImageModelSpec, request: ImageRequest): string[] {
  const faults: string[] = [];
  const { negativePrompt, seed, steps, cfg, style, quality, safety, references = [] } = request;
  if (request.prompt.trim() === "") faults.push("the prompt is empty");
  if (request.prompt.length > spec.promptMax) faults.push(`the prompt is longer than ${spec.promptMax}`);
  if (negativePrompt !== undefined && !parameters.negativePrompt) faults.push("there is no negativePrompt");
  for (const [name, value, range] of [
    ["seed", seed, parameters.seed],
    ["steps", steps, parameters.steps],
    ["cfg", cfg, parameters.cfg],
  ] as const) {
    if (value === undefined) continue;
    if (!range) faults.push(`there is no ${name}`);
    else if (!(value >= range[0] && value <= range[1])) {
      faults.push(`${name} must lie in ${range[0]} to ${range[1]}`);
    }
  }
  if (seed !== undefined && !Number.isInteger(seed)) faults.push("seed must be whole");
  if (steps !== undefined && !Number.isInteger(steps)) faults.push("steps must be whole");
  if (style !== undefined && !parameters.styles?.includes(style)) faults.push(`there is no style ${style}`);
  if (quality !== undefined && !parameters.qualities?.includes(quality)) {
    faults.push(`there is no quality ${quality}`);
  }
  if (safety !== undefined && !parameters.safety) faults.push("there is no safety level");
  const max = parameters.references?.max ?? 0;
  if (references.length > max) faults.push(`at most ${max} references are taken`);
  if (references.some(({ data }) => data.byteLength === 0)) faults.push("a reference is empty");
  const limit = parameters.references?.maxBytes ?? Number.POSITIVE_INFINITY;
  if (references.some(({ data }) => data.byteLength > limit)) {
    faults.push(`a reference is larger than ${limit} bytes`);
  }
  return faults;
}
