import { reconcile } from "@static-engine/services";
import { withContainer } from "../embedded/with-container.ts";

/** `pnpm stripe:reconcile` says what differs; with `--repair` it takes over what Stripe says. */
const repair = process.argv.includes("--repair");

await withContainer(async (ctx) => {
  const found = await reconcile({ ctx, input: { repair } });
  for (const { kind, objectId, ours, theirs, isRepaired } of found)
    console.log(`${kind} ${objectId}: ours ${ours}; Stripe's ${theirs}${isRepaired ? "; repaired" : ""}`);
  const left = found.filter((difference) => !difference.isRepaired).length;
  console.log(
    found.length === 0 ? "Stripe and our rows agree." : `${found.length} differences, ${left} left.`,
  );
  if (left > 0) process.exitCode = 1;
});
