import { access, constants, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { StartupError } from "../env.ts";

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Asks the nearest folder that exists, because making folders under a read-only one fails with a misleading code. */
async function assertWritable(folder: string): Promise<void> {
  const parent = dirname(folder);
  const exists = await access(folder).then(
    () => true,
    () => false,
  );
  if (!exists && parent !== folder) return assertWritable(parent);
  await access(folder, constants.W_OK);
}

/**
 * Takes the data folder for this process. A lock whose process is gone (killed) is taken over.
 * @throws StartupError if another start lives in the same folder
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await assertWritable(folder);
  await mkdir(folder, { recursive: true });
  const path = join(folder, "lock");
  const holder = Number(await readFile(path, "utf8").catch(() => ""));
  if (holder && holder !== process.pid && isAlive(holder)) {
    throw new StartupError(
      `Static Engine already runs in ${folder} (process ${holder}). Stop it, or set DATA_DIR.`,
    );
  }
  await writeFile(path, String(process.pid));
  return () => rm(path, { force: true });
}
