import type { ShareLink, ShareNote } from "@static-engine/contracts";
import { AdId, ShareLinkId, ShareNoteId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { shareLinkAds, shareLinks, shareNotes } from "@static-engine/db/schema";
import { sql } from "drizzle-orm";

/** Of each reviewer and ad the latest decision counts. */
const decisions = sql`select distinct on (n.ad_id, n.reviewer) n.kind from ${shareNotes} n
  where n.link_id = "share_links"."id" and n.kind <> 'comment' order by n.ad_id, n.reviewer, n.created_at desc`;

const columns = {
  link: shareLinks,
  ads: sql<number>`(select count(*)::int from ${shareLinkAds} a where a.link_id = "share_links"."id")`,
  comments: sql<number>`(select count(*)::int from ${shareNotes} n where n.link_id = "share_links"."id"
    and n.kind = 'comment')`,
  approvals: sql<number>`(select count(*)::int from (${decisions}) d where d.kind = 'approve')`,
  changes: sql<number>`(select count(*)::int from (${decisions}) d where d.kind = 'changes')`,
};

type ShareRow = Record<"ads" | "comments" | "approvals" | "changes", number> & {
  link: typeof shareLinks.$inferSelect;
};

export function selectShares(tx: Tx) {
  return tx.select(columns).from(shareLinks);
}

export function toShareLink({ link, ...counts }: ShareRow): ShareLink {
  return {
    ...counts,
    id: ShareLinkId.parse(link.id),
    title: link.title,
    mode: link.mode,
    hasPassword: link.passwordHash !== null,
    opens: link.opens,
    lastOpenedAt: link.lastOpenedAt?.toISOString() ?? null,
    expiresAt: link.expiresAt.toISOString(),
    revokedAt: link.revokedAt?.toISOString() ?? null,
    createdAt: link.createdAt.toISOString(),
  };
}

export function toShareNote(row: typeof shareNotes.$inferSelect): ShareNote {
  const { ratio, x, y } = row;
  return {
    id: ShareNoteId.parse(row.id),
    adId: AdId.parse(row.adId),
    kind: row.kind,
    reviewer: row.reviewer,
    text: row.text,
    pin: ratio && x !== null && y !== null ? { ratio, x, y } : null,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
  };
}
