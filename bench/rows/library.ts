import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ListLibraryInput } from "@static-engine/contracts";
import { FolderId } from "@static-engine/contracts";
import type { Database } from "@static-engine/db";
import { listAds } from "@static-engine/services";
import { makeMember } from "@static-engine/testing/factories";
import { openContainer } from "../../apps/server/src/container.ts";
import { readEnv } from "../../apps/server/src/env.ts";
import { withDatabase } from "../bench-database.ts";
import type { Row } from "../row.ts";
import { percentile, timeOf } from "../row.ts";
import { seedLibrary } from "../seed-library.ts";

/** Whole runs of six. */
const SMALL = 10_002;
const LARGE = 1_000_002;
const ROUNDS = 12;

type Verb = (input: Partial<ListLibraryInput>) => ReturnType<typeof listAds>;

/** Pages as a member walks them: each order, its next page, and what the chips and folders narrow down to. */
async function timeLists({ list, folder }: Library): Promise<number[]> {
  const wanted: Partial<ListLibraryInput>[] = [
    {},
    { sort: "oldest" },
    { sort: "name" },
    { sort: "changed" },
    { favorite: true },
    { saved: true },
    { folderId: FolderId.parse(folder) },
    { checkState: "fail" },
    { tags: ["evergreen"] },
    { model: "flux/flux-2-pro" },
    { ratio: "1:1" },
    { trashed: true },
  ];
  const times: number[] = [];
  for (const input of wanted) {
    let cursor: string | null = null;
    const page = async () => {
      const { items, nextCursor } = await list({ ...input, cursor });
      if (items.length === 0) throw new Error(`the bench's library has nothing for ${JSON.stringify(input)}`);
      cursor = nextCursor;
    };
    times.push(await timeOf(page), await timeOf(page));
  }
  return times;
}

/** Common words, rare ones, several, beginnings, slips, another script. */
const SEARCHES = [
  "serum",
  "calm skin",
  "night repair serum",
  "ser",
  "word4711",
  "word47 serum",
  "seurm",
  "nihgt repiar",
  "пятница",
  "пятинца",
  "black friday evergreen",
  "zebra",
];

async function timeSearches({ list }: Library): Promise<number[]> {
  const times: number[] = [];
  for (const search of SEARCHES) times.push(await timeOf(() => list({ search })));
  return times;
}

type Library = { list: Verb; folder: string; close(): Promise<void> };

async function openLibrary({ drizzle, sql }: Database, url: string, ads: number): Promise<Library> {
  const userId = await makeMember(drizzle);
  const { folder } = await seedLibrary(sql, userId, { from: 0, to: ads });
  const files = await mkdtemp(join(tmpdir(), "static-engine-bench-library-"));
  const env = { ...readEnv({ NODE_ENV: "test", DATA_DIR: files, LOG_LEVEL: "silent" }), DATABASE_URL: url };
  const container = await openContainer(env, "http");
  const ctx = { ...container.createContext({ id: "bench", ip: null }), userId };
  return {
    folder,
    list: (input) => listAds({ ctx, input: { limit: 24, ...input } }),
    async close() {
      await container.close();
      await rm(files, { recursive: true, force: true });
    },
  };
}

/** One member's library of ten thousand ads and another's of a million, each in a database of its own, in turns. */
export const libraryRow: Row = {
  id: "library",
  run: () =>
    withDatabase((one, oneUrl) =>
      withDatabase(async (other, otherUrl) => {
        const small = await openLibrary(one, oneUrl, SMALL);
        const large = await openLibrary(other, otherUrl, LARGE);
        const few: number[] = [];
        const many: number[] = [];
        const found: number[] = [];
        // The first round warms both.
        for (let round = 0; round <= ROUNDS; round += 1) {
          const times = [await timeLists(small), await timeLists(large), await timeSearches(large)] as const;
          if (round === 0) continue;
          few.push(...times[0]);
          many.push(...times[1]);
          found.push(...times[2]);
        }
        await small.close();
        await large.close();
        return [
          {
            id: "library-list",
            title: "library.list of a member with 1 000 000 ads, p95",
            value: percentile(many, 0.95),
            unit: "ms",
            baseline: percentile(few, 0.95),
            baselineTitle: "of one with 10 000; at most 1.5 times that",
            target: { kind: "max", limit: percentile(few, 0.95) * 1.5 },
          },
          {
            id: "library-search",
            title: "search of 1 000 000 ads, p95",
            value: percentile(found, 0.95),
            unit: "ms",
            baseline: null,
            baselineTitle: "",
            target: { kind: "max", limit: 80 },
          },
        ];
      }),
    ),
};
