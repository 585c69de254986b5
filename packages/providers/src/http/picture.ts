import type { ReferenceImage } from "../ports/image-model.ts";

/** A finished picture of any of our vendors is far smaller; more is a fault or an attack. */
export const MAX_PICTURE_BYTES = 40 * 1024 * 1024;
/** The same as base64 within JSON, with room for what stands around it. */
export const MAX_INLINE_BYTES = Math.ceil((MAX_PICTURE_BYTES * 4) / 3) + 1024 * 1024;
/** Answers without pictures. */
export const MAX_JSON_BYTES = 4 * 1024 * 1024;

const TAIL = 65_536;

/** The first bytes decide what a file is; its declared type is hearsay. */
export function sniffPicture(data: Uint8Array): ReferenceImage["mime"] | null {
  const ascii = Buffer.from(data.subarray(0, 12)).toString("latin1");
  if (ascii.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (ascii.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (ascii.startsWith("RIFF") && ascii.slice(8, 12) === "WEBP") return "image/webp";
  return null;
}

/** Whether the file has its end: a cheap look at the last chunk, marker or length; decoding comes later. */
export function isWhole(data: Uint8Array, mime: ReferenceImage["mime"]): boolean {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const tail = bytes.subarray(Math.max(0, bytes.length - TAIL));
  if (mime === "image/png") return tail.lastIndexOf("IEND", undefined, "latin1") >= 0;
  if (mime === "image/jpeg") return tail.lastIndexOf(Buffer.from([0xff, 0xd9])) >= 0;
  return bytes.length >= 12 && bytes.length >= bytes.readUInt32LE(4) + 8;
}

/** For vendors that take references within JSON. */
export function toDataUri({ data, mime }: { data: Uint8Array; mime: string }): string {
  return `data:${mime};base64,${toBase64(data)}`;
}

export function toBase64(data: Uint8Array): string {
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("base64");
}
