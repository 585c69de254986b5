import type { Ratio } from "@static-engine/contracts";
import { trpc } from "../../lib/trpc.ts";

type WallPicture = { key: string; url: string; width: number; height: number };

/** Enough to run off the foot of any screen; a sample that comes again comes in another shape. */
const ROWS = 5;
const COLUMN_RATIOS: Ratio[][] = [
  ["1:1", "9:16", "16:9"],
  ["9:16", "1:1", "16:9"],
  ["16:9", "1:1", "9:16"],
];

/** Finished ads of the demo brands, bled off the edges; decoration beside a form, so it has no words. */
export function SampleWall() {
  const samples = trpc.sample.list.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY });
  const items = samples.data?.items ?? [];
  const columns = COLUMN_RATIOS.map((ratios, column) =>
    Array.from({ length: ROWS }, (_, row): WallPicture[] => {
      const sample = items[(column + row * COLUMN_RATIOS.length) % Math.max(1, items.length)];
      const picture = sample?.pictures.find((candidate) => candidate.ratio === ratios[row % ratios.length]);
      return sample && picture ? [{ key: `${row}-${sample.id}`, ...picture }] : [];
    }).flat(),
  );
  return (
    <div aria-hidden="true" className="relative hidden overflow-hidden bg-stage min-[900px]:block">
      <div className="absolute inset-0 -top-16 left-10 grid w-[920px] grid-cols-3 items-start gap-3.5">
        {columns.map((pictures, column) => (
          <div
            key={COLUMN_RATIOS[column]?.join()}
            className={column === 1 ? "-mt-24 grid gap-3.5" : "grid gap-3.5"}
          >
            {pictures.map((picture) => (
              <img
                key={picture.key}
                src={picture.url}
                width={picture.width}
                height={picture.height}
                alt=""
                className="pic h-auto w-full animate-arrive"
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
