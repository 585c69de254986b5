import type { IncomingMessage } from "node:http";
import type { EmulatedCall } from "./emulated-call.ts";

/** Reads a request whole; JSON and multipart forms are parsed, all else is null. */
export async function readCall(
  request: IncomingMessage,
  phase: EmulatedCall["phase"],
): Promise<EmulatedCall> {
  const at = Date.now();
  const url = new URL(request.url ?? "/", "http://emulator");
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const data = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  return {
    method: request.method ?? "GET",
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, value?.toString()]),
    ),
    ...(await readBody(data, type)),
    phase,
    at,
  };
}

async function readBody(data: Buffer, type: string): Promise<Pick<EmulatedCall, "body" | "files">> {
  if (data.length === 0) return { body: null, files: [] };
  if (type.startsWith("application/json")) return { body: JSON.parse(data.toString("utf8")), files: [] };
  if (!type.startsWith("multipart/form-data")) return { body: null, files: [] };
  const form = await new Response(Uint8Array.from(data), { headers: { "content-type": type } }).formData();
  const files: EmulatedCall["files"] = [];
  const fields: Record<string, string | string[]> = {};
  for (const [field, value] of form.entries()) {
    if (typeof value !== "string") {
      files.push({ field, name: value.name, type: value.type, bytes: value.size });
      continue;
    }
    const before = fields[field];
    fields[field] = before === undefined ? value : [before, value].flat();
  }
  return { body: fields, files };
}
