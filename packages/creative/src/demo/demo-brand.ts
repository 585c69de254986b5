import type { CreateBrandInput, CreateProductInput, Language, StoryFacts } from "@static-engine/contracts";

export type DemoPicture = { key: string; width: number; height: number };

/** A product of an invented brand, as the product form would take it, and its bundled cut-out. */
export type DemoProduct = {
  slug: string;
  language: Language;
  picture: DemoPicture;
  input: Omit<CreateProductInput, "brandId" | "photoId" | keyof StoryFacts> & Partial<StoryFacts>;
};

export type DemoBrand = {
  slug: string;
  logo: DemoPicture;
  input: Omit<CreateBrandInput, "logoId">;
  products: readonly DemoProduct[];
};
