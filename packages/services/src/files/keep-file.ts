import type { ServiceContext } from "../context.ts";

/**
 * Writes a file and the row that keeps it. The file comes first, so that a row always has its file; one of the same
 * bytes may just be removed as nobody's, so it is put back once the row stands.
 */
export async function keepFile<Row>(
  ctx: ServiceContext,
  { key, data, mime }: { key: string; data: Uint8Array; mime: string },
  writeRow: () => Promise<Row>,
): Promise<Row> {
  await ctx.files.put(key, data, { mime });
  const row = await writeRow();
  if (!(await ctx.files.exists(key))) await ctx.files.put(key, data, { mime });
  return row;
}
