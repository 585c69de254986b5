import { AppError } from "@static-engine/contracts";
import { StartupError } from "../env.ts";

function readCode(error: unknown): string {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ("code" in current && typeof current.code === "string") return current.code;
  }
  return "";
}

function readProperty(error: unknown, name: string): string {
  for (let current = error; current instanceof Error; current = current.cause) {
    const value: unknown = Reflect.get(current, name);
    if (typeof value === "string" || typeof value === "number") return String(value);
  }
  return "";
}

const SENTENCES: Record<string, (error: unknown) => string> = {
  EADDRINUSE: (error) =>
    `Port ${readProperty(error, "port")} is in use. Stop the other program, or set PORT to another number.`,
  EACCES: (error) =>
    `No permission for ${readProperty(error, "path") || "the port"}. Choose another with DATA_DIR or PORT.`,
  EROFS: (error) =>
    `${readProperty(error, "path")} is read-only. Set DATA_DIR to a folder that can be written.`,
  EPERM: (error) => `No permission for ${readProperty(error, "path")}. Set DATA_DIR to a folder of yours.`,
  ENOTDIR: (error) => `${readProperty(error, "path")} is not a folder. Set DATA_DIR to one.`,
  ENOSPC: () => "The disk is full. Free some space and start again.",
  ECONNREFUSED: () =>
    "No PostgreSQL answers at DATABASE_URL. Start it, or unset DATABASE_URL for the built-in one.",
  ENOTFOUND: () => "The host in DATABASE_URL is not known. Check the address.",
  CONNECT_TIMEOUT: () => "PostgreSQL at DATABASE_URL did not answer in 10 seconds. Check the address.",
  "28P01": () => "PostgreSQL refused the user or password in DATABASE_URL.",
  "3D000": () => "The database that DATABASE_URL names does not exist. Create it first.",
};

/** One sentence for a person about why the product did not start. */
export function explainStartup(error: unknown): string {
  if (error instanceof StartupError) return error.message;
  if (error instanceof AppError) return error.userMessage;
  const sentence = SENTENCES[readCode(error)];
  if (sentence) return sentence(error);
  return error instanceof Error ? error.message : String(error);
}
