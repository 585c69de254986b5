import type { DiffPromptInput, PromptDiff } from "@static-engine/contracts";
import { diffLines } from "diff";
import type { AdminContext } from "../../context.ts";
import { pickVersion, readVersions } from "./prompt-rows.ts";

/** What changed between two versions, line by line. @throws AppError NOT_FOUND */
export async function diffPrompt({
  ctx,
  input,
}: {
  ctx: AdminContext;
  input: DiffPromptInput;
}): Promise<PromptDiff> {
  const rows = await readVersions(ctx.db, input.key);
  const parts = diffLines(pickVersion(rows, input.from).body, pickVersion(rows, input.to).body);
  let from = 0;
  let to = 0;
  const lines = parts.flatMap(({ value, added, removed }): PromptDiff["lines"] =>
    value
      .replace(/\n$/, "")
      .split("\n")
      .map((text) => ({
        change: added ? "added" : removed ? "removed" : "same",
        text,
        from: added ? null : ++from,
        to: removed ? null : ++to,
      })),
  );
  return {
    lines,
    added: lines.filter(({ change }) => change === "added").length,
    removed: lines.filter(({ change }) => change === "removed").length,
  };
}
