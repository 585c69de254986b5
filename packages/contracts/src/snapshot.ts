import { z } from "zod";
import { Brand } from "./brand.ts";
import { Product } from "./product.ts";

/** A picture as layouts need it: where its bytes are, and how large they are. */
export const PictureRef = z.object({
  /** Storage key; the renderer's asset map and the signed URL both start from it. */
  key: z.string(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** True where the background is transparent around the subject. */
  cutout: z.boolean(),
});
export type PictureRef = z.infer<typeof PictureRef>;

/** A brand as it was when a run began; later edits never change a finished ad. */
export const BrandSnapshot = Brand.omit({
  logoUrl: true,
  productCount: true,
  createdAt: true,
  updatedAt: true,
}).extend({ logo: PictureRef.nullable() });
export type BrandSnapshot = z.infer<typeof BrandSnapshot>;

export const ProductSnapshot = Product.omit({
  photoUrl: true,
  cutoutUrl: true,
  createdAt: true,
  updatedAt: true,
}).extend({ picture: PictureRef.nullable() });
export type ProductSnapshot = z.infer<typeof ProductSnapshot>;
