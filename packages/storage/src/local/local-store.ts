import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { assertKey, fileNotFound, storageUnavailable } from "../errors.ts";
import type { FileStore } from "../port.ts";

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** Files on a local disk. A write lands under a temporary name first, so no reader ever sees half a file. */
export function createLocalStore(root: string): FileStore {
  function pathOf(key: string): string {
    assertKey(key);
    return join(root, key);
  }
  async function put(key: string, data: Uint8Array): Promise<void> {
    const path = pathOf(key);
    const partial = `${path}.${randomUUID()}.part`;
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(partial, data);
      await rename(partial, path);
    } catch (cause) {
      await rm(partial, { force: true }).catch(() => {});
      throw storageUnavailable(cause);
    }
  }
  return {
    put: (key, data) => put(key, data),
    async get(key) {
      const path = pathOf(key);
      try {
        return await readFile(path);
      } catch (cause) {
        throw isMissing(cause) ? fileNotFound(key) : storageUnavailable(cause);
      }
    },
    async stream(key) {
      const path = pathOf(key);
      await stat(path).catch((cause: unknown) => {
        throw isMissing(cause) ? fileNotFound(key) : storageUnavailable(cause);
      });
      return createReadStream(path);
    },
    async exists(key) {
      return access(pathOf(key)).then(
        () => true,
        () => false,
      );
    },
    async delete(key) {
      await rm(pathOf(key), { force: true }).catch((cause: unknown) => {
        throw storageUnavailable(cause);
      });
    },
    async check() {
      const key = `probe/${randomUUID()}`;
      await put(key, new Uint8Array([1]));
      await rm(pathOf(key), { force: true });
    },
  };
}
