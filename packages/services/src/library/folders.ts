import type {
  CreateFolderInput,
  Folder,
  ReorderFoldersInput,
  UpdateFolderInput,
} from "@static-engine/contracts";
import { AppError, FolderId } from "@static-engine/contracts";
import type { Tx } from "@static-engine/db";
import { asMember } from "@static-engine/db";
import { adFolders } from "@static-engine/db/schema";
import { and, asc, eq, max, ne, sql } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { isTaken } from "../errors.ts";
import { findFolder, selectFolders, toFolder } from "./find-folder.ts";

async function assertNameFree(tx: Tx, name: string, except?: FolderId): Promise<void> {
  const [taken] = await tx
    .select({ id: adFolders.id })
    .from(adFolders)
    .where(
      and(
        eq(sql`lower(${adFolders.name})`, name.toLowerCase()),
        except ? ne(adFolders.id, except) : undefined,
      ),
    );
  if (taken) throw nameTaken(name);
}

function nameTaken(name: string): AppError {
  return new AppError("CONFLICT", `You already have a folder "${name}". Choose another name.`);
}

/** Another tab may have taken the name in the same moment. */
async function unlessTaken<Result>(name: string | undefined, saving: Promise<Result>): Promise<Result> {
  try {
    return await saving;
  } catch (error) {
    throw name && isTaken(error, "ad_folders_user_name_key") ? nameTaken(name) : error;
  }
}

export async function listFolders({ ctx }: { ctx: MemberContext }): Promise<{ items: Folder[] }> {
  return asMember(ctx.db, ctx.userId, async (tx) => {
    const rows = await selectFolders(tx).orderBy(asc(adFolders.position), asc(adFolders.createdAt));
    return { items: rows.map(toFolder) };
  });
}

/** @throws AppError CONFLICT if the name is taken */
export async function createFolder({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: CreateFolderInput;
}): Promise<Folder> {
  const saving = asMember(ctx.db, ctx.userId, async (tx) => {
    await assertNameFree(tx, input.name);
    const [last] = await tx.select({ position: max(adFolders.position) }).from(adFolders);
    const [created] = await tx
      .insert(adFolders)
      .values({ userId: ctx.userId, name: input.name, position: (last?.position ?? -1) + 1 })
      .returning({ id: adFolders.id });
    return findFolder(tx, FolderId.parse(created?.id));
  });
  return unlessTaken(input.name, saving);
}

/** @throws AppError NOT_FOUND | CONFLICT */
export async function updateFolder({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: UpdateFolderInput;
}): Promise<Folder> {
  const saving = asMember(ctx.db, ctx.userId, async (tx) => {
    await findFolder(tx, input.id);
    if (input.name) await assertNameFree(tx, input.name, input.id);
    await tx
      .update(adFolders)
      .set({ name: input.name, position: input.position, updatedAt: ctx.clock.now() })
      .where(eq(adFolders.id, input.id));
    return findFolder(tx, input.id);
  });
  return unlessTaken(input.name, saving);
}

/** Puts the folders into this order. Foreign and absent ids change nothing. */
export async function reorderFolders({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ReorderFoldersInput;
}): Promise<{ items: Folder[] }> {
  await asMember(ctx.db, ctx.userId, (tx) =>
    tx.execute(sql`
      with wanted as (select id, n from unnest(${sql.param(input.ids)}::uuid[]) with ordinality as w(id, n)),
      placed as (
        select f.id, row_number() over (order by w.n nulls last, f.position, f.created_at) - 1 as position
        from ad_folders f left join wanted w on w.id = f.id
      )
      update ad_folders f set position = p.position, updated_at = now() from placed p
      where p.id = f.id and f.position <> p.position`),
  );
  return listFolders({ ctx });
}

/** Deletes the folder; its ads move to the root. */
export async function deleteFolder({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: { id: FolderId };
}): Promise<void> {
  await asMember(ctx.db, ctx.userId, async (tx) => {
    await findFolder(tx, input.id);
    await tx.delete(adFolders).where(eq(adFolders.id, input.id));
  });
}
