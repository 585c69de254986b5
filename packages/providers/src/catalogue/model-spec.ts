import type { ImageRequest } from "../ports/image-model.ts";

/** A model as data: what it takes, what it gives, what it costs. Prices carry the day on which they were read. */
type ModelBase = {
  /** Ours, `<provider>/<name>`: stable, stored in configuration and logs. */
  id: string;
  provider: string;
  /** The vendor's id on the wire. */
  vendorModel: string;
  /** What people see, such as "Nano Banana Pro". */
  label: string;
  timeoutMs: number;
  /** Calls at once over all our processes, unless configured otherwise. */
  concurrency: number;
  requestsPerMinute: number;
  pricedAt: string;
  /** Where price and limits were read; "unverified" where no vendor's page could be. */
  source: string;
};

export type LanguageModelSpec = ModelBase & {
  kind: "language";
  seesImages: boolean;
  maxOutputTokens: number;
  /** Micro-USD per million tokens. */
  price: { input: number; output: number; cachedInput: number; cacheWrite: number };
};

type Range = readonly [min: number, max: number];

export type ImageModelSpec = ModelBase & {
  kind: "image";
  /** Pixels that the model really gives for each of our ratios, and its own name for that shape. */
  sizes: Record<ImageRequest["ratio"], { width: number; height: number; wire: string }>;
  /** The vendor's name for this resolution, where it is asked for apart from the shape ("2K"). */
  level?: string;
  promptMax: number;
  /** Absent: the model has no such parameter, and a request that sets it is refused. */
  parameters: {
    negativePrompt?: true;
    seed?: Range;
    steps?: Range;
    cfg?: Range;
    styles?: readonly string[];
    qualities?: readonly NonNullable<ImageRequest["quality"]>[];
    safety?: true;
    references?: { max: number; maxBytes?: number };
  };
  /** True where it sets words well enough to paint a whole ad. */
  paintsText: boolean;
  /**
   * Micro-USD per picture, by quality where the vendor prices it so. With `perFurtherMegapixel`, `perImage` is the
   * first megapixel, and every further one that is begun adds to it.
   */
  price: {
    perImage: number;
    byQuality?: Partial<Record<NonNullable<ImageRequest["quality"]>, number>>;
    perFurtherMegapixel?: number;
  };
};

export type ModelSpec = LanguageModelSpec | ImageModelSpec;
