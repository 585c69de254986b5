import type { AdminPermission } from "@static-engine/contracts";
import { initTRPC } from "@trpc/server";
import type { ApiContext } from "./context.ts";
import { readErrorData, toTrpcError } from "./errors.ts";
import { readMember } from "./read-member.ts";

const trpc = initTRPC
  .context<ApiContext>()
  /** What an admin procedure asks of the role. */
  .meta<{ permission?: AdminPermission }>()
  .create({
    sse: {
      ping: { enabled: true, intervalMs: 15_000 },
      // Rolls the connection, so that sessions are checked anew and deploys drain.
      maxDurationMs: 10 * 60_000,
      client: { reconnectAfterInactivityMs: 40_000 },
    },
    errorFormatter: ({ shape, error }) => ({
      ...shape,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        app: readErrorData(error),
      },
    }),
  });

export const createRouter = trpc.router;
export const createCallerFactory = trpc.createCallerFactory;

/** `next()` never rejects: it resolves with the error inside, which is where it must be mapped. */
const mapErrors = trpc.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  throw toTrpcError(result.error);
});

export const publicProcedure = trpc.procedure.use(mapErrors);

/** Signed-in, active members only. */
export const memberProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const { member, session } = await readMember(ctx.services, ctx.sessions, ctx.cookie);
  if (session.renewedCookie) ctx.setCookie(session.renewedCookie);
  return next({ ctx: { ...ctx, member, sessionToken: session.token } });
});
