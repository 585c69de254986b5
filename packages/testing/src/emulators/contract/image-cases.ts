import type { ImageRequest, ProviderId } from "@static-engine/providers";

type Wire = Record<string, unknown>;

/** What a vendor must get for one wish; the suite holds the request on the wire against it. */
export type ImageCase = {
  provider: ProviderId;
  model: string;
  isAsync?: true;
  /** Where the key must stand. */
  key: { header: string; value: string };
  /** The whole request, by our ratio. */
  path: string;
  body: (prompt: string, ratio: ImageRequest["ratio"]) => Wire;
  /** What every parameter of the model adds to it. */
  extras?: { request: Partial<ImageRequest>; wire: Wire };
  /** What references add: fields of JSON, or files of a form. */
  references?: { path?: string; wire?: Wire; files?: string[] };
};

const PIXELS = { "1:1": [1088, 1088], "9:16": [1152, 2048], "16:9": [2048, 1152] } as const;

export const REFERENCE_PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/q842iQAAAABJRU5ErkJggg==",
  "base64",
);
export const REFERENCE_BASE64 = REFERENCE_PNG.toString("base64");

const GEMINI_PART = { inlineData: { mimeType: "image/png", data: REFERENCE_BASE64 } };

export const IMAGE_CASES: ImageCase[] = [
  {
    provider: "gemini",
    model: "gemini/nano-banana-pro",
    key: { header: "x-goog-api-key", value: "key-1" },
    path: "/v1/models/gemini-3-pro-image:generateContent",
    body: (text, aspectRatio) => ({
      contents: [{ role: "user", parts: [{ text }] }],
      generationConfig: {
        responseModalities: ["IMAGE"],
        imageConfig: { aspectRatio, imageSize: "2K" },
      },
    }),
    extras: {
      request: { safety: "relaxed" },
      wire: {
        safetySettings: ["HARASSMENT", "HATE_SPEECH", "SEXUALLY_EXPLICIT", "DANGEROUS_CONTENT"].map(
          (name) => ({
            category: `HARM_CATEGORY_${name}`,
            threshold: "BLOCK_ONLY_HIGH",
          }),
        ),
      },
    },
    references: {
      wire: { contents: [{ role: "user", parts: [GEMINI_PART, GEMINI_PART, { text: "A calm ground" }] }] },
    },
  },
  {
    provider: "openai",
    model: "openai/gpt-image-2",
    key: { header: "authorization", value: "Bearer key-1" },
    path: "/v1/images/generations",
    body: (prompt, ratio) => ({
      model: "gpt-image-2",
      prompt,
      n: 1,
      size: PIXELS[ratio].join("x"),
      quality: "medium",
      output_format: "png",
    }),
    extras: { request: { quality: "high", safety: "relaxed" }, wire: { quality: "high", moderation: "low" } },
    references: { path: "/v1/images/edits", wire: { n: "1" }, files: ["image[]", "image[]"] },
  },
  {
    provider: "flux",
    model: "flux/flux-2-flex",
    isAsync: true,
    key: { header: "x-key", value: "key-1" },
    path: "/v1/flux-2-flex",
    body: (prompt, ratio) => ({
      prompt,
      width: PIXELS[ratio][0],
      height: PIXELS[ratio][1],
      output_format: "png",
    }),
    extras: {
      request: { seed: 42, steps: 30, cfg: 4.5, safety: "strict" },
      wire: { seed: 42, steps: 30, guidance: 4.5, safety_tolerance: 0 },
    },
    references: { wire: { input_image: REFERENCE_BASE64, input_image_2: REFERENCE_BASE64 } },
  },
];
