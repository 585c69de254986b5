import { afterEach, expect, test, vi } from "vitest";
import { ProviderError } from "../ports/provider-error.ts";
import { exchange } from "./exchange.ts";

const KEY = "sk-live-0123456789abcdef";
afterEach(() => vi.unstubAllGlobals());

async function refusedWith(body: string): Promise<ProviderError> {
  vi.stubGlobal("fetch", async () => new Response(body, { status: 401 }));
  const call = { signal: new AbortController().signal, timeoutMs: 1000, key: "step" };
  const details = { provider: "openai", model: "gpt" };
  const headers = { authorization: `Bearer ${KEY}`, "content-type": "application/json" };
  return exchange(
    { details, call, intent: "submit", maxBytes: 100_000, sort: () => null },
    "https://vendor.test",
    {
      method: "POST",
      headers,
    },
  ).then(
    () => Promise.reject(new Error("it was answered")),
    (error: unknown) => (error instanceof ProviderError ? error : Promise.reject(error)),
  );
}

test("a failure says what the vendor says, without the key that the vendor repeats", async () => {
  const { message, reason } = await refusedWith(`{\n  "error": "Incorrect key ${KEY}"\n}`);
  expect(reason).toBe('HTTP 401: { "error": "Incorrect key …" }');
  expect(message).toBe(`openai/gpt: ${reason}`);
});

test("a failure holds no more than the beginning of a long answer", async () => {
  const { reason } = await refusedWith("x".repeat(5000));
  expect(reason.length).toBe(300);
});

test("nor does one that an adapter puts into words", () => {
  const { reason } = new ProviderError("bad_result", "y".repeat(5000), { provider: "luma", model: "photon" });
  expect(reason.length).toBe(300);
});
