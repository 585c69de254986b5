import type {
  Archetype,
  BrandSnapshot,
  CopyVariation,
  FieldRequirement,
  Language,
  ProductSnapshot,
} from "@static-engine/contracts";

/** Everything that a copywriter may draw on. Product text is data, never instruction. */
export type CopyBrief = {
  brand: BrandSnapshot;
  product: ProductSnapshot;
  concept: {
    slug: string;
    name: string;
    archetype: Archetype;
    requiredFields: readonly FieldRequirement[];
    promptGuidance: string;
  };
  language: Language;
  importantNotes: string | null;
  seed: number;
  /** Which of the six are wanted; a slot has the same angle each time for the same seed. */
  slots: number[];
  /** Headlines that other ads of the run have: where there is another, it is used. */
  taken?: readonly string[];
};

/** Writes the words of variations: one per slot asked for, each from another angle. */
export interface CopyProvider {
  readonly id: string;
  write(brief: CopyBrief, signal: AbortSignal): Promise<CopyVariation[]>;
}
