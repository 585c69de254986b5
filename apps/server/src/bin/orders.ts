import { TemplateOrderId } from "@static-engine/contracts";
import { listOpenOrders, moveOrder } from "@static-engine/services";
import { withContainer } from "../embedded/with-container.ts";
import { StartupError } from "../env.ts";

const USAGE = "pnpm orders · pnpm orders start <id> · pnpm orders deliver <id> <link>";

/** Template orders for whoever makes them, until there is a screen: list, start, deliver. */
const [verb, id, link] = process.argv.slice(2);

await withContainer(async (ctx) => {
  if (!verb) {
    for (const order of await listOpenOrders({ ctx }))
      console.log(`${order.id}  ${order.status}  ${order.createdAt}  ad ${order.adId}  ${order.email}`);
    return;
  }
  const order = TemplateOrderId.safeParse(id);
  if (!order.success || (verb !== "start" && !(verb === "deliver" && link))) throw new StartupError(USAGE);
  const move = link ? { to: "delivered" as const, link } : { to: "in_progress" as const };
  await moveOrder({ ctx, input: { id: order.data, move, seen: null } });
  console.log(`${order.data} is ${move.to}.`);
});
