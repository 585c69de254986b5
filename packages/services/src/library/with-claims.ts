import type { AdDocument, BrandSnapshot, ProductSnapshot } from "@static-engine/contracts";
import { findClaims } from "@static-engine/creative";
import type { Tx } from "@static-engine/db";
import { generationJobs } from "@static-engine/db/schema";
import { eq } from "drizzle-orm";
import { notFound } from "../errors.ts";

export type Origin = { brand: BrandSnapshot; product: ProductSnapshot };

/** Brand and product as they were when the ad's run began. */
export async function readOrigin(tx: Tx, jobId: string): Promise<Origin> {
  const [row] = await tx
    .select({ brand: generationJobs.brandSnapshot, product: generationJobs.productSnapshot })
    .from(generationJobs)
    .where(eq(generationJobs.id, jobId));
  if (!row) throw notFound("run");
  return row;
}

/** The document with its claims found anew: its own facts are what backs them. */
export function withClaims(document: AdDocument, { brand, product }: Origin): AdDocument {
  const { competitors, ...facts } = document.facts;
  const claims = findClaims(document.copy, { ...brand, competitors }, { ...product, ...facts });
  return { ...document, claims };
}
