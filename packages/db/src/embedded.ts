import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { assertReachable, findRunAs, loadBinaries, prepareFolder } from "./embedded-files.ts";

const run = promisify(execFile);

export type EmbeddedPostgres = {
  /** Connection string of a database on this server. */
  url(database?: string): string;
  /** Ends every connection without warning and comes up again on the same port, as after a crash. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** Folder for the data, the password and the log. Made if absent. */
  folder: string;
  /** Trades durability for speed; only for data that nobody keeps. */
  volatile?: boolean;
};

async function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** The fourth line of postmaster.pid is the port of a running server. */
async function readRunningPort(data: string): Promise<number> {
  const lines = (await readFile(join(data, "postmaster.pid"), "utf8")).split("\n");
  return Number(lines[3]);
}

function settings(port: number, volatile: boolean): string {
  const values: Record<string, string> = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    shared_buffers: "256MB",
    ...(volatile
      ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_wal_size: "2GB" }
      : {}),
  };
  return Object.entries(values)
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(" ");
}

/**
 * Starts a real PostgreSQL from npm in `folder`, or joins the one that a killed process left running there.
 * It listens on 127.0.0.1 only, on a free port.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { initdb, pg_ctl } = await loadBinaries();
  const runAs = await findRunAs();
  const { data, passwordFile } = await prepareFolder(options.folder, runAs);
  await assertReachable(dirname(data), runAs);
  await assertReachable(dirname(pg_ctl), runAs);
  const child = { ...runAs, cwd: data };
  const log = join(data, "server.log");

  const isNew = await readFile(join(data, "PG_VERSION")).then(
    () => false,
    () => true,
  );
  if (isNew) {
    await run(
      initdb,
      [
        "-D",
        data,
        "-U",
        "postgres",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
      ],
      child,
    ).catch(async (cause: unknown) => {
      await rm(data, { recursive: true, force: true });
      throw new Error(`The built-in PostgreSQL could not make its data folder ${data}.`, { cause });
    });
  }

  const running = await run(pg_ctl, ["status", "-D", data], child).then(
    () => true,
    () => false,
  );
  const port = running ? await readRunningPort(data) : await findFreePort();
  if (!running) await startServer(pg_ctl, data, log, settings(port, options.volatile ?? false), child);

  const password = (await readFile(passwordFile, "utf8")).trim();
  return {
    url: (database = "postgres") => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`,
    async restart() {
      await run(pg_ctl, ["restart", "-D", data, "-m", "immediate", "-w", "-l", log], child);
    },
    async stop() {
      await run(pg_ctl, ["stop", "-D", data, "-m", "fast", "-w"], child);
    },
  };
}

async function startServer(
  pgCtl: string,
  data: string,
  log: string,
  flags: string,
  child: object,
): Promise<void> {
  try {
    await run(pgCtl, ["start", "-D", data, "-w", "-t", "60", "-l", log, "-o", flags], child);
  } catch (cause) {
    const tail = await readFile(log, "utf8").then(
      (text) => text.trim().split("\n").slice(-3).join(" "),
      () => "",
    );
    throw new Error(`The built-in PostgreSQL did not start. ${tail}`, { cause });
  }
}
