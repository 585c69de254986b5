import { QueryClient } from "@tanstack/react-query";
import { createTRPCQueryUtils } from "@trpc/react-query";
import { readAppError } from "../lib/errors.ts";
import { createTrpcClient } from "../lib/trpc.ts";

const MAX_RETRIES = 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // What the server refused by name will be refused again, unless it says otherwise.
      retry: (count, error) => count < MAX_RETRIES && (readAppError(error)?.retryable ?? true),
      refetchOnWindowFocus: false,
    },
  },
});

export const trpcClient = createTrpcClient();

/** The same cache as the hooks, for route guards. */
export const trpcUtils = createTRPCQueryUtils({ queryClient, client: trpcClient });
