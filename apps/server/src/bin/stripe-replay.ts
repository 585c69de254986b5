import { replayEvent } from "@static-engine/services";
import { withContainer } from "../embedded/with-container.ts";
import { StartupError } from "../env.ts";

/** `pnpm stripe:replay evt_…`: a stored event has its effects once more. */
const [id] = process.argv.slice(2);

await withContainer(async (ctx) => {
  if (!id) throw new StartupError("Say which event: pnpm stripe:replay evt_…");
  await replayEvent({ ctx, input: { id } });
  console.log(`${id} has had its effects again.`);
});
