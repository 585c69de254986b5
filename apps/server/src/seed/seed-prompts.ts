import type { Drizzle } from "@static-engine/db";
import { promptTemplates } from "@static-engine/db/schema";
import { and, eq, lt, sql } from "drizzle-orm";
import { COPY_CREATE, COPY_REPAIR } from "./prompts/copy.ts";
import { AD_CREATE, SCENE_CREATE, VISION_CHECK, VISION_FIX, VISION_READ } from "./prompts/pictures.ts";

const AUTHOR = "Static Engine";

type OwnPrompt = { key: string; version: number; body: string; note: string };

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

/** Publishes our own prompts. One that an admin has published stays; our new version then waits beside it as a draft. */
export async function seedPrompts(db: Drizzle): Promise<void> {
  for (const prompt of OWN) await db.transaction((tx) => seedPrompt(tx, prompt));
}

async function seedPrompt(
  db: Pick<Drizzle, "select" | "update" | "insert">,
  { key, version, body, note }: OwnPrompt,
): Promise<void> {
  const ofKey = eq(promptTemplates.key, key);
  const [known] = await db
    .select({ id: promptTemplates.id })
    .from(promptTemplates)
    .where(and(ofKey, eq(promptTemplates.author, AUTHOR), sql`${promptTemplates.version} >= ${version}`));
  if (known) return;
  await db
    .update(promptTemplates)
    .set({ status: "archived" })
    .where(
      and(
        ofKey,
        eq(promptTemplates.status, "published"),
        eq(promptTemplates.author, AUTHOR),
        lt(promptTemplates.version, version),
      ),
    );
  const [published] = await db
    .select({ id: promptTemplates.id })
    .from(promptTemplates)
    .where(and(ofKey, eq(promptTemplates.status, "published")));
  const [last] = await db
    .select({ version: sql<number>`coalesce(max(${promptTemplates.version}), 0)::int` })
    .from(promptTemplates)
    .where(ofKey);
  await db.insert(promptTemplates).values({
    key,
    version: Math.max(version, (last?.version ?? 0) + 1),
    status: published ? "draft" : "published",
    publishedAt: published ? null : new Date(),
    body,
    variables: [...new Set([...body.matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, name]) => (name ? [name] : [])))],
    author: AUTHOR,
    note,
  });
}
