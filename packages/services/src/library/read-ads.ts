import type { AdClaim, AdRender, LibraryAd } from "@static-engine/contracts";
import { AdId, BrandId, ConceptId, FolderId, JobId, ProductId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { adConcepts, generatedAds, generationJobs } from "@static-engine/db/schema";
import { eq, getTableColumns, sql } from "drizzle-orm";

// A list needs no documents, which are most of a row's weight.
const {
  document: _document,
  searchText: _searchText,
  searchVector: _searchVector,
  ...shown
} = getTableColumns(generatedAds);

const columns = {
  ad: shown,
  claims: sql<AdClaim[] | null>`${generatedAds.document} -> 'claims'`,
  language: generationJobs.language,
  brandName: sql<string>`${generationJobs.brandSnapshot} ->> 'name'`,
  productName: sql<string>`${generationJobs.productSnapshot} ->> 'name'`,
  conceptName: adConcepts.name,
  conceptSlug: adConcepts.slug,
};

export type LibraryRow = {
  ad: Omit<typeof generatedAds.$inferSelect, "document" | "searchText" | "searchVector">;
  claims: AdClaim[] | null;
  language: LibraryAd["language"];
  brandName: string;
  productName: string;
  conceptName: string;
  conceptSlug: string;
};

export function selectAds(tx: Tx) {
  return tx
    .select(columns)
    .from(generatedAds)
    .innerJoin(generationJobs, eq(generationJobs.id, generatedAds.jobId))
    .innerJoin(adConcepts, eq(adConcepts.id, generatedAds.conceptId));
}

export function toLibraryAd(row: LibraryRow, renders: AdRender[]): LibraryAd {
  const { ad } = row;
  return {
    id: AdId.parse(ad.id),
    jobId: JobId.parse(ad.jobId),
    slot: ad.slot,
    status: ad.status,
    stage: ad.stage,
    madeWith: ad.madeWith,
    angle: ad.angle,
    copy: ad.copy,
    checks: ad.checks,
    renders,
    errorCode: ad.errorCode,
    errorMessage: ad.errorMessage,
    brand: { id: BrandId.parse(ad.brandId), name: row.brandName },
    product: { id: ProductId.parse(ad.productId), name: row.productName },
    concept: { id: ConceptId.parse(ad.conceptId), name: row.conceptName, slug: row.conceptSlug },
    language: row.language,
    version: ad.version,
    claims: row.claims ?? [],
    isSaved: ad.isSaved,
    isFavorite: ad.isFavorite,
    folderId: ad.folderId ? FolderId.parse(ad.folderId) : null,
    takeOf: ad.parentAdId ? AdId.parse(ad.parentAdId) : null,
    tags: ad.tags,
    name: ad.name,
    deletedAt: ad.deletedAt?.toISOString() ?? null,
    createdAt: ad.createdAt.toISOString(),
  };
}
