import type { SceneFamily } from "./family.ts";
import { field } from "./field.ts";
import { lighten, mixLab, smooth } from "./oklab.ts";
import { fractalNoise } from "./value-noise.ts";

/** An open sky in the brand's colour, with clouds low behind the product. */
export const sky: SceneFamily = ({ size, inks: { lab }, random, w, h, focus }) => {
  const puff = fractalNoise(Math.floor(random() * 1e9), 5);
  const white = lighten(mixLab(lab.soft, lab.ground, 0.06), 0.01);
  const air = field(size, 5, (u, v) => {
    const clear = mixLab(lab.end, mixLab(lab.ground, lab.soft, 0.34), smooth(0, h, v));
    const band = smooth(focus.y - 0.42, focus.y + 0.16, v) * smooth(-0.15, 0.62, u / w);
    if (band <= 0.003) return clear;
    const body = puff(u * 2.1, v * 3.1) + 0.2 * puff(u * 6.3 + 9, v * 6.3);
    const cover = smooth(-0.02, 0.5, body + band * 0.62 - 0.4);
    const shade = smooth(0.5, -0.3, puff(u * 2.1 - 0.1, v * 3.1 - 0.16)) * 0.35;
    return mixLab(clear, mixLab(white, clear, shade), cover * band);
  });
  return { rows: [air], grain: 2.4 };
};
