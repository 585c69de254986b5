import { extname } from "node:path";
import { Readable } from "node:stream";
import { asMember } from "@static-engine/db";
import { assets } from "@static-engine/db/schema";
import { and, asc, eq, gt, sql } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { exportLedger } from "../credits/export-ledger.ts";
import type { Archive, ArchiveEntry } from "../library/read-archive.ts";
import { enforceRateLimit } from "../rate-limit.ts";
import type { Source } from "./export-rows.ts";
import { BEFORE_ALL, exportRows } from "./export-rows.ts";

const PAGE = 500;

/**
 * What the account owns, table by table; what has no index by member is read with the rows that it is part of. Left
 * out is what is ours alone: proofs, prompts, bookkeeping of steps.
 */
export const EXPORTED_TABLES = [
  { table: "brands", name: "brands", without: ["user_id"] },
  { table: "products", name: "products", without: ["user_id"] },
  { table: "ad_folders", name: "folders", without: ["user_id"] },
  { table: "generation_jobs", name: "runs", without: ["user_id", "request_hash", "idempotency_key"] },
  {
    table: "generated_ads",
    name: "ads",
    without: ["user_id", "fence", "image_prompt", "search_text", "search_vector", "title_key"],
  },
  {
    table: "ad_versions",
    name: "ad-versions",
    without: ["user_id", "search_text"],
    of: { table: "generated_ads", by: "ad_id", key: "id" },
  },
  { table: "reflows", name: "reflows", without: ["user_id"] },
  {
    table: "reflow_items",
    name: "reflow-ads",
    // The document is that of the version that came of it.
    without: ["user_id", "document"],
    of: { table: "reflows", by: "reflow_id", key: "ad_id" },
  },
  { table: "share_links", name: "shares", without: ["user_id", "token_hash", "password_hash"] },
  {
    table: "share_link_ads",
    name: "share-ads",
    without: ["user_id"],
    of: { table: "share_links", by: "link_id", key: "ad_id" },
  },
  {
    table: "share_notes",
    name: "share-notes",
    without: ["user_id"],
    of: { table: "share_links", by: "link_id", key: "id" },
  },
  { table: "canva_orders", name: "orders", without: ["user_id"] },
  { table: "payments", name: "payments", without: ["user_id"] },
  { table: "subscriptions", name: "subscriptions", without: ["user_id"] },
  // Who the friend is, is the friend's.
  { table: "referrals", name: "referrals", without: ["user_id", "friend_id"] },
] as const satisfies readonly (Source & { name: string })[];

const Profile = z.object({ row: z.string() });

/**
 * Everything that the member gave us and got from us: data as JSON, the ledger as CSV, every picture as it is. Read
 * page by page and file by file while it is sent, so that its size does not matter.
 * @throws AppError RATE_LIMITED
 */
export async function exportAccount({ ctx }: { ctx: MemberContext }): Promise<Archive> {
  await enforceRateLimit(ctx, `export:${ctx.userId}`, { max: 5, windowSeconds: 3600 });
  const day = ctx.clock.now().toISOString().slice(0, 10);
  const data = [
    textEntry("account.json", () => exportProfile(ctx)),
    ...EXPORTED_TABLES.map(({ name, ...table }) => textEntry(`${name}.json`, () => exportRows(ctx, table))),
    textEntry("ledger.csv", () => exportLedger({ ctx })),
  ];
  return { filename: `static-engine-account-${day}.zip`, entries: join(data, fileEntries(ctx)) };
}

async function* join(first: ArchiveEntry[], rest: AsyncIterable<ArchiveEntry>) {
  yield* first;
  yield* rest;
}

function textEntry(name: string, read: () => AsyncIterable<string>): ArchiveEntry {
  return { open: async () => ({ name, data: Readable.from(read()) }) };
}

async function* exportProfile(ctx: MemberContext): AsyncGenerator<string, void, void> {
  const [row] = await asMember(ctx.db, ctx.userId, (tx) =>
    tx.execute(sql`
      select jsonb_pretty(to_jsonb(u) - '{password_hash,google_sub,stripe_customer_id,referred_by}'::text[]) as row
      from users u where id = ${ctx.userId}`),
  );
  yield Profile.parse(row).row;
}

function readAssets(ctx: MemberContext, after: string) {
  return asMember(ctx.db, ctx.userId, (tx) =>
    tx
      .select({ id: assets.id, kind: assets.kind, key: assets.key })
      .from(assets)
      .where(and(eq(assets.userId, ctx.userId), gt(assets.id, after)))
      .orderBy(asc(assets.id))
      .limit(PAGE),
  );
}

async function* fileEntries(ctx: MemberContext): AsyncGenerator<ArchiveEntry, void, void> {
  let last = BEFORE_ALL;
  for (;;) {
    const found = await readAssets(ctx, last);
    for (const { id, kind, key } of found) {
      yield {
        // One file that is lost must not cost all that come after it.
        open: async () =>
          (await ctx.files.exists(key))
            ? { name: `files/${kind}/${id}${extname(key)}`, data: await ctx.files.stream(key) }
            : null,
      };
    }
    last = found.at(-1)?.id ?? last;
    if (found.length < PAGE) return;
  }
}
