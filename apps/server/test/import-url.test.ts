import type { RequestListener, Server } from "node:http";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import type { Member } from "@static-engine/contracts";
import { AppError } from "@static-engine/contracts";
import { createWebReader } from "@static-engine/services";
import { makeLogo } from "@static-engine/testing";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readEnv } from "../src/env.ts";
import type { Client } from "./test-server.ts";
import { useServer } from "./test-server.ts";
import { failureOf, signUp } from "./workspace.ts";

const open = useServer({ env: async () => ({ IMPORT_ALLOW_LOOPBACK: "true" }) });
const strict = useServer();
const sites: Server[] = [];
let client: Client;
let member: Member;

beforeAll(async () => {
  ({ client, member } = await signUp(open));
});
afterEach(async () => {
  // One member may not read this many sites in so short a time.
  await open.container.database.sql`delete from rate_limits`;
});

afterAll(() => {
  for (const site of sites) {
    site.closeAllConnections();
    site.close();
  }
});

/** A website of its own; answers 404 to what it does not know. */
async function site(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  sites.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no TCP address");
  return `http://127.0.0.1:${address.port}`;
}

type Files = Record<string, { type: string; body: string | Buffer }>;

function files(known: Files): RequestListener {
  return (request, response) => {
    const found = known[request.url ?? ""];
    response.writeHead(found ? 200 : 404, { "content-type": found?.type ?? "text/plain" });
    response.end(found?.body ?? "");
  };
}

const html = (body: string | Buffer) => ({ type: "text/html; charset=utf-8", body });

const SHOP = `<!doctype html><html><head><title>Calm skin by night | Oda</title>
  <meta property="og:site_name" content="Oda Skin"><meta name="description" content="Night care without the sting.">
  <meta name="theme-color" content="#24463a"><link rel="stylesheet" href="/style.css">
  <link href="https://fonts.googleapis.com/css2?family=Fraunces:wght@600&amp;family=Onest" rel="stylesheet">
  <link rel="manifest" href="/site.webmanifest"><link rel="icon" href="/favicon.png">
  <script type="application/ld+json">{"@graph":[{"@type":"Organization","name":"Oda GmbH","logo":"/logo.png"},
    {"@type":"Product","name":"Night Repair Serum","description":"<b>Retinal</b>, not retinol","url":"/serum",
     "offers":{"price":"38.00","priceCurrency":"usd"},"aggregateRating":{"ratingValue":"4.76","reviewCount":"2143"}},
    {"@type":"Product","name":"Barrier Cream","offers":[{"lowPrice":34,"priceCurrency":"USD"}]}]}</script>
  <script type="application/ld+json">{ broken</script></head>
  <body><h1>Gentle, calm care</h1><p>Soft and gentle. Clinical and proven. Gentle calm for skin.</p></body></html>`;
const STYLE = `body{background:#f6efe6;font-family:Onest,sans-serif} h1{font-family:"Fraunces",serif;color:#24463a}
  .button{background:#c4552b}.tag{color:#c4552b}.link:hover{color:rgb(231, 183, 158)} p{color:#333}`;

describe("a website", () => {
  it("is proposed with where each value was found, and nothing of it is saved", async () => {
    const origin = await site(
      files({
        "/": html(SHOP),
        "/style.css": { type: "text/css", body: STYLE },
        "/site.webmanifest": {
          type: "application/json",
          body: '{"name":"Oda app","background_color":"#ffffff"}',
        },
        "/logo.png": { type: "image/png", body: await makeLogo() },
      }),
    );
    const found = await client.brand.importFromUrl.mutate({ url: origin });
    expect(found).toMatchObject({
      name: { value: "Oda Skin", source: "open_graph", where: "og:site_name" },
      description: { value: "Night care without the sting.", source: "meta" },
      primaryColor: { value: "#24463A", source: "meta", where: "theme-color" },
      accentColor: { value: "#C4552B", source: "css", where: "2×" },
      backgroundColor: { value: "#F6EFE6", source: "css", where: "body" },
      headingFont: { value: "Fraunces", source: "css" },
      bodyFont: { value: "Onest", source: "css" },
      voiceTags: { source: "guess" },
      logo: { source: "json_ld", where: "Organization.logo", value: { width: 600, height: 160 } },
    });
    expect(found.voiceTags?.value).toContain("caring");
    expect(found.products).toMatchObject([
      {
        name: "Night Repair Serum",
        description: "Retinal , not retinol",
        priceText: "38.00",
        currency: "USD",
        starRating: 4.8,
        reviewCount: 2143,
        productUrl: `${origin}/serum`,
      },
      { name: "Barrier Cream", priceText: "34" },
    ]);
    const data = Buffer.from(found.logo?.value.dataUrl.split(",")[1] ?? "", "base64");
    expect((await sharp(data).metadata()).format).toBe("png");
    expect((await client.brand.list.query()).items).toEqual([]);
    const rows = await open.container.database.drizzle.execute(
      `select 1 from assets where user_id = '${member.id}'`,
    );
    expect(rows).toHaveLength(0);
  });

  it("brings the photos that its products name, judged as uploads are, and nothing that is none", async () => {
    const photo = await sharp({ create: { width: 2400, height: 1800, channels: 3, background: "#c46" } })
      .withExif({ IFD0: { Copyright: "hidden" } })
      .jpeg()
      .toBuffer();
    const small = await sharp({ create: { width: 120, height: 90, channels: 3, background: "#c46" } })
      .png()
      .toBuffer();
    const product = (name: string, image: unknown) => ({ "@type": "Product", name, image });
    const page = (...products: unknown[]) =>
      html(`<title>Oda</title><meta property="og:image" content="/photo.jpg">
        <script type="application/ld+json">${JSON.stringify(products)}</script>`);
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>';
    const origin = await site(
      files({
        "/": page(
          product("Listed", ["/photo.jpg", "/other.jpg"]),
          product("Object", { "@type": "ImageObject", contentUrl: "/photo.jpg" }),
          product("Small", "/small.png"),
          product("Text", "/text.jpg"),
          product("Fifth", "/photo.jpg"),
        ),
        "/unsafe": page(
          product("Private", "http://10.0.0.1/photo.jpg"),
          product("Gone", "/gone.jpg"),
          product("Drawn", "/drawn.svg"),
          product("None", null),
        ),
        "/one": page(product("Alone", undefined)),
        "/photo.jpg": { type: "image/jpeg", body: photo },
        "/small.png": { type: "image/png", body: small },
        "/text.jpg": { type: "image/jpeg", body: "<script>alert(1)</script>" },
        "/drawn.svg": { type: "image/svg+xml", body: svg },
      }),
    );
    const read = async (path: string) => {
      const { products } = await client.brand.importFromUrl.mutate({ url: origin + path });
      return Object.fromEntries(products.map(({ name, photo: found }) => [name, found]));
    };
    const found = await read("/");
    const whole = { width: 1600, height: 1200 };
    expect(found).toMatchObject({ Listed: whole, Object: whole, Small: null, Text: null, Fifth: null });
    const data = Buffer.from(found.Listed?.dataUrl.split(",")[1] ?? "", "base64");
    const { format, exif } = await sharp(data).metadata();
    expect([format, exif]).toEqual(["webp", undefined]);
    expect(await read("/unsafe")).toEqual({ Private: null, Gone: null, Drawn: null, None: null });
    // What the page shows when it is shared is the one product that it is about.
    expect(await read("/one")).toMatchObject({ Alone: whole });
  });

  it("is read where it is far too deep for a page", async () => {
    const body = SHOP.split("</body>")[0];
    for (const more of [
      "<div>".repeat(200_000) + "<img>".repeat(100_000),
      "<nav>".repeat(200_000) + "<img src='/logo.png'>".repeat(20_000),
      "<b>".repeat(200_000) + "</i>".repeat(200_000),
    ]) {
      const origin = await site(files({ "/": html(body + more) }));
      const found = await client.brand.importFromUrl.mutate({ url: origin });
      expect(found).toMatchObject({ name: { value: "Oda Skin" }, voiceTags: { source: "guess" } });
      expect(found.products).toHaveLength(2);
    }
  });

  it("is read in the letters that it is written in", async () => {
    // 資生堂 and 夜 in Shift-JIS.
    const name = Buffer.from([0x8e, 0x91, 0x90, 0xb6, 0x93, 0xb0]);
    const body = Buffer.concat([
      Buffer.from('<meta charset="shift_jis"><title>'),
      name,
      Buffer.from('</title><meta property="og:site_name" content="'),
      name,
      Buffer.from('">'),
    ]);
    const origin = await site(
      files({ "/": { type: "text/html", body }, "/b": { type: "text/html; charset=Shift_JIS", body } }),
    );
    for (const path of ["/", "/b"]) {
      const found = await client.brand.importFromUrl.mutate({ url: origin + path });
      expect(found.name?.value).toBe("資生堂");
    }
  });

  it("has its SVG logo drawn, so that no script of it is left, or leaves it out", async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" onload="alert(1)"><script>alert(2)</script>
      <rect width="200" height="100" fill="#c4552b"/><image href="file:///etc/passwd" width="9" height="9"/></svg>`;
    const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg"><text>&b;</text></svg>`;
    const page = html('<header><img src="/logo.svg" alt="logo"></header>');
    const drawn = await site(files({ "/": page, "/logo.svg": { type: "image/svg+xml", body: svg } }));
    const found = await client.brand.importFromUrl.mutate({ url: drawn });
    expect(found.logo).toMatchObject({ source: "header" });
    expect(found.logo?.value.dataUrl).toMatch(/^data:image\/png;base64,/);
    const refused = await site(files({ "/": page, "/logo.svg": { type: "image/svg+xml", body: bomb } }));
    expect((await client.brand.importFromUrl.mutate({ url: refused })).logo).toBeNull();
  });

  it("is not read where its robots.txt says so", async () => {
    const robots = { type: "text/plain", body: "User-agent: *\nDisallow: /private\n" };
    const origin = await site(
      files({ "/": html("<title>Oda</title>"), "/private": html("x"), "/robots.txt": robots }),
    );
    expect((await client.brand.importFromUrl.mutate({ url: origin })).name?.value).toBe("Oda");
    const failure = await failureOf(client.brand.importFromUrl.mutate({ url: `${origin}/private` }));
    expect(failure).toMatchObject({ code: "IMPORT_FAILED", details: { reason: "robots" } });
  });

  it.each([
    ["is not HTML", "not_a_page", files({ "/": { type: "application/pdf", body: "%PDF" } })],
    ["is not there", "not_a_page", files({})],
    ["blocks us", "refused", (_request, response) => response.writeHead(403).end()],
    [
      "sends five gigabytes",
      "too_large",
      (request, response) => {
        if (request.url === "/robots.txt") return response.writeHead(404).end();
        response.writeHead(200, { "content-type": "text/html" });
        const chunk = Buffer.alloc(1024 * 1024, "a");
        const more = () => {
          while (!response.destroyed && response.write(chunk));
        };
        response.on("drain", more);
        more();
      },
    ],
    [
      "says that it is that large",
      "too_large",
      (request, response) => {
        if (request.url === "/robots.txt") return response.writeHead(404).end();
        response.writeHead(200, { "content-type": "text/html", "content-length": "5000000000" });
        response.write("<html>");
      },
    ],
    [
      "grows as it is unpacked",
      "too_large",
      (request, response) => {
        if (request.url === "/robots.txt") return response.writeHead(404).end();
        response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" });
        response.end(gzipSync(Buffer.alloc(30 * 1024 * 1024)));
      },
    ],
    [
      "sends us round and round",
      "redirects",
      (request, response) => {
        if (request.url === "/robots.txt") return response.writeHead(404).end();
        response.writeHead(302, { location: `/again?${Math.random()}` }).end();
      },
    ],
  ] satisfies [string, string, RequestListener][])(
    "that %s is refused, and says why",
    async (_what, reason, listener) => {
      const failure = await failureOf(client.brand.importFromUrl.mutate({ url: await site(listener) }));
      expect(failure).toMatchObject({ code: "IMPORT_FAILED", details: { reason } });
      expect(failure.userMessage).toContain("by hand");
    },
  );
});

describe("an address that is not of the public internet", () => {
  it.each([
    "http://127.0.0.1/",
    "http://localhost/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://10.1.2.3/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/",
    "http://0.0.0.0/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:a9fe:a9fe]/",
    "http://[fd00::1]/",
    "http://[fe80::1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://224.0.0.1/",
  ])("is never asked: %s", async (url) => {
    const member = await signUp(strict);
    const failure = await failureOf(member.client.brand.importFromUrl.mutate({ url }));
    expect(failure).toMatchObject({ code: "IMPORT_FAILED", details: { reason: "private" } });
  });

  it("is not reached by a redirect, to it or to a name that means it", async () => {
    for (const location of [
      "http://10.0.0.1/",
      "http://169.254.169.254/",
      "http://[fd00::1]/",
      "file:///etc/passwd",
    ]) {
      const origin = await site((request, response) => {
        if (request.url === "/robots.txt") response.writeHead(404).end();
        else response.writeHead(302, { location }).end();
      });
      const failure = await failureOf(client.brand.importFromUrl.mutate({ url: origin }));
      expect(failure.details.reason, location).toMatch(/private|bad_address/);
    }
  });

  it("is not reached by a name that means another one the second time", async () => {
    let asked = 0;
    const origin = await site((_request, response) =>
      response.writeHead(200, { "content-type": "text/html" }).end("ok"),
    );
    const web = createWebReader({
      allowLoopback: true,
      userAgent: "Test/1.0",
      lookup: async () => {
        asked += 1;
        return [{ address: asked === 1 ? "127.0.0.1" : "10.0.0.1", family: 4 }];
      },
    });
    const url = new URL(origin.replace("127.0.0.1", "rebind.example.test"));
    const request = { maxBytes: 1000, signal: new AbortController().signal };
    expect((await web.get(url, request)).data.toString()).toBe("ok");
    expect(asked).toBe(1);
    await expect(web.get(url, request)).rejects.toMatchObject({ details: { reason: "private" } });
  });

  it("is refused where only one of a name's addresses is private", async () => {
    const web = createWebReader({
      allowLoopback: false,
      userAgent: "Test/1.0",
      lookup: async () => [
        { address: "93.184.216.34", family: 4 },
        { address: "192.168.0.7", family: 4 },
      ],
    });
    const request = { maxBytes: 1000, signal: new AbortController().signal };
    await expect(web.get(new URL("http://example.test/"), request)).rejects.toMatchObject({
      details: { reason: "private" },
    });
  });
});

it("a page that drips is given up on when its time is over", async () => {
  const origin = await site((_request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const drip = setInterval(() => response.write("<p>"), 20);
    response.on("close", () => clearInterval(drip));
  });
  const web = createWebReader({ allowLoopback: true, userAgent: "Test/1.0", timeoutMs: 300 });
  const before = Date.now();
  const request = { maxBytes: 1_000_000, signal: new AbortController().signal };
  const failure = await web.get(new URL(origin), request).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(AppError);
  expect(failure).toMatchObject({ details: { reason: "timeout" } });
  expect(Date.now() - before).toBeLessThan(3000);
});

it("is told who reads it, and its robots.txt is read in that name", async () => {
  const asked = new Set<string | undefined>();
  const robots = "User-agent: StaticEngineBot\nDisallow: /\n";
  const origin = await site((request, response) => {
    asked.add(request.headers["user-agent"]);
    response.writeHead(200, { "content-type": request.url === "/robots.txt" ? "text/plain" : "text/html" });
    response.end(request.url === "/robots.txt" ? robots : SHOP);
  });
  const refused = await failureOf(client.brand.importFromUrl.mutate({ url: origin }));
  expect(refused.details).toMatchObject({ reason: "robots" });
  expect([...asked]).toEqual([open.container.env.IMPORT_USER_AGENT]);
  expect(readEnv({ PUBLIC_URL: "https://ads.example" }).IMPORT_USER_AGENT).toContain("+https://ads.example");
  expect(readEnv({ IMPORT_USER_AGENT: "Ours/2" }).IMPORT_USER_AGENT).toBe("Ours/2");
  expect(() => readEnv({ IMPORT_USER_AGENT: "a\nb: c" })).toThrow(/IMPORT_USER_AGENT/);
});
