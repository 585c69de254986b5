import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { listProcedures } from "./procedures.ts";

it("lists every procedure in docs/contract.md, and none that there is no more", async () => {
  const text = await readFile(new URL("../../../docs/contract.md", import.meta.url), "utf8");
  const listed = [...text.matchAll(/^\| `([\w.]+)` \| (?:query|mutation|subscription) \|/gm)].map(
    ([, path]) => path,
  );
  expect(listed.sort()).toEqual(
    listProcedures()
      .map(({ path }) => path)
      .sort(),
  );
});
