import type { AdDocument, PictureRef } from "@static-engine/contracts";
import type { ReferenceImage } from "@static-engine/providers";
import type { ServiceContext } from "../context.ts";

/** The marketer's own pictures, for a model that paints the whole ad: product first, then logo. */
export async function readReferences(ctx: ServiceContext, document: AdDocument): Promise<ReferenceImage[]> {
  const wanted: { role: ReferenceImage["role"]; picture: PictureRef | null }[] = [
    { role: "product", picture: document.product.picture },
    { role: "logo", picture: document.brand.logo },
  ];
  const found = await Promise.all(
    wanted.map(async ({ role, picture }): Promise<ReferenceImage[]> => {
      const mime = picture && mimeOf(picture.key);
      return mime ? [{ role, data: await ctx.files.get(picture.key), mime }] : [];
    }),
  );
  return found.flat();
}

function mimeOf(key: string): ReferenceImage["mime"] | null {
  if (key.endsWith(".png")) return "image/png";
  if (key.endsWith(".webp")) return "image/webp";
  return key.endsWith(".jpg") || key.endsWith(".jpeg") ? "image/jpeg" : null;
}
