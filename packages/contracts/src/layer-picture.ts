import { z } from "zod";

const Hex = z.string().regex(/^#[0-9a-fA-F]{6}$/);
const Side = z.number().int().min(1).max(2400);

/** A picture inside a layout that the renderer makes: a page that shows the layout itself asks for it by this. */
export const LayerPicture = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("ground"),
    family: z.string().regex(/^[a-z]{1,20}$/),
    seed: z
      .number()
      .int()
      .min(0)
      .max(2 ** 32),
    colors: z.array(Hex).max(8),
    width: Side,
    height: Side,
  }),
  z.object({
    kind: z.literal("shadow"),
    key: z.string().regex(/^[a-z0-9/._-]{1,160}$/i),
    style: z.enum(["floating", "standing"]),
    tint: Hex,
    rotate: z.number().min(-360).max(360),
    w: Side,
    h: Side,
    pad: z.number().int().min(0).max(2400),
  }),
]);
export type LayerPicture = z.infer<typeof LayerPicture>;
