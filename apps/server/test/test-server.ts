import { mkdtemp, rm } from "node:fs/promises";
import type { Server } from "node:http";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AppRouter } from "@static-engine/api";
import { syncCatalogue } from "@static-engine/services";
import type { TestDatabase } from "@static-engine/testing";
import { createTestDatabase } from "@static-engine/testing";
import type { StripeEmulator } from "@static-engine/testing/stripe-emulator";
import { startStripeEmulator } from "@static-engine/testing/stripe-emulator";
import { createTRPCClient, httpLink } from "@trpc/client";
import { afterAll, beforeAll } from "vitest";
import type { Container } from "../src/container.ts";
import { openContainer } from "../src/container.ts";
import { readEnv } from "../src/env.ts";
import { createApp } from "../src/http/app.ts";
import { seedAll } from "../src/seed/seed-all.ts";
import { registerHandlers } from "../src/worker/register.ts";

export type Client = ReturnType<typeof createTRPCClient<AppRouter>>;

export type TestServer = {
  origin: string;
  container: Container;
  url: string;
  folder: string;
  /** The stand-in for Stripe, where the server was asked for with `payments`. */
  stripe: StripeEmulator;
  /** A client with its own cookie jar. */
  connect(): { client: Client; cookie(): string };
};

type Options = {
  /** Runs jobs in the same process. */
  worker?: boolean;
  /** Keys of the environment, such as those that open providers. */
  env?: () => Promise<Record<string, string>>;
  /** A database other than a clone of the template; it must be migrated. */
  database?: () => Promise<TestDatabase>;
  /** Takes payments by an emulator, whose clock is then the server's too. */
  payments?: boolean;
};

/** One process with database, storage and HTTP of its own; with `worker`, jobs run in it too. */
async function startTestServer(options: Options): Promise<TestServer & { stop(): Promise<void> }> {
  const database = await (options.database ?? createTestDatabase)();
  const folder = await mkdtemp(join(tmpdir(), "static-engine-files-"));
  const stripe = options.payments ? await startStripeEmulator() : null;
  const env = {
    ...readEnv({
      NODE_ENV: "test",
      DATA_DIR: folder,
      LOG_LEVEL: "silent",
      ...(stripe
        ? {
            STRIPE_SECRET_KEY: "sk_test_server",
            STRIPE_WEBHOOK_SECRET: stripe.delivery.secret,
            STRIPE_API_URL: stripe.url,
          }
        : {}),
      ...(await options.env?.()),
    }),
    DATABASE_URL: database.url,
  };
  await seedAll({ env, url: database.url });
  const clock = stripe ?? { now: () => new Date() };
  const container = await openContainer(env, options.worker ? "worker" : "http", clock);
  if (options.worker) await registerHandlers(container);
  const server = createServer(createApp(container));
  const origin = await listen(server);
  if (stripe) {
    await syncCatalogue({ ctx: container.createContext({ id: "test", ip: null }) });
    stripe.delivery.url = `${origin}/webhooks/stripe`;
  }
  return {
    origin,
    container,
    url: database.url,
    folder,
    get stripe() {
      if (!stripe) throw new Error("this server was asked for without payments");
      return stripe;
    },
    connect: () => connect(origin),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await stripe?.close();
      await container.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("no TCP address"));
      else resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}

function connect(origin: string): { client: Client; cookie(): string } {
  let cookie = "";
  const options = {
    url: `${origin}/trpc`,
    headers: () => ({ origin, "x-static-engine": "1", cookie }),
    async fetch(input: RequestInfo | URL | string, init?: RequestInit) {
      const response = await fetch(input, init);
      const set = response.headers.get("set-cookie");
      if (set) cookie = set.split(";")[0] ?? "";
      return response;
    },
  };
  const client = createTRPCClient<AppRouter>({
    links: [httpLink(options)],
  });
  return { client, cookie: () => cookie };
}

/** A server for the tests of one file. */
export function useServer(options: Options = {}): TestServer {
  let server: Awaited<ReturnType<typeof startTestServer>> | null = null;
  beforeAll(async () => {
    server = await startTestServer(options);
  });
  afterAll(async () => {
    await server?.stop();
  });
  const current = () => {
    if (!server) throw new Error("the test server runs only inside tests");
    return server;
  };
  return {
    get origin() {
      return current().origin;
    },
    get container() {
      return current().container;
    },
    get url() {
      return current().url;
    },
    get stripe() {
      return current().stripe;
    },
    get folder() {
      return current().folder;
    },
    connect: () => current().connect(),
  };
}
