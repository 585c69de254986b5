import type { AppRouter } from "@static-engine/api";
import type { TRPCLink } from "@trpc/client";
import {
  httpBatchLink,
  httpLink,
  httpSubscriptionLink,
  isNonJsonSerializable,
  splitLink,
} from "@trpc/client";
import { createTRPCReact } from "@trpc/react-query";
import { sessionLink } from "./session-link.ts";

export const trpc = createTRPCReact<AppRouter>();

const url = "/trpc";
const headers = { "x-static-engine": "1" };

/**
 * Uploads go alone (a batch cannot carry files), events stream, the rest is batched. Not streamed batches:
 * signing in sets a cookie, which needs headers that come before the body.
 */
const transport: TRPCLink<AppRouter> = splitLink({
  condition: (op) => op.type === "subscription",
  true: httpSubscriptionLink({ url }),
  false: splitLink({
    condition: (op) => isNonJsonSerializable(op.input),
    true: httpLink({ url, headers }),
    false: httpBatchLink({ url, headers, maxItems: 10 }),
  }),
});

export function createTrpcClient() {
  return trpc.createClient({ links: [sessionLink(), transport] });
}
