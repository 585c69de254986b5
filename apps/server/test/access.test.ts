import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { demoEdit } from "./demo-document.ts";
import { listProcedures } from "./procedures.ts";
import { useServer } from "./test-server.ts";
import type { Workspace } from "./workspace.ts";
import { makeWorkspace, readyConcept } from "./workspace.ts";

// A fix is refused to everybody where no model can see; this one is never asked.
const server = useServer({ env: async () => ({ ANTHROPIC_API_KEY: "unused" }) });

type Owned = {
  workspace: Workspace;
  ids: Record<"brand" | "product" | "concept" | "job" | "ad" | "folder", string>;
};

/** How each procedure is called with another member's ids. `null`: it takes none, and acts on the caller alone. */
const FOREIGN_INPUTS: Record<string, ((ids: Owned["ids"]) => unknown) | null> = {
  "billing.cancel": null,
  "billing.changePlan": null,
  "billing.checkout": ({ job }) => ({ id: job }),
  "billing.createCheckout": null,
  "billing.history": null,
  "billing.ledger": null,
  "billing.plans": null,
  "billing.portal": null,
  "billing.previewChange": null,
  "billing.purchaseAddon": null,
  "billing.referrals": null,
  "billing.resume": null,
  "billing.subscription": null,
  "billing.usage": null,
  "brand.create": null,
  "brand.delete": ({ brand }) => ({ id: brand }),
  "brand.importFromUrl": null,
  "brand.get": ({ brand }) => ({ id: brand }),
  "brand.list": null,
  "brand.restore": ({ brand }) => ({ id: brand }),
  "brand.update": ({ brand }) => ({ id: brand, name: "Stolen" }),
  "brand.uploadLogo": null,
  "canva.orders": null,
  "canva.purchase": ({ ad }) => ({ adId: ad }),
  "concept.get": ({ concept, product }) => ({ id: concept, productId: product }),
  "concept.list": ({ product }) => ({ productId: product }),
  "concept.recommended": ({ product }) => ({ productId: product }),
  "events.notices": null,
  "events.seeNotices": null,
  "events.watch": null,
  "generation.cancel": ({ job }) => ({ id: job }),
  "generation.create": ({ brand, product, concept }) => ({
    brandId: brand,
    productId: product,
    conceptId: concept,
  }),
  "generation.estimate": ({ ad }) => ({ kind: "regenerate", adId: ad }),
  "generation.exportRatios": ({ ad }) => ({ id: ad, sizes: ["1:1"] }),
  "generation.fixErrors": ({ ad }) => ({ adId: ad, version: 1, description: "Stolen" }),
  "generation.list": null,
  "generation.models": ({ product, concept }) => ({ productId: product, conceptId: concept }),
  "generation.regenerateSingle": ({ ad }) => ({ adId: ad }),
  "generation.results": ({ job }) => ({ id: job }),
  "generation.retryFailed": ({ job }) => ({ id: job }),
  "generation.status": ({ job }) => ({ id: job }),
  "library.bulkDownload": ({ ad }) => ({ ids: [ad] }),
  "library.cancelReflow": ({ ad }) => ({ id: ad }),
  "library.createFolder": null,
  "library.decideFix": ({ ad }) => ({ id: ad, version: 1, accept: true }),
  "library.dismissFix": ({ ad }) => ({ id: ad, jobId: ad }),
  "library.delete": ({ ad }) => ({ ids: [ad] }),
  "library.deleteFolder": ({ folder }) => ({ id: folder }),
  "library.download": ({ ad }) => ({ id: ad }),
  "library.edit": ({ ad }) => ({ id: ad, version: 1, edit: demoEdit() }),
  "library.editable": ({ ad }) => ({ id: ad }),
  "library.emptyTrash": null,
  "library.facets": null,
  "library.favorite": ({ ad }) => ({ ids: [ad] }),
  "library.folders": null,
  "library.get": ({ ad }) => ({ id: ad }),
  "library.latestReflow": ({ brand }) => ({ brandId: brand }),
  "library.list": null,
  "library.move": ({ ad, folder }) => ({ ids: [ad], folderId: folder }),
  "library.purge": ({ ad }) => ({ ids: [ad] }),
  "library.redo": ({ ad }) => ({ id: ad, version: 1 }),
  "library.reflow": ({ product }) => ({ productId: product }),
  "library.rename": ({ ad }) => ({ id: ad, name: "Stolen" }),
  "library.reorderFolders": ({ folder }) => ({ ids: [folder] }),
  "library.restore": ({ ad }) => ({ ids: [ad] }),
  "library.restoreVersion": ({ ad }) => ({ id: ad, from: 1, version: 1 }),
  "library.save": ({ ad }) => ({ ids: [ad] }),
  "library.stale": ({ brand }) => ({ brandId: brand }),
  "library.tag": ({ ad }) => ({ ids: [ad], add: ["stolen"] }),
  "library.undoReflow": ({ ad }) => ({ id: ad }),
  "library.undo": ({ ad }) => ({ id: ad, version: 1 }),
  "library.versions": ({ ad }) => ({ id: ad }),
  "library.updateFolder": ({ folder }) => ({ id: folder, name: "Stolen" }),
  "member.changeEmail": null,
  "member.changePassword": null,
  "member.delete": null,
  "member.forgotPassword": null,
  "member.login": null,
  "member.logout": null,
  "member.mailbox": null,
  "member.me": null,
  "member.redeemMagicLink": null,
  "member.removeAvatar": null,
  "member.requestMagicLink": null,
  "member.resendVerification": null,
  "member.resetPassword": null,
  "member.revokeSession": null,
  "member.sessions": null,
  "member.signInOptions": null,
  "member.signup": null,
  "member.unlinkGoogle": null,
  "member.update": null,
  "member.uploadAvatar": null,
  "member.usage": null,
  "member.verifyEmail": null,
  "product.create": ({ brand }) => ({ brandId: brand, name: "Stolen", usps: ["x"] }),
  "product.delete": ({ product }) => ({ id: product }),
  "product.get": ({ product }) => ({ id: product }),
  // Takes a form; `product-csv.test.ts` tries a foreign brand.
  "product.importCsv": null,
  "product.list": ({ brand }) => ({ brandId: brand }),
  "product.restore": ({ product }) => ({ id: product }),
  "product.update": ({ product }) => ({ id: product, name: "Stolen" }),
  "product.uploadPhoto": null,
  "sample.list": null,
  "share.comment": ({ ad }) => ({ token: ad, adId: ad, version: 1, reviewer: "Stranger", text: "Stolen" }),
  "library.share": ({ ad }) => ({ ids: [ad], title: "Stolen" }),
  "share.decide": ({ ad }) => ({ token: ad, adId: ad, version: 1, reviewer: "Stranger", approve: true }),
  "share.list": null,
  "share.notes": ({ ad }) => ({ adId: ad }),
  "share.open": ({ ad }) => ({ token: ad }),
  "share.revoke": ({ ad }) => ({ id: ad }),
};

const QUERIES = new Set(listProcedures().flatMap(({ path, type }) => (type === "query" ? [path] : [])));
const OWNED_TABLES = [
  "brands",
  "products",
  "generation_jobs",
  "generated_ads",
  "ad_folders",
  "credit_balances",
];

async function dump(): Promise<string> {
  const rows = await Promise.all(
    OWNED_TABLES.map((table) =>
      server.container.database.drizzle.execute(
        sql.raw(`select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`),
      ),
    ),
  );
  return JSON.stringify(rows.map((found) => [...found]));
}

function call(path: string, input: unknown, cookie: string): Promise<Response> {
  const isQuery = QUERIES.has(path);
  const headers = {
    cookie,
    origin: server.origin,
    "x-static-engine": "1",
    "content-type": "application/json",
  };
  const body = JSON.stringify(input);
  return isQuery
    ? fetch(`${server.origin}/trpc/${path}?input=${encodeURIComponent(body)}`, { headers })
    : fetch(`${server.origin}/trpc/${path}`, { method: "POST", headers, body });
}

describe("another member", () => {
  let owner: Owned;
  let stranger: Workspace;
  beforeAll(async () => {
    const workspace = await makeWorkspace(server);
    const { client, brand, product } = workspace;
    const concept = await readyConcept(client, product);
    const job = await client.generation.create.mutate({
      brandId: brand.id,
      productId: product.id,
      conceptId: concept.id,
    });
    const [ad] = (await client.generation.results.query({ id: job.id })).ads;
    const folder = await client.library.createFolder.mutate({ name: "Mine" });
    owner = {
      workspace,
      ids: {
        brand: brand.id,
        product: product.id,
        concept: concept.id,
        job: job.id,
        ad: ad?.id ?? "",
        folder: folder.id,
      },
    };
    stranger = await makeWorkspace(server);
  });

  it("has a case here for every procedure", () => {
    expect(Object.keys(FOREIGN_INPUTS).sort()).toEqual(
      listProcedures()
        .map(({ path }) => path)
        // Admins are no members; their procedures are walked by role in a test of their own.
        .filter((path) => !path.startsWith("admin."))
        .sort(),
    );
  });

  it("gets the answer of something that does not exist, and changes nothing", async () => {
    const before = await dump();
    for (const [path, input] of Object.entries(FOREIGN_INPUTS)) {
      if (!input) continue;
      const response = await call(path, input(owner.ids), stranger.cookie());
      const text = await response.text();
      expect(response.status, `${path}: ${text}`).not.toBe(500);
      for (const id of Object.values(owner.ids)) {
        if (id !== owner.ids.concept) expect(text, path).not.toContain(`"${id}"`);
      }
      expect(text, path).toMatch(/NOT_FOUND|AD_NOT_READY|"changed":0|"items":\[\]/);
    }
    expect(await dump()).toBe(before);
  });

  it("does not see the owner's rows in any list", async () => {
    const lists = [
      stranger.client.brand.list.query(),
      stranger.client.product.list.query({}),
      stranger.client.generation.list.query({}),
      stranger.client.library.list.query({}),
      stranger.client.library.folders.query(),
      stranger.client.member.usage.query(),
    ];
    const text = JSON.stringify(await Promise.all(lists));
    for (const [name, id] of Object.entries(owner.ids))
      if (name !== "concept") expect(text).not.toContain(id);
    expect(owner.workspace.brand.id).toBe(owner.ids.brand);
  });
});
