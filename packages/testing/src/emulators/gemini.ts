import { z } from "zod";
import type { AnswerQuestion } from "./answer.ts";
import { answerFromBrief } from "./answer.ts";
import type { Scene, VendorProtocol } from "./emulator.ts";
import { paintPicture } from "./paint-picture.ts";
import { readBody, refuse } from "./read-body.ts";
import type { Reply } from "./reply.ts";
import { inlinePicture } from "./reply.ts";

const Part = z.object({
  text: z.string().optional(),
  inlineData: z.object({ mimeType: z.string(), data: z.string() }).optional(),
});

const Generate = z.object({
  contents: z.array(z.object({ role: z.string(), parts: z.array(Part) })).min(1),
  systemInstruction: z.object({ parts: z.array(Part) }).optional(),
  safetySettings: z.array(z.object({ category: z.string(), threshold: z.string() })).optional(),
  generationConfig: z.strictObject({
    responseModalities: z.array(z.string()).optional(),
    imageConfig: z.strictObject({ aspectRatio: z.string(), imageSize: z.string().optional() }).optional(),
    responseMimeType: z.string().optional(),
    responseJsonSchema: z.record(z.string(), z.unknown()).optional(),
    maxOutputTokens: z.number().optional(),
  }),
});
type Generate = z.infer<typeof Generate>;

const PIXELS: Record<string, Record<string, [number, number]>> = {
  "1K": { "1:1": [1024, 1024], "9:16": [768, 1376], "16:9": [1376, 768] },
  "2K": { "1:1": [2048, 2048], "9:16": [1536, 2752], "16:9": [2752, 1536] },
};

const STATUS: Record<number, string> = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  409: "ABORTED",
  429: "RESOURCE_EXHAUSTED",
  503: "UNAVAILABLE",
};

/** Google's generateContent for text as JSON and for pictures. */
export function geminiProtocol(answer: AnswerQuestion = answerFromBrief): VendorProtocol {
  return {
    vendor: "gemini",
    isAuthorised: (headers) => Boolean(headers["x-goog-api-key"]),
    failure: (code, message) => ({ error: { code, message, status: STATUS[code] ?? "INTERNAL" } }),
    routes: [
      {
        method: "POST",
        path: /^\/v1(?:beta)?\/models\/([^/:]+):generateContent$/,
        phase: "submit",
        handle: (scene) => generate(scene, answer),
      },
    ],
  };
}

async function generate(scene: Scene, answer: AnswerQuestion): Promise<Reply> {
  const body = readBody(scene.call, Generate);
  if (!body) {
    return refuse(400, { error: { code: 400, message: "Invalid JSON payload", status: "INVALID_ARGUMENT" } });
  }
  return scene.jobs.work(async () => {
    const fault = scene.faults.takeContent(scene.call, "refusal", "empty", "max_tokens", "no_json");
    const isPicture = body.generationConfig.responseModalities?.includes("IMAGE") ?? false;
    if (fault === "refusal") {
      const finishReason = isPicture ? "IMAGE_SAFETY" : "SAFETY";
      return {
        json: { candidates: [{ finishReason, index: 0 }], usageMetadata: usage(9, 0), responseId: "r-1" },
      };
    }
    if (fault === "empty") {
      const candidate = { content: { role: "model", parts: [] }, finishReason: "STOP" };
      return { json: { candidates: [candidate], usageMetadata: usage(9, 0), responseId: "r-1" } };
    }
    const parts = isPicture ? await picture(scene, body) : await words(body, answer, fault);
    return {
      json: {
        candidates: [
          {
            content: { role: "model", parts },
            finishReason: fault === "max_tokens" ? "MAX_TOKENS" : "STOP",
            index: 0,
          },
        ],
        usageMetadata: usage(promptTokens(body), isPicture ? 1290 : 400),
        modelVersion: "emulated",
        responseId: "r-1",
      },
    };
  });
}

async function picture(scene: Scene, body: Generate): Promise<unknown[]> {
  const { aspectRatio = "1:1", imageSize = "1K" } = body.generationConfig.imageConfig ?? {};
  const [width, height] = PIXELS[imageSize]?.[aspectRatio] ?? [1024, 1024];
  const bytes = await paintPicture(
    { prompt: textOf(body), width, height, format: "png" },
    scene.faults.takePicture(scene.call),
  );
  return [
    { text: "I shall keep it calm.", thought: true },
    { inlineData: { mimeType: "image/png", data: inlinePicture(bytes) } },
  ];
}

async function words(body: Generate, answer: AnswerQuestion, fault: string | null): Promise<unknown[]> {
  if (fault) return [{ text: fault === "max_tokens" ? '{"va' : "Here are six ideas:" }];
  const system = (body.systemInstruction?.parts ?? []).map(({ text }) => text ?? "").join("\n");
  const images = body.contents
    .flatMap(({ parts }) => parts)
    .flatMap(({ inlineData }) => (inlineData ? [{ mime: inlineData.mimeType, data: inlineData.data }] : []));
  const schema = body.generationConfig.responseJsonSchema ?? {};
  return [{ text: JSON.stringify(await answer({ system, text: textOf(body), images, schema })) }];
}

function textOf(body: Generate): string {
  return body.contents.flatMap(({ parts }) => parts.flatMap(({ text }) => text ?? [])).join("\n");
}

function promptTokens(body: Generate): number {
  return Math.ceil((textOf(body).length + JSON.stringify(body.systemInstruction ?? "").length) / 4);
}

function usage(input: number, output: number) {
  return {
    promptTokenCount: input,
    candidatesTokenCount: output,
    cachedContentTokenCount: Math.floor(input / 3),
    totalTokenCount: input + output,
  };
}
