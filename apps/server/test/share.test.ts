import type { AdId, LibraryAd } from "@static-engine/contracts";
import { shareLinks } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { useServer } from "./test-server.ts";
import type { Workspace } from "./workspace.ts";
import { failureOf, finishRun, makeWorkspace } from "./workspace.ts";

const server = useServer({ worker: true });
let workspace: Workspace;
let ads: LibraryAd[];

beforeAll(async () => {
  workspace = await makeWorkspace(server);
  await finishRun(workspace);
  ads = (await workspace.client.library.list.query({})).items;
}, 60_000);

const db = () => server.container.database.drizzle;
const visitor = () => server.connect().client;

function idOf(index: number): AdId {
  const ad = ads[index];
  if (!ad) throw new Error(`there is no ad ${index}`);
  return ad.id;
}

type Options = Partial<Parameters<Workspace["client"]["library"]["share"]["mutate"]>[0]>;

async function share(options: Options = {}) {
  const link = await workspace.client.library.share.mutate({
    ids: [idOf(0), idOf(1)],
    title: "Launch",
    mode: "decide",
    ...options,
  });
  return { link, token: new URL(link.url).pathname.replace("/s/", "") };
}

describe("a share link", () => {
  it("opens for somebody without an account, with its ads in their order and nothing else", async () => {
    const { link, token } = await share({ ids: [idOf(3), idOf(1)] });
    expect(token).toMatch(/^[\w-]{43}$/);
    const [stored] = await db().select().from(shareLinks).where(eq(shareLinks.id, link.id));
    expect(JSON.stringify(stored)).not.toContain(token);
    const view = await visitor().share.open.mutate({ token });
    expect(view).toMatchObject({ title: "Launch", mode: "decide", owner: "Test Member" });
    expect(view.ads.map(({ id }) => id)).toEqual([idOf(3), idOf(1)]);
    expect(view.ads[0]?.renders.map(({ ratio }) => ratio)).toEqual(["1:1", "9:16", "16:9"]);
    const picture = await fetch(server.origin + (view.ads[0]?.renders[0]?.url ?? ""));
    expect(picture.headers.get("content-type")).toBe("image/jpeg");
    expect(JSON.stringify(view)).not.toContain(workspace.brand.id);
    const { items } = await workspace.client.share.list.query({});
    expect(items.find(({ id }) => id === link.id)).toMatchObject({ opens: 1, ads: 2, revokedAt: null });
  });

  it("takes comments on a spot and decisions, and tells the owner who and when", async () => {
    const { link, token } = await share();
    const reviewer = visitor();
    const note = { token, adId: idOf(0), version: 1, reviewer: "Ilse" };
    const pin = { ratio: "1:1", x: 0.25, y: 0.75 } as const;
    await reviewer.share.comment.mutate({ ...note, text: "Larger logo", pin });
    await reviewer.share.decide.mutate({ ...note, approve: false, text: "See my comment" });
    await reviewer.share.decide.mutate({ ...note, approve: true });
    await reviewer.share.decide.mutate({ ...note, adId: idOf(1), approve: false, text: "Another photo" });
    expect((await failureOf(reviewer.share.decide.mutate({ ...note, approve: false }))).code).toBe(
      "VALIDATION",
    );
    const seen = (await reviewer.share.open.mutate({ token })).ads[0]?.notes ?? [];
    expect(seen.map(({ kind }) => kind)).toEqual(["comment", "changes", "approve"]);
    expect(seen[0]).toMatchObject({ reviewer: "Ilse", text: "Larger logo", pin });
    const { items } = await workspace.client.share.notes.query({ adId: idOf(0) });
    expect(items.map(({ kind, title }) => [kind, title])).toEqual([
      ["approve", "Launch"],
      ["changes", "Launch"],
      ["comment", "Launch"],
    ]);
    expect(Date.now() - Date.parse(items[0]?.createdAt ?? "")).toBeLessThan(60_000);
    const listed = (await workspace.client.share.list.query({})).items.find(({ id }) => id === link.id);
    // Whoever has changed their mind counts once, by what they said last.
    expect(listed).toMatchObject({ comments: 1, approvals: 1, changes: 1 });
    const rows = await db().execute(`select body from user_events where body ->> 'type' = 'share.noted'
      and body ->> 'linkId' = '${link.id}' order by seq`);
    expect(rows).toHaveLength(4);
    expect(rows[0]?.body).toMatchObject({ adId: idOf(0), kind: "comment", reviewer: "Ilse" });
  });

  it("allows what its mode says and no more, and nothing on an ad that it does not share", async () => {
    const note = { adId: idOf(0), version: 1, reviewer: "Ilse", text: "Hm" };
    const viewed = await share({ mode: "view" });
    const commented = await share({ mode: "comment" });
    const refusals = await Promise.all([
      failureOf(visitor().share.comment.mutate({ ...note, token: viewed.token })),
      failureOf(visitor().share.decide.mutate({ ...note, token: commented.token, approve: true })),
    ]);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ code: "FORBIDDEN", details: { reason: "share_mode" } });
    }
    const foreign = { ...note, token: commented.token, adId: idOf(4) };
    expect((await failureOf(visitor().share.comment.mutate(foreign))).code).toBe("NOT_FOUND");
  });

  it("answers alike when it was guessed, has expired or was revoked", async () => {
    const expired = await share();
    const revoked = await share();
    await db()
      .update(shareLinks)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(shareLinks.id, expired.link.id));
    await visitor().share.open.mutate({ token: revoked.token });
    const ended = await workspace.client.share.revoke.mutate({ id: revoked.link.id });
    expect(ended.revokedAt).not.toBeNull();
    const guessed = `${expired.token.slice(0, -1)}${expired.token.endsWith("A") ? "B" : "A"}`;
    const answers = [];
    for (const token of [guessed, expired.token, revoked.token]) {
      answers.push(await failureOf(visitor().share.open.mutate({ token })));
    }
    expect(answers[0]).toMatchObject({ code: "NOT_FOUND", details: { reason: "share" } });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    const note = { token: revoked.token, adId: idOf(0), version: 1, reviewer: "Ilse", text: "Hm" };
    expect((await failureOf(visitor().share.comment.mutate(note))).code).toBe("NOT_FOUND");
  });

  it("asks for its password, and after ten wrong ones takes none for a while", async () => {
    const { token } = await share({ password: "open sesame" });
    const asked = await failureOf(visitor().share.open.mutate({ token }));
    expect(asked).toMatchObject({ code: "FORBIDDEN", details: { reason: "share_password", wrong: false } });
    const open = (password: string) => visitor().share.open.mutate({ token, password });
    expect((await open("open sesame")).ads).toHaveLength(2);
    for (let turn = 0; turn < 10; turn += 1) {
      const wrong = await failureOf(open(`wrong ${turn}`));
      expect(wrong).toMatchObject({ code: "FORBIDDEN", details: { wrong: true } });
    }
    expect((await failureOf(open("wrong again"))).code).toBe("RATE_LIMITED");
    // The right one too, or guessing could go on.
    expect((await failureOf(open("open sesame"))).code).toBe("RATE_LIMITED");
  });

  it("leaves out what its owner has deleted since", async () => {
    const { token } = await share({ ids: [idOf(4), idOf(5)] });
    await workspace.client.library.delete.mutate({ ids: [idOf(5)] });
    expect((await visitor().share.open.mutate({ token })).ads.map(({ id }) => id)).toEqual([idOf(4)]);
    await workspace.client.library.restore.mutate({ ids: [idOf(5)] });
  });

  it("shares a folder as it is now, and none that is empty or somebody else's", async () => {
    const { client } = workspace;
    const folder = await client.library.createFolder.mutate({ name: "Review" });
    const empty = await failureOf(client.library.share.mutate({ folderId: folder.id, title: "Review" }));
    expect(empty.code).toBe("AD_NOT_READY");
    await client.library.move.mutate({ ids: [idOf(2)], folderId: folder.id });
    const { token } = await share({ ids: undefined, folderId: folder.id });
    await client.library.move.mutate({ ids: [idOf(3)], folderId: folder.id });
    expect((await visitor().share.open.mutate({ token })).ads.map(({ id }) => id)).toEqual([idOf(2)]);
    const stranger = await makeWorkspace(server);
    const foreign = await failureOf(
      stranger.client.library.share.mutate({ folderId: folder.id, title: "x" }),
    );
    expect(foreign.code).toBe("NOT_FOUND");
  });

  it("is not indexed, and its page tells no other site where it was", async () => {
    const { token } = await share();
    const page = await fetch(`${server.origin}/s/${token}`);
    expect(page.headers.get("x-robots-tag")).toContain("noindex");
    expect(page.headers.get("referrer-policy")).toBe("no-referrer");
    expect((await fetch(`${server.origin}/pricing`)).headers.get("x-robots-tag")).toBeNull();
  });

  it("cannot be looked for by trying addresses", async () => {
    const codes = new Set<string>();
    for (let turn = 0; turn < 32; turn += 1) {
      codes.add((await failureOf(visitor().share.open.mutate({ token: `guess-${turn}` }))).code);
    }
    expect([...codes]).toEqual(["NOT_FOUND", "RATE_LIMITED"]);
  });
});
