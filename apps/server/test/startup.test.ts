import { execFile, spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:net";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEnv } from "../src/env.ts";

const ALL = fileURLToPath(new URL("../src/bin/all.ts", import.meta.url));
const run = promisify(execFile);
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "static-engine-start-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts the whole product as a person does, with this environment; answers with what it said at its end. */
function start(env: Record<string, string>): Promise<{ code: number | null; text: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", ALL], {
    env: { ...process.env, NODE_ENV: "development", ...env },
  });
  let text = "";
  const collect = (chunk: Buffer) => {
    text += chunk.toString();
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, text: text.trim() })));
}

/** A folder that nothing can be written to. Permissions do not stop root, so for root it is a mount. */
async function makeReadOnly(path: string): Promise<() => Promise<unknown>> {
  await mkdir(path);
  if (userInfo().uid === 0) {
    await run("mount", ["-t", "tmpfs", "-o", "ro", "tmpfs", path]);
    return () => run("umount", [path]);
  }
  await chmod(path, 0o555);
  return () => chmod(path, 0o755);
}

function occupyPort(): Promise<{ server: Server; port: number }> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve({ server, port: address && typeof address === "object" ? address.port : 0 });
    });
  });
}

describe("a start that cannot succeed says so in one sentence and ends", () => {
  it("when the port is in use", async () => {
    const { server, port } = await occupyPort();
    const { code, text } = await start({ PORT: String(port), DATA_DIR: join(folder, "a") });
    server.close();
    expect(code).toBe(1);
    expect(text).toBe(`Port ${port} is in use. Stop the other program, or set PORT to another number.`);
  });

  it("when no database answers at DATABASE_URL", async () => {
    const { server, port } = await occupyPort();
    server.close();
    const { code, text } = await start({
      PORT: "0",
      DATA_DIR: join(folder, "b"),
      DATABASE_URL: `postgres://x:y@127.0.0.1:${port}/z`,
    });
    expect(code).toBe(1);
    expect(text).toBe(
      "No PostgreSQL answers at DATABASE_URL. Start it, or unset DATABASE_URL for the built-in one.",
    );
  });

  it("when the data folder cannot be one", async () => {
    const file = join(folder, "file");
    await writeFile(file, "x");
    const { code, text } = await start({ PORT: "0", DATA_DIR: join(file, "data") });
    expect(code).toBe(1);
    expect(text).toBe(`${join(file, "data")} is not a folder. Set DATA_DIR to one.`);
  });

  it("when the folder is read-only", async () => {
    const readOnly = join(folder, "read-only");
    const undo = await makeReadOnly(readOnly);
    const { code, text } = await start({ PORT: "0", DATA_DIR: join(readOnly, "data") });
    await undo();
    expect(code).toBe(1);
    expect(text).toMatch(/^(No permission for|\S+ is read-only\.) .*DATA_DIR/);
    expect(text).toContain(readOnly);
  });

  it("when another start lives in the same folder", async () => {
    const data = join(folder, "c");
    await mkdir(data);
    await writeFile(join(data, "lock"), String(process.pid));
    const { code, text } = await start({ PORT: "0", DATA_DIR: data });
    expect(code).toBe(1);
    expect(text).toBe(
      `Static Engine already runs in ${data} (process ${process.pid}). Stop it, or set DATA_DIR.`,
    );
  });

  it("when keys of the environment are wrong, naming all of them", () => {
    const bad = { PORT: "eighty", LOG_LEVEL: "loud", STORAGE_DRIVER: "s3", NODE_ENV: "production" };
    expect(() => readEnv(bad)).toThrow(/PORT.*LOG_LEVEL/s);
    expect(() => readEnv({ NODE_ENV: "production", STORAGE_DRIVER: "s3" })).toThrow(
      /STORAGE_S3_BUCKET.*STORAGE_S3_ACCESS_KEY_ID.*DATABASE_URL.*APP_SECRET.*PUBLIC_URL/s,
    );
  });
});
