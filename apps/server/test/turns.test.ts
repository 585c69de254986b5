import { createServer } from "node:http";
import type { AdId } from "@static-engine/contracts";
import { beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { createAdRenderer } from "../src/creative/ad-renderer.ts";
import { createApp } from "../src/http/app.ts";
import { takeTurns } from "../src/http/take-turns.ts";
import { demoDocument } from "./demo-document.ts";
import { useServer } from "./test-server.ts";
import type { Workspace } from "./workspace.ts";
import { finishRun, makeWorkspace } from "./workspace.ts";

const server = useServer({ worker: true });
let workspace: Workspace;
let ad: AdId;

beforeAll(async () => {
  workspace = await makeWorkspace(server);
  await finishRun(workspace);
  const [first] = (await workspace.client.library.list.query({})).items;
  if (!first) throw new Error("the run made no ad");
  ad = first.id;
}, 60_000);

/** Work that ends when it is told to. */
function makeWork() {
  const open: (() => void)[] = [];
  let most = 0;
  let begun = 0;
  return {
    make: async () => {
      begun += 1;
      const number = begun;
      await new Promise<void>((resolve) => {
        open.push(resolve);
        most = Math.max(most, open.length);
      });
      return number;
    },
    endOne: () => open.shift()?.(),
    get begun() {
      return begun;
    },
    get most() {
      return most;
    },
  };
}

const wanted = () => ({ signal: new AbortController().signal });

describe("turns", () => {
  it("are taken in order, so many at once; who finds no place to wait is told when to come back", async () => {
    const work = makeWork();
    const inTurn = takeTurns({ atOnce: 2, waiting: 2 });
    const made = Array.from({ length: 4 }, () => inTurn(wanted(), work.make));
    await expect(inTurn(wanted(), work.make)).rejects.toMatchObject({
      code: "UNAVAILABLE",
      details: { retryAfterSeconds: 15 },
    });
    const goesOn = inTurn({ ...wanted(), isUnderWay: true }, work.make);
    for (let ended = 0; ended < 5; ended += 1) {
      await vi.waitUntil(() => work.begun >= Math.min(5, ended + 2));
      work.endOne();
    }
    expect(await Promise.all([...made, goesOn])).toEqual([1, 2, 3, 4, 5]);
    expect(work.most).toBe(2);
  });

  it("are not taken for whoever has gone, and a failure gives its place on", async () => {
    const work = makeWork();
    const inTurn = takeTurns({ atOnce: 1, waiting: 1 });
    const first = inTurn(wanted(), async () => {
      await work.make();
      throw new Error("no picture");
    });
    const gone = new AbortController();
    const left = inTurn({ signal: gone.signal }, work.make);
    gone.abort(new Error("gone"));
    await expect(left).rejects.toThrow("gone");
    await expect(inTurn({ signal: gone.signal }, work.make)).rejects.toThrow("gone");
    const next = inTurn(wanted(), work.make);
    work.endOne();
    await expect(first).rejects.toThrow("no picture");
    await vi.waitUntil(() => work.begun === 2);
    work.endOne();
    expect(await next).toBe(2);
  });
});

it("a process paints so many files and layers at once", async () => {
  const renderer = await createAdRenderer({ atOnce: 1 });
  const work = makeWork();
  const load = async () => {
    await work.make();
    throw new Error("this ad has no files");
  };
  const { product, ...document } = demoDocument();
  const picture = { key: "photo/a.png", width: 10, height: 10, cutout: false };
  const file = { document: { ...document, product: { ...product, picture } }, assets: { load } };
  const both = [1, 2].map(() =>
    renderer.exportAd({ ...file, ratio: "1:1", format: "avif", scale: 1 }).catch(() => null),
  );
  await vi.waitUntil(() => work.begun === 1);
  work.endOne();
  await both[0];
  await vi.waitUntil(() => work.begun === 2);
  work.endOne();
  await both[1];
  expect(work.most).toBe(1);
});

describe("downloads that must be painted", () => {
  /** Holds every picture until `end` is called. */
  function hold() {
    const { renderer } = server.container.createContext({ id: "test", ip: null });
    const work = makeWork();
    const paint = async () => {
      await work.make();
      return { data: Buffer.from("file"), width: 1, height: 1, format: "jpeg" as const, quality: 80 };
    };
    const spies = [
      vi.spyOn(renderer, "exportAd").mockImplementation(paint),
      vi.spyOn(renderer, "exportFile").mockImplementation(paint),
    ];
    const ending = setInterval(() => isOpen && work.endOne(), 1);
    let isOpen = false;
    onTestFinished(() => {
      clearInterval(ending);
      for (const spy of spies) spy.mockRestore();
    });
    return {
      work,
      end: () => {
        isOpen = true;
      },
    };
  }

  const LEFT = 3;
  const PLACES = 2 + 32;
  const TOO_MANY = 6;

  /** The same server with queues of its own, how many requests it has heard, and how many answers have ended. */
  async function open() {
    let heard = 0;
    let ended = 0;
    const http = createServer(createApp(server.container));
    http.on("request", (_request, response) => {
      heard += 1;
      response.once("close", () => {
        ended += 1;
      });
    });
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      http.closeAllConnections();
      http.close();
    });
    const address = http.address();
    if (address === null || typeof address === "string") throw new Error("no TCP address");
    const origin = `http://127.0.0.1:${address.port}`;
    const one = await workspace.client.library.download.mutate({ id: ad, format: "avif", scale: 2 });
    const pack = await workspace.client.library.bulkDownload.mutate({ ids: [ad], packs: ["google"] });
    return { one: origin + one.url, pack: origin + pack.url, heard: () => heard, ended: () => ended };
  }

  it("are made few at a time; beyond those that wait they are refused, and who leaves is forgotten", async () => {
    const { one, pack, heard, ended } = await open();
    const { work, end } = hold();
    const leaving = new AbortController();
    const left = Array.from({ length: LEFT }, () => fetch(one, { signal: leaving.signal }).catch(() => null));
    await vi.waitUntil(() => heard() === LEFT);
    const others = Array.from({ length: PLACES - LEFT + TOO_MANY }, () => fetch(one));
    await vi.waitUntil(() => ended() === TOO_MANY, { timeout: 20_000 });
    const noPack = await fetch(pack);
    expect([noPack.status, noPack.headers.get("content-disposition")]).toEqual([503, null]);
    expect(noPack.headers.get("retry-after")).toBe("15");
    expect(await noPack.text()).toContain("Nothing was charged");
    leaving.abort();
    expect(await Promise.all(left)).toEqual(left.map(() => null));
    await vi.waitUntil(() => ended() === TOO_MANY + 1 + LEFT, { timeout: 20_000 });
    end();
    const statuses = (await Promise.all(others)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(PLACES - LEFT);
    expect(statuses.filter((status) => status === 503)).toHaveLength(TOO_MANY);
    expect(work.most).toBe(2);
    // Two of those that left may have been in hand already.
    expect(work.begun).toBeLessThan(PLACES);
  });

  it("go on where they have begun, however many wait", async () => {
    const { one, pack } = await open();
    const { work, end } = hold();
    const archive = fetch(pack);
    await vi.waitUntil(() => work.begun === 1);
    const others = Array.from({ length: PLACES + 10 }, () => fetch(one));
    await vi.waitUntil(() => work.begun === 2);
    end();
    const response = await archive;
    expect(response.status).toBe(200);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    await Promise.all(others);
    expect(work.most).toBe(2);
  });
});
