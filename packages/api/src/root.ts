import { adminRouter } from "./routers/admin/router.ts";
import { billingRouter } from "./routers/billing.ts";
import { brandRouter } from "./routers/brand.ts";
import { canvaRouter } from "./routers/canva.ts";
import { conceptRouter } from "./routers/concept.ts";
import { eventsRouter } from "./routers/events.ts";
import { generationRouter } from "./routers/generation.ts";
import { libraryRouter } from "./routers/library.ts";
import { memberRouter } from "./routers/member.ts";
import { productRouter } from "./routers/product.ts";
import { sampleRouter } from "./routers/sample.ts";
import { shareRouter } from "./routers/share.ts";
import { createCallerFactory, createRouter } from "./trpc.ts";

/** Router = noun, procedure = verb. */
export const appRouter = createRouter({
  admin: adminRouter,
  billing: billingRouter,
  brand: brandRouter,
  canva: canvaRouter,
  concept: conceptRouter,
  events: eventsRouter,
  generation: generationRouter,
  library: libraryRouter,
  member: memberRouter,
  product: productRouter,
  sample: sampleRouter,
  share: shareRouter,
});
export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
