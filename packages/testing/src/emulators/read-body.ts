import type { z } from "zod";
import type { EmulatedCall } from "./emulated-call.ts";
import type { Reply } from "./reply.ts";

/** The request's body if it has the vendor's shape, else null: the vendor would answer 400 or 422. */
export function readBody<T>(call: EmulatedCall, schema: z.ZodType<T>): T | null {
  const parsed = schema.safeParse(call.body);
  return parsed.success ? parsed.data : null;
}

/** "1152x2048" and its like to pixels; null for what is no size. */
export function readSize(text: string): { width: number; height: number } | null {
  const found = /^(\d{2,4})[x*:](\d{2,4})$/.exec(text);
  return found ? { width: Number(found[1]), height: Number(found[2]) } : null;
}

export function refuse(status: number, json: unknown): Reply {
  return { status, json };
}
