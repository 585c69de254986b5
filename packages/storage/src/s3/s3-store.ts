import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { assertKey, fileNotFound, storageUnavailable } from "../errors.ts";
import type { FileStore } from "../port.ts";

export type S3Options = {
  bucket: string;
  region: string;
  endpoint?: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Path-style addresses, which most self-hosted stores need. */
  forcePathStyle: boolean;
};

function isMissing(error: unknown): boolean {
  return error instanceof NoSuchKey || error instanceof NotFound;
}

/** Files in any S3-compatible store. */
export function createS3Store(options: S3Options): FileStore {
  const { bucket: Bucket } = options;
  const client = new S3Client({
    region: options.region,
    endpoint: options.endpoint,
    forcePathStyle: options.forcePathStyle,
    credentials: { accessKeyId: options.accessKeyId, secretAccessKey: options.secretAccessKey },
    // Self-hosted stores do not all know the newer checksum trailers.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
  });

  async function call<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    assertKey(key);
    try {
      return await work();
    } catch (cause) {
      throw isMissing(cause) ? fileNotFound(key) : storageUnavailable(cause);
    }
  }
  async function open(key: string): Promise<Readable> {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: key }));
    if (!(Body instanceof Readable)) throw fileNotFound(key);
    return Body;
  }
  async function put(key: string, data: Uint8Array, mime: string): Promise<void> {
    await call(key, () =>
      client.send(new PutObjectCommand({ Bucket, Key: key, Body: data, ContentType: mime })),
    );
  }

  return {
    put: (key, data, { mime }) => put(key, data, mime),
    get: (key) => call(key, async () => Buffer.concat(await (await open(key)).toArray())),
    stream: (key) => call(key, () => open(key)),
    async exists(key) {
      try {
        await call(key, () => client.send(new HeadObjectCommand({ Bucket, Key: key })));
        return true;
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "NOT_FOUND") return false;
        throw error;
      }
    },
    async delete(key) {
      await call(key, () => client.send(new DeleteObjectCommand({ Bucket, Key: key })));
    },
    async check() {
      const key = `probe/${randomUUID()}`;
      await put(key, new Uint8Array([1]), "application/octet-stream");
      await client.send(new DeleteObjectCommand({ Bucket, Key: key }));
    },
  };
}
