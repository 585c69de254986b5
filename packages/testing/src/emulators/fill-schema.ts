import { z } from "zod";

type Schema = {
  type?: string | string[] | undefined;
  properties?: Record<string, Schema> | undefined;
  required?: string[] | undefined;
  items?: Schema | undefined;
  anyOf?: Schema[] | undefined;
  enum?: unknown[] | undefined;
  const?: unknown;
  minItems?: number | undefined;
};

const SchemaNode: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    properties: z.record(z.string(), SchemaNode).optional(),
    required: z.array(z.string()).optional(),
    items: SchemaNode.optional(),
    anyOf: z.array(SchemaNode).optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    minItems: z.number().optional(),
  }),
);

/** The smallest value that fits a JSON Schema of the plain kind that our contracts make. */
export function fillSchema(schema: Record<string, unknown>): unknown {
  return fill(SchemaNode.parse(schema));
}

function fill(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) {
    const empty = schema.anyOf.find(({ type }) => type === "null") ?? schema.anyOf[0];
    return empty ? fill(empty) : null;
  }
  const type = Array.isArray(schema.type) ? schema.type.at(-1) : schema.type;
  if (type === "object") {
    const names = schema.required ?? Object.keys(schema.properties ?? {});
    return Object.fromEntries(names.map((name) => [name, fill(schema.properties?.[name] ?? {})]));
  }
  if (type === "array") {
    return Array.from({ length: schema.minItems ?? 0 }, () => fill(schema.items ?? {}));
  }
  if (type === "string") return "";
  if (type === "boolean") return true;
  return type === "number" || type === "integer" ? 0 : null;
}
