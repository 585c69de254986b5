import { transformJSONSchema } from "@anthropic-ai/sdk/lib/transform-json-schema";

/**
 * The schema as the structured-output endpoint takes it: closed objects, and bounds moved into descriptions, because it
 * refuses those that it does not enforce.
 */
export function toAnthropicSchema(schema: Record<string, unknown>): Record<string, unknown> {
  return transformJSONSchema(schema);
}
