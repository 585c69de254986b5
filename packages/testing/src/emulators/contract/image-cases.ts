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

const DATA_URI = `data:image/png;base64,${REFERENCE_BASE64}`;
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
  {
    provider: "imagen",
    model: "imagen/imagen-4",
    key: { header: "x-goog-api-key", value: "key-1" },
    path: "/v1/publishers/google/models/imagen-4.0-generate-001:predict",
    body: (prompt, aspectRatio) => ({
      instances: [{ prompt }],
      parameters: {
        sampleCount: 1,
        aspectRatio,
        sampleImageSize: "2K",
        addWatermark: false,
        enhancePrompt: false,
        includeRaiReason: true,
        outputOptions: { mimeType: "image/png" },
      },
    }),
    extras: {
      request: { negativePrompt: "words", seed: 7, safety: "relaxed" },
      wire: { parameters: { negativePrompt: "words", seed: 7, safetySetting: "BLOCK_ONLY_HIGH" } },
    },
  },
  {
    provider: "ideogram",
    model: "ideogram/ideogram-v3",
    key: { header: "api-key", value: "key-1" },
    path: "/v1/ideogram-v3/generate",
    body: (prompt, ratio) => ({
      prompt,
      resolution: { "1:1": "1024x1024", "9:16": "736x1312", "16:9": "1312x736" }[ratio],
      rendering_speed: "DEFAULT",
      num_images: "1",
      magic_prompt: "OFF",
    }),
    extras: {
      request: { negativePrompt: "words", seed: 7, style: "DESIGN", quality: "high" },
      wire: { negative_prompt: "words", seed: "7", style_type: "DESIGN", rendering_speed: "QUALITY" },
    },
  },
  {
    provider: "ideogram",
    model: "ideogram/ideogram-v4",
    key: { header: "api-key", value: "key-1" },
    path: "/v1/ideogram-v4/generate",
    body: (prompt, ratio) => ({
      text_prompt: prompt,
      resolution: { "1:1": "2048x2048", "9:16": "1440x2560", "16:9": "2560x1440" }[ratio],
      rendering_speed: "DEFAULT",
    }),
    extras: { request: { quality: "low" }, wire: { rendering_speed: "TURBO" } },
  },
  {
    provider: "seedream",
    model: "seedream/seedream-4.5",
    key: { header: "authorization", value: "Bearer key-1" },
    path: "/api/v3/images/generations",
    body: (prompt, ratio) => ({
      model: "seedream-4-5-251128",
      prompt,
      size: { "1:1": "2048x2048", "9:16": "1440x2560", "16:9": "2560x1440" }[ratio],
      response_format: "url",
      sequential_image_generation: "disabled",
      watermark: false,
    }),
    references: { wire: { image: [DATA_URI, DATA_URI] } },
  },
  {
    provider: "recraft",
    model: "recraft/recraft-v3",
    key: { header: "authorization", value: "Bearer key-1" },
    path: "/v1/images/generations",
    body: (prompt, ratio) => ({
      model: "recraftv3",
      prompt,
      n: 1,
      size: { "1:1": "1024x1024", "9:16": "1024x1820", "16:9": "1820x1024" }[ratio],
      response_format: "url",
    }),
    extras: {
      request: { negativePrompt: "words", seed: 7, style: "realistic_image" },
      wire: { negative_prompt: "words", random_seed: 7, style: "realistic_image" },
    },
  },
  {
    provider: "luma",
    model: "luma/photon-1",
    isAsync: true,
    key: { header: "authorization", value: "Bearer key-1" },
    path: "/dream-machine/v1/generations/image",
    body: (prompt, aspect_ratio) => ({ model: "photon-1", prompt, aspect_ratio, format: "png" }),
  },
  {
    provider: "runway",
    model: "runway/gen4-image",
    isAsync: true,
    key: { header: "authorization", value: "Bearer key-1" },
    path: "/v1/text_to_image",
    body: (promptText, ratio) => ({
      model: "gen4_image",
      promptText,
      ratio: { "1:1": "1080:1080", "9:16": "1080:1920", "16:9": "1920:1080" }[ratio],
    }),
    extras: {
      request: { seed: 7, safety: "relaxed" },
      wire: { seed: 7, contentModeration: { publicFigureThreshold: "low" } },
    },
    references: {
      wire: {
        referenceImages: [
          { uri: DATA_URI, tag: "product1" },
          { uri: DATA_URI, tag: "logo2" },
        ],
      },
    },
  },
  {
    provider: "qwen",
    model: "qwen/qwen-image",
    isAsync: true,
    key: { header: "authorization", value: "Bearer key-1" },
    path: "/api/v1/services/aigc/text2image/image-synthesis",
    body: (prompt, ratio) => ({
      model: "qwen-image",
      input: { prompt },
      parameters: {
        size: { "1:1": "1328*1328", "9:16": "928*1664", "16:9": "1664*928" }[ratio],
        n: 1,
        prompt_extend: false,
        watermark: false,
      },
    }),
    extras: {
      request: { negativePrompt: "words", seed: 7 },
      wire: { input: { negative_prompt: "words" }, parameters: { seed: 7 } },
    },
  },
  {
    provider: "reve",
    model: "reve/reve-create",
    key: { header: "authorization", value: "Bearer key-1" },
    path: "/v1/image/create",
    body: (prompt, aspect_ratio) => ({ prompt, aspect_ratio, version: "latest" }),
    references: {
      path: "/v1/image/remix",
      wire: { reference_images: [REFERENCE_BASE64, REFERENCE_BASE64] },
    },
  },
];
