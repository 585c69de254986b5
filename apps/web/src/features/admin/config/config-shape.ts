import type { ConfigEntry } from "@static-engine/contracts";
import { CONFIG_SCHEMAS } from "@static-engine/contracts";
import { z } from "zod";

const Shape = z.object({
  type: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  items: z.object({ type: z.string().optional() }).optional(),
});

/** How a key is edited; it follows from the schema that the server checks it by. */
export type ConfigShape =
  | { kind: "number"; min: number; max: number }
  | { kind: "switch" }
  | { kind: "text" }
  | { kind: "lines" }
  | { kind: "json" };

export function shapeOf(key: ConfigEntry["key"]): ConfigShape {
  const schema = Shape.parse(z.toJSONSchema(CONFIG_SCHEMAS[key], { io: "input", unrepresentable: "any" }));
  if (schema.type === "integer" || schema.type === "number") {
    return { kind: "number", min: schema.minimum ?? 0, max: schema.maximum ?? Number.MAX_SAFE_INTEGER };
  }
  if (schema.type === "boolean") {
    return { kind: "switch" };
  }
  if (schema.type === "string") {
    return { kind: "text" };
  }
  return schema.type === "array" && schema.items?.type === "string" ? { kind: "lines" } : { kind: "json" };
}

/** The value as the form's text. */
export function toText(shape: ConfigShape, value: unknown): string {
  if (shape.kind === "lines" && Array.isArray(value)) {
    return value.map(String).join("\n");
  }
  return shape.kind === "json" ? JSON.stringify(value, null, 2) : String(value);
}

/** The form's text as a value; undefined where it is none. */
export function toValue(shape: ConfigShape, text: string): unknown {
  switch (shape.kind) {
    case "number":
      return text.trim() === "" ? undefined : Number(text);
    case "switch":
      return text === "true";
    case "text":
      return text.trim();
    case "lines":
      return text
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean);
    case "json":
      return parseJson(text);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is wrong with a value, where in it, by the schema's own words; null if it fits. */
export function faultOf(key: ConfigEntry["key"], value: unknown): string | null {
  const [issue] = CONFIG_SCHEMAS[key].safeParse(value ?? null).error?.issues ?? [];
  return issue ? [issue.path.join("."), issue.message].filter(Boolean).join(": ") : null;
}
