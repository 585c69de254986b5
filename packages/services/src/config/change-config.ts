import type {
  Config,
  ConfigChange,
  ConfigEntries,
  ConfigEntry,
  ConfigHistory,
  ConfigHistoryInput,
  ConfigKey,
  RevertConfigInput,
  UpdateConfigInput,
} from "@static-engine/contracts";
import { AppError, CONFIG_SCHEMAS } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { adminUsers, configHistory, systemConfig } from "@static-engine/db/schema";
import { and, desc, eq, sql } from "drizzle-orm";
import { recordAudit } from "../admin/record-audit.ts";
import type { AdminContext } from "../context.ts";
import { notFound } from "../errors.ts";
import { afterCursor, toPage } from "../paging.ts";
import { configKeys, readConfig } from "./read-config.ts";

const defaultOf = (key: ConfigKey): unknown => CONFIG_SCHEMAS[key].parse(undefined);

/** The value as its schema reads it. @throws AppError VALIDATION */
function parseValue(key: ConfigKey, value: unknown): unknown {
  const parsed = CONFIG_SCHEMAS[key].safeParse(value === undefined ? null : value);
  if (parsed.success) return parsed.data;
  const details = Object.fromEntries(
    parsed.error.issues.map((issue) => [["value", ...issue.path].join("."), issue.message]),
  );
  const [first] = parsed.error.issues;
  throw new AppError("VALIDATION", `${key}: ${first?.message ?? "not valid"}. Nothing was changed.`, {
    details,
  });
}

async function selectStored(db: Pick<Tx, "select">, key?: ConfigKey) {
  return db
    .select({ stored: systemConfig, by: adminUsers.name })
    .from(systemConfig)
    .leftJoin(adminUsers, eq(adminUsers.id, systemConfig.updatedBy))
    .where(key ? eq(systemConfig.key, key) : undefined);
}

type Stored = Awaited<ReturnType<typeof selectStored>>[number];

function toEntry(key: ConfigKey, value: unknown, row: Stored | undefined): ConfigEntry {
  return {
    key,
    value,
    default: defaultOf(key),
    version: row?.stored.version ?? 0,
    updatedBy: row?.by ?? null,
    updatedAt: row?.stored.updatedAt.toISOString() ?? null,
  };
}

/** Every key with what counts now, read past the cache. */
export async function listConfig({ ctx }: { ctx: AdminContext }): Promise<ConfigEntries> {
  const [config, rows] = await Promise.all([readConfig(ctx.db), selectStored(ctx.db)]);
  const stored = new Map(rows.map((row) => [row.stored.key, row]));
  return { items: configKeys().map((key) => toEntry(key, config[key], stored.get(key))) };
}

/** Tells the second of two writers that somebody was quicker, and who. */
function assertFresh(seen: number | undefined, row: Stored | undefined): void {
  const version = row?.stored.version ?? 0;
  if (seen === undefined || seen === version) return;
  const by = row?.by ?? "somebody";
  throw new AppError(
    "CONFLICT",
    `${by} has changed this meanwhile. Reload, and change it again. Nothing was changed.`,
    {
      details: { reason: "stale_config", by, version },
    },
  );
}

async function lockKey(tx: Tx, key: ConfigKey): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`config:${key}`}, 0))`);
}

async function save(
  ctx: AdminContext,
  tx: Tx,
  { key, value, version: seen, action }: UpdateConfigInput & { action: string },
): Promise<ConfigEntry> {
  await lockKey(tx, key);
  const [known] = await selectStored(tx, key);
  assertFresh(seen, known);
  const before = known ? known.stored.value : defaultOf(key);
  const version = (known?.stored.version ?? 0) + 1;
  const change = { value, version, updatedBy: ctx.admin.id };
  await tx
    .insert(systemConfig)
    .values({ key, ...change })
    .onConflictDoUpdate({ target: systemConfig.key, set: { ...change, updatedAt: ctx.clock.now() } });
  await tx.insert(configHistory).values({ key, version, value, adminId: ctx.admin.id });
  await recordAudit(ctx, tx, { action, subject: { type: "config", id: key }, before, after: value });
  const [saved] = await selectStored(tx, key);
  return toEntry(key, value, saved);
}

/**
 * Sets one key. In effect in every process when its message arrives, within two seconds at the latest.
 * @throws AppError VALIDATION | CONFLICT where `version` is not the one stored
 */
export async function updateConfig({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: UpdateConfigInput;
}): Promise<ConfigEntry> {
  const value = parseValue(input.key, input.value);
  return ctx.db.transaction((tx) => save(ctx, tx, { ...input, value, action: "config.update" }));
}

/** Every value that a key has had, newest first. */
export async function listConfigHistory({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: ConfigHistoryInput;
}): Promise<ConfigHistory> {
  const rows = await ctx.db
    .select({ change: configHistory, by: adminUsers.name })
    .from(configHistory)
    .leftJoin(adminUsers, eq(adminUsers.id, configHistory.adminId))
    .where(and(eq(configHistory.key, input.key), afterCursor(configHistory, input.cursor)))
    .orderBy(desc(configHistory.createdAt), desc(configHistory.id))
    .limit(input.limit + 1);
  const page = toPage(
    rows.map((row) => ({ ...row, id: row.change.id, createdAt: row.change.createdAt })),
    input.limit,
  );
  return {
    nextCursor: page.nextCursor,
    items: page.rows.map(
      ({ change, by }): ConfigChange => ({
        id: change.id,
        version: change.version,
        value: change.value,
        by,
        at: change.createdAt.toISOString(),
      }),
    ),
  };
}

/**
 * Sets a key to what it was in an earlier version, or to its default.
 * @throws AppError NOT_FOUND | VALIDATION where the old value fits no more | CONFLICT
 */
export async function revertConfig({
  ctx,
  input: { key, to, version },
}: {
  ctx: AdminContext;
  input: RevertConfigInput;
}): Promise<ConfigEntry> {
  return ctx.db.transaction(async (tx) => {
    const [old] = await tx
      .select({ value: configHistory.value })
      .from(configHistory)
      .where(and(eq(configHistory.key, key), eq(configHistory.version, to)));
    if (!old && to !== 0) throw notFound("version");
    const value = old ? parseValue(key, old.value) : defaultOf(key);
    return save(ctx, tx, { key, value, version, action: "config.revert" });
  });
}

/** Sets a key to what `change` makes of it, read and written under one lock; for changes that are not a form's. */
export async function changeConfig<Key extends ConfigKey>({
  ctx,
  key,
  action,
  change,
}: {
  ctx: AdminContext;
  key: Key;
  action: string;
  change: (before: Config[Key]) => Config[Key];
}): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await lockKey(tx, key);
    const before = (await readConfig(tx))[key];
    await save(ctx, tx, { key, value: parseValue(key, change(before)), action });
  });
}
