import { AppError } from "@static-engine/contracts";
import type { MemberContext } from "@static-engine/services";
import { initTRPC } from "@trpc/server";
import type { ApiContext } from "./context.ts";
import { readErrorData, toTrpcError } from "./errors.ts";

const trpc = initTRPC.context<ApiContext>().create({
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
  const session = await ctx.sessions.read(ctx.cookie);
  if (!session || session.status === "deleted") {
    throw new AppError("UNAUTHENTICATED", "Sign in to go on. What you typed is kept.");
  }
  if (session.status === "suspended") {
    throw new AppError(
      "ACCOUNT_SUSPENDED",
      "This account is suspended. Write to support to have it looked at.",
    );
  }
  if (session.renewedCookie) ctx.setCookie(session.renewedCookie);
  const member: MemberContext = { ...ctx.services, userId: session.userId };
  return next({ ctx: { ...ctx, member, sessionToken: session.token } });
});
