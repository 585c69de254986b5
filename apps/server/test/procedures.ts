import { appRouter } from "@static-engine/api";
import { z } from "zod";

const Definition = z.object({ type: z.enum(["query", "mutation", "subscription"]) });

export type Procedure = { path: string; type: z.infer<typeof Definition>["type"] };

/** Every procedure of the router by its dotted path, read from the router itself. */
export function listProcedures(): Procedure[] {
  return Object.entries(appRouter._def.procedures).map(([path, procedure]) => ({
    path,
    ...Definition.parse(Reflect.get(Object(procedure), "_def")),
  }));
}
