import { AppError } from "@static-engine/contracts";
import { z } from "zod";

const NOUNS = {
  brand: "brand",
  product: "product",
  concept: "concept",
  run: "run",
  ad: "ad",
  version: "version",
  update: "update",
  folder: "folder",
  picture: "picture",
  member: "account",
  checkout: "purchase",
  order: "order",
  event: "event",
  prompt: "prompt",
  experiment: "experiment",
  test: "test",
  share: "link",
  invitation: "invitation",
  job: "job",
  provider: "model",
  admin: "admin",
} as const;

/** The same answer for what does not exist and for what belongs to somebody else. */
export function notFound(noun: keyof typeof NOUNS): AppError {
  return new AppError("NOT_FOUND", `This ${NOUNS[noun]} is not there. It may have been deleted.`, {
    details: { noun },
  });
}

const UniqueViolation = z.object({ code: z.literal("23505"), constraint_name: z.string() });

/** Whether somebody else was quicker: two that both saw a name free have both taken it, and this is the later one. */
export function isTaken(error: unknown, index: string): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (UniqueViolation.safeParse(current).data?.constraint_name === index) return true;
  }
  return false;
}
