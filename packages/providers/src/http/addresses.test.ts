import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mayTakeKey } from "../flux/may-take-key.ts";
import { isPrivateAddress } from "./address.ts";
import { download } from "./download.ts";
import { retryAfterMs } from "./retry-after.ts";

const TARGET = {
  details: { provider: "test", model: "test" },
  call: { signal: new AbortController().signal, timeoutMs: 5_000, key: "k" },
};

const asked: string[] = [];
let open = { origin: "", close: () => {} };

beforeAll(async () => {
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const to = new URL(request.url ?? "/", "http://x").searchParams.get("to");
    if (to) response.writeHead(302, { location: to }).end();
    else response.end("a picture");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  open = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
  };
});
afterAll(() => open.close());

test.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.31.0.1",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "0.0.0.0",
  "224.0.0.1",
  "::1",
  "::",
  "::ffff:10.0.0.1",
  "::ffff:7f00:1",
  "64:ff9b::a00:1",
  "fd00::1",
  "fe80::1",
  "not an address",
])("%s is no place for a vendor's picture", (address) => expect(isPrivateAddress(address)).toBe(true));

test.each(["8.8.8.8", "104.16.1.1", "172.32.0.1", "2606:4700::1111"])("%s is public", (address) =>
  expect(isPrivateAddress(address)).toBe(false),
);

test("a picture is taken from the vendor's own origin, also after a redirect within it", async () => {
  expect((await download(`${open.origin}/a.png`, open.origin, TARGET)).toString()).toBe("a picture");
  expect((await download(`${open.origin}/?to=/b.png`, open.origin, TARGET)).toString()).toBe("a picture");
});

test.each([
  "http://example.com/a.png",
  "https://127.0.0.1/a.png",
  "https://[::1]/a.png",
  "https://169.254.169.254/latest/meta-data",
  "file:///etc/passwd",
  "no address",
])("%s is refused without a connection", async (url) => {
  await expect(download(url, "https://api.vendor.test", TARGET)).rejects.toMatchObject({
    kind: "bad_result",
  });
});

test("a name that resolves to this machine is not connected to", async () => {
  const before = asked.length;
  const { port } = new URL(open.origin);
  const url = `https://localhost:${port}/a.png`;
  await expect(download(url, "https://api.vendor.test", TARGET)).rejects.toMatchObject({
    kind: "bad_result",
  });
  expect(asked.length).toBe(before);
});

test("a redirect may not lead out of what is allowed, nor run in a circle", async () => {
  const out = `${open.origin}/?to=${encodeURIComponent("http://10.0.0.1/a.png")}`;
  await expect(download(out, open.origin, TARGET)).rejects.toMatchObject({ kind: "bad_result" });
  const circle = `${open.origin}/?to=${encodeURIComponent("?to=%3Fto%3D%253Fto%253D%25253Fto%25253Dx")}`;
  await expect(download(circle, open.origin, TARGET)).rejects.toMatchObject({ kind: "bad_result" });
});

test("the polling address gets the key at the configured origin and in the vendor's regions alone", () => {
  expect(mayTakeKey("https://api.eu.bfl.ai/v1/get_result?id=1", "https://api.bfl.ai")).toBe(true);
  expect(mayTakeKey("https://api.bfl.ai/v1/get_result?id=1", "https://api.bfl.ai")).toBe(true);
  expect(mayTakeKey("https://api.eu4.bfl.ai/v1/get_result?id=1", "https://api.eu.bfl.ai")).toBe(true);
  expect(mayTakeKey("no address", "https://api.bfl.ai")).toBe(false);
  expect(mayTakeKey("http://api.eu.bfl.ai/v1/get_result", "https://api.bfl.ai")).toBe(false);
  expect(mayTakeKey("https://bfl.ai.evil.test/v1/get_result", "https://api.bfl.ai")).toBe(false);
  expect(mayTakeKey("https://evilbfl.ai/v1/get_result", "https://api.bfl.ai")).toBe(false);
  expect(mayTakeKey("https://api.eu.bfl.ai/v1/get_result", "http://127.0.0.1:9")).toBe(false);
});

test.each([
  [{ "retry-after": "7" }, "", 7_000],
  [{ "retry-after": "0.5" }, "", 500],
  [{ "retry-after-ms": "1234", "retry-after": "9" }, "", 1_234],
  [{ "retry-after": "Sat, 21 Nov 2026 12:00:30 GMT" }, "", 30_000],
  [{ "retry-after": "Sat, 21 Nov 2026 11:00:00 GMT" }, "", 0],
  [{}, '{"retryDelay": "12.5s"}', 12_500],
  [{ "retry-after": "soon" }, "", undefined],
  [{}, "", undefined],
])("%o %s means %s ms", (headers, text, ms) => {
  const now = Date.parse("2026-11-21T12:00:00Z");
  expect(retryAfterMs(new Headers(headers as Record<string, string>), text, now)).toBe(ms);
});
