import type { PromptKey } from "@static-engine/contracts";
import type { Drizzle, Tx } from "@static-engine/db";
import { promptTemplates } from "@static-engine/db/schema";
import { lockPrompt, runningExperiment } from "@static-engine/services";
import { inArray } from "drizzle-orm";
import { COPY_CREATE, COPY_REPAIR } from "./prompts/copy.ts";
import { AD_CREATE, SCENE_CREATE, VISION_CHECK, VISION_FIX, VISION_READ } from "./prompts/pictures.ts";

const AUTHOR = "Static Engine";

type OwnPrompt = { key: PromptKey; version: number; body: string; note: string };

/** The prompts that the product comes with. A changed text gets a higher version; earlier ones stay as history. */
const OWN: readonly OwnPrompt[] = [
  {
    key: "copy.create",
    version: 2,
    body: COPY_CREATE,
    note: "Instructions apart from the brief, which is fenced as data",
  },
  { key: "copy.repair", version: 1, body: COPY_REPAIR, note: "First version" },
  { key: "scene.create", version: 1, body: SCENE_CREATE, note: "First version" },
  { key: "ad.create", version: 1, body: AD_CREATE, note: "First version" },
  { key: "vision.read", version: 1, body: VISION_READ, note: "First version" },
  { key: "vision.check", version: 1, body: VISION_CHECK, note: "First version" },
  { key: "vision.fix", version: 1, body: VISION_FIX, note: "First version" },
];

/**
 * Publishes our own prompts. What an admin has written or published stays as it is, and an experiment goes on with what
 * it compares: our new text then waits beside it, as a draft where none is being written, else among the earlier ones.
 */
export async function seedPrompts(db: Drizzle, own: readonly OwnPrompt[] = OWN): Promise<void> {
  for (const prompt of own) await db.transaction((tx) => seedPrompt(tx, prompt));
}

async function seedPrompt(tx: Tx, { key, version, body, note }: OwnPrompt): Promise<void> {
  const rows = await lockPrompt(tx, key);
  if (rows.some(({ ownVersion }) => ownVersion !== null && ownVersion >= version)) return;
  const isTrying = (await runningExperiment(tx, key)) !== null;
  const isOlder = (row: (typeof rows)[number]) =>
    row.ownVersion !== null && row.status !== "archived" && !isTrying;
  const older = rows.filter(isOlder).map(({ id }) => id);
  await tx.update(promptTemplates).set({ status: "archived" }).where(inArray(promptTemplates.id, older));
  const left = new Set(rows.filter(({ id }) => !older.includes(id)).map((row) => row.status));
  const status = !left.has("published") ? "published" : left.has("draft") ? "archived" : "draft";
  await tx.insert(promptTemplates).values({
    key,
    version: Math.max(version, (rows[0]?.version ?? 0) + 1),
    status,
    publishedAt: status === "published" ? new Date() : null,
    body,
    variables: [...new Set([...body.matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, name]) => (name ? [name] : [])))],
    author: AUTHOR,
    note,
    ownVersion: version,
  });
}
