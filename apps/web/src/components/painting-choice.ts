import type { ConceptId, ImageQuality, PaintingModel, ProductId } from "@static-engine/contracts";
import { ImageQuality as Quality, STUDIO } from "@static-engine/contracts";
import { createLocalSetting } from "../lib/local-setting.ts";
import { useStore } from "../lib/store.ts";
import { trpc } from "../lib/trpc.ts";

/** The model and the quality that were chosen last. */
const lastModel = createLocalSetting<string>("painting-model", (text) => (text ?? "").slice(0, 80));
const lastWhole = createLocalSetting<"yes" | "no">("painting-whole", (text) =>
  text === "yes" ? "yes" : "no",
);
const lastQuality = createLocalSetting<ImageQuality>(
  "painting-quality",
  (text) => Quality.safeParse(text).data ?? "medium",
);

export type Painting = {
  items: readonly PaintingModel[];
  chosen: PaintingModel | null;
  quality: ImageQuality;
  /** How many of the six stand on a painted scene; null until it is known. */
  scenes: number | null;
  choose(id: string): void;
  setQuality(quality: ImageQuality): void;
  /** Words and all, where concept and model allow it. */
  whole: boolean;
  setWhole(whole: boolean): void;
};

/** What paints the scenes of the next run: the last choice where it is offered, else the default. */
export function usePainting(concept: { id: ConceptId } | null, product: { id: ProductId } | null): Painting {
  const models = trpc.generation.models.useQuery(
    concept && product ? { conceptId: concept.id, productId: product.id } : undefined,
    { enabled: concept !== null && product !== null, placeholderData: (before) => before },
  );
  const wanted = useStore(lastModel);
  const wantedQuality = useStore(lastQuality);
  const items = models.data?.items ?? [];
  const usable = items.filter(({ allowed }) => allowed);
  const chosen =
    usable.find(({ id }) => id === wanted) ?? usable.find(({ isDefault }) => isDefault) ?? usable[0] ?? null;
  const offered = chosen?.qualities.map(({ quality }) => quality) ?? [];
  const quality =
    offered.find((one) => one === wantedQuality) ?? offered.find((one) => one === "medium") ?? offered[0];
  return {
    items,
    chosen,
    quality: quality ?? "medium",
    scenes: models.isPlaceholderData ? null : (models.data?.scenes ?? null),
    choose: lastModel.set,
    setQuality: lastQuality.set,
    whole: useStore(lastWhole) === "yes" && (chosen?.paintsWhole ?? false),
    setWhole: (whole) => lastWhole.set(whole ? "yes" : "no"),
  };
}

/** As the server wants it; our own studio has no quality to choose. */
export function paintingInput({ chosen, quality, whole }: Pick<Painting, "chosen" | "quality" | "whole">): {
  imageModel?: string;
  imageQuality?: ImageQuality;
  paintsWhole?: boolean;
} {
  if (!chosen) return {};
  return chosen.id === STUDIO
    ? { imageModel: STUDIO }
    : { imageModel: chosen.id, imageQuality: quality, ...(whole ? { paintsWhole: true } : {}) };
}
