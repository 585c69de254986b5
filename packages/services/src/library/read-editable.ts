import type { AdDocument, AdId, AdVersionInput, BrandKit, EditableAd } from "@static-engine/contracts";
import { BrandId } from "@static-engine/contracts";
import { asLayers, assetKeys, chooseTypeSet, TYPE_SETS } from "@static-engine/creative";
import type { Tx } from "@static-engine/db";
import { asMember } from "@static-engine/db";
import { findBrand, toBrand } from "../brand/find-brand.ts";
import type { MemberContext } from "../context.ts";
import { findAd } from "./get-ad.ts";
import { findVersion, readVersionState } from "./versions.ts";

/** Everything that the browser needs to paint an ad by itself: its newest version, or the one asked for. */
export async function readEditable({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { id: AdId; version?: AdVersionInput["version"] | undefined };
}): Promise<EditableAd> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const { ad } = await findAd(tx, input.id);
    const state = await readVersionState(tx, input.id);
    const { document } = await findVersion(tx, input.id, input.version ?? state.head);
    return {
      ...state,
      id: input.id,
      // Painted words cannot be edited: the editor starts from the layers that say the same.
      document: asLayers(document),
      pictures: picturesOf(ctx, document),
      kit: await readKit(tx, ctx, BrandId.parse(ad.brandId), document),
    };
  });
}

function picturesOf(ctx: MemberContext, document: AdDocument): Record<string, string> {
  return Object.fromEntries(assetKeys(document).map((key) => [key, ctx.links.file(key)]));
}

/** The brand's colours and faces: its own pair first. A brand that is gone leaves those of the ad. */
async function readKit(tx: Tx, ctx: MemberContext, id: BrandId, document: AdDocument): Promise<BrandKit> {
  const brand = await findBrand(tx, id).then(
    (row) => toBrand(ctx, row),
    () => null,
  );
  const own = brand
    ? [brand.primaryColor, brand.secondaryColor, brand.accentColor, brand.backgroundColor]
    : [];
  const colors = [...own, ...Object.values(document.palette)]
    .filter((color) => color !== null)
    .map((color) => color.toUpperCase());
  const fonts = [document.type, ...(brand ? [chooseTypeSet(brand)] : []), ...TYPE_SETS];
  return {
    colors: [...new Set(colors)],
    fonts: fonts.filter((set, i) => fonts.findIndex((other) => other.display === set.display) === i),
  };
}
