import { expect, it } from "vitest";
import type { Client } from "./test-server.ts";
import { useServer } from "./test-server.ts";
import { failureOf, fileForm, signUp } from "./workspace.ts";

const server = useServer();
const nobodys = () => crypto.randomUUID();
const bytes = () => fileForm(Buffer.from("no picture"));

/** What costs the server much and the member nothing, asked for things that are not there. */
const COSTLY: [string, number, (client: Client) => Promise<unknown>][] = [
  ["product photos", 60, (client) => client.product.uploadPhoto.mutate(bytes())],
  ["logos", 60, (client) => client.brand.uploadLogo.mutate(bytes())],
  ["portraits", 60, (client) => client.member.uploadAvatar.mutate(bytes())],
  [
    "cut-outs",
    60,
    (client) =>
      client.product.create.mutate({ brandId: nobodys(), name: "Serum", usps: ["Calm"], photoId: nobodys() }),
  ],
  [
    "older versions",
    60,
    (client) => client.library.restoreVersion.mutate({ id: nobodys(), from: 2, version: 1 }),
  ],
  ["looks at what is behind", 120, (client) => client.library.stale.query({ brandId: nobodys() })],
  ["updates of what is behind", 60, (client) => client.library.reflow.mutate({ brandId: nobodys() })],
];

it.each(COSTLY)("a member has a minute's worth of %s, others theirs", async (_what, max, call) => {
  const { client } = await signUp(server);
  const send = async (times: number) => {
    const failures = await Promise.all(Array.from({ length: times }, () => failureOf(call(client))));
    return failures.filter(({ code }) => code === "RATE_LIMITED");
  };
  expect(await send(max)).toEqual([]);
  // One minute may have ended meanwhile, but not two.
  const [refused] = await send(max + 1);
  expect(refused?.userMessage).toMatch(/Wait \d+ seconds/);
  const other = await signUp(server);
  expect((await failureOf(call(other.client))).code).not.toBe("RATE_LIMITED");
});
