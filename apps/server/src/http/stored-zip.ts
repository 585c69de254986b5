import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

/** A file whose size is known before it is read. */
export type StoredEntry = { name: string; size: number; read(): Promise<Buffer> };

/** Both ends included, as HTTP counts. */
export type ByteRange = { start: number; end: number };

const LOCAL = 30;
const CENTRAL = 46;
const END = 22;
/** Beyond these a ZIP needs other headers, which no download of ours comes near. */
const MAX_BYTES = 0xffffffff;
const MAX_ENTRIES = 0xffff;
/** Files in memory at once. */
const READ_AHEAD = 6;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const VERSION = 20;

/** Bytes of the whole archive; `null` where it is too large for this kind. */
export function storedZipLength(entries: readonly StoredEntry[]): number | null {
  const total = entries.reduce(
    (sum, { name, size }) => sum + LOCAL + CENTRAL + 2 * Buffer.byteLength(name) + size,
    END,
  );
  return total > MAX_BYTES || entries.length > MAX_ENTRIES ? null : total;
}

/** The same for the same files under the same names. */
export function storedZipTag(entries: readonly { name: string; size: number; key?: string }[]): string {
  const facts = JSON.stringify(entries.map(({ name, size, key }) => [name, size, key ?? ""]));
  return `"${createHash("sha256").update(facts).digest("base64url").slice(0, 27)}"`;
}

/**
 * The archive, or a part of it: files as they are, one after the other, a few in memory at a time. The same entries and
 * date give the same bytes, so that a download that broke off goes on where it stopped. Files before the part are read
 * for their checksums alone. @throws Error if a file is not as large as was said
 */
export async function* storedZip(
  entries: readonly StoredEntry[],
  modified: Date,
  range: ByteRange,
): AsyncGenerator<Buffer, void, void> {
  let at = 0;
  const cut = (chunk: Buffer): Buffer => {
    const from = Math.max(0, range.start - at);
    const to = Math.min(chunk.length, range.end + 1 - at);
    at += chunk.length;
    return chunk.subarray(Math.min(from, chunk.length), Math.max(from, to));
  };
  const central: Buffer[] = [];
  const ahead: Promise<Buffer>[] = [];
  for (const [index, { name, size }] of entries.entries()) {
    // The disk is read while the network is written.
    for (const entry of entries.slice(index + ahead.length, index + READ_AHEAD)) {
      const reading = entry.read();
      reading.catch(() => {});
      ahead.push(reading);
    }
    const data = await ahead.shift();
    if (data?.length !== size) throw new Error(`${name} has ${data?.length} bytes, not ${size}`);
    const facts = { name: Buffer.from(name), size, crc: crc32(data), modified, offset: at };
    central.push(centralHeader(facts));
    for (const chunk of [localHeader(facts), data]) {
      const part = cut(chunk);
      if (part.length > 0) yield part;
    }
  }
  const tail = cut(Buffer.concat([...central, endRecord(central, at)]));
  if (tail.length > 0) yield tail;
}

type Facts = { name: Buffer; size: number; crc: number; modified: Date; offset: number };

/** Seconds in steps of two and years from 1980, in UTC: the archive must not differ between machines. */
function dosTime(date: Date): { time: number; day: number } {
  return {
    time: (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1),
    day: ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate(),
  };
}

/** From the flags to the length of the name: alike in both headers. */
function writeFacts(header: Buffer, start: number, { name, size, crc, modified }: Facts): void {
  const { time, day } = dosTime(modified);
  header.writeUInt16LE(FLAGS, start);
  header.writeUInt16LE(time, start + 4);
  header.writeUInt16LE(day, start + 6);
  header.writeUInt32LE(crc, start + 8);
  header.writeUInt32LE(size, start + 12);
  header.writeUInt32LE(size, start + 16);
  header.writeUInt16LE(name.length, start + 20);
}

function localHeader(facts: Facts): Buffer {
  const header = Buffer.alloc(LOCAL);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  writeFacts(header, 6, facts);
  return Buffer.concat([header, facts.name]);
}

function centralHeader(facts: Facts): Buffer {
  const header = Buffer.alloc(CENTRAL);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(VERSION, 6);
  writeFacts(header, 8, facts);
  header.writeUInt32LE(facts.offset, 42);
  return Buffer.concat([header, facts.name]);
}

function endRecord(central: readonly Buffer[], offset: number): Buffer {
  const record = Buffer.alloc(END);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(central.length, 8);
  record.writeUInt16LE(central.length, 10);
  record.writeUInt32LE(
    central.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  record.writeUInt32LE(offset, 16);
  return record;
}
