import { AppError } from "@static-engine/contracts";

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
