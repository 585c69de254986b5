import type { Database } from "@static-engine/db";
import { openDatabase } from "@static-engine/db";
import type { Queue } from "@static-engine/jobs/pg-boss";
import { openQueue } from "@static-engine/jobs/pg-boss";
import { createMailOff, createSmtpMailer } from "@static-engine/mail";
import { createGoogleOff, createGoogleSignIn } from "@static-engine/oauth";
import { createGateway, createStudioCopy, MODELS, openProviders } from "@static-engine/providers";
import type { AdminSessions, Clock, ServiceContext, Sessions } from "@static-engine/services";
import {
  createAdminSessions,
  createConfigReader,
  createFileLinks,
  createLinkTokens,
  createProviderLimits,
  createSecretBox,
  createSessions,
  createWebReader,
} from "@static-engine/services";
import type { Logger } from "pino";
import { createAdRenderer } from "./creative/ad-renderer.ts";
import { openRenderThread } from "./creative/open-render-thread.ts";
import type { Env } from "./env.ts";
import { createLog } from "./log.ts";
import { openPayments } from "./payments.ts";
import { emulatedProviders, providerSettings } from "./provider-settings.ts";
import type { Notifier } from "./realtime/notifier.ts";
import { openNotifier } from "./realtime/notifier.ts";
import { readSecret } from "./secret.ts";
import { openStorage } from "./storage.ts";

/** `origin` is the address in the browser, where the environment names none. */
type RequestFacts = ServiceContext["request"] & { origin?: string };

export type Container = {
  env: Env;
  log: Logger;
  database: Database;
  queue: Queue;
  notifier: Notifier;
  sessions: Sessions;
  adminSessions: AdminSessions;
  /** Starts what the first request or job would have to wait for. */
  warm(): Promise<void>;
  /** A context for one request or one job. */
  createContext(request: RequestFacts): ServiceContext;
  close(): Promise<void>;
};

/** Wires one process together. The database must be migrated. */
export async function openContainer(
  env: Env & { DATABASE_URL: string },
  role: "http" | "worker",
  clock: Clock = { now: () => new Date() },
): Promise<Container> {
  const log = createLog(env, role);
  const database = openDatabase(env.DATABASE_URL, { max: env.DATABASE_POOL, name: `static-engine-${role}` });
  const notifier = await openNotifier(database.sql, log);
  const queue = await openQueue({
    url: env.DATABASE_URL,
    max: role === "worker" ? 6 : 3,
    role: role === "worker" ? "worker" : "sender",
    listen: database.sql.listen,
    onError: (error) => log.error({ err: error }, "queue error"),
  });
  await queue.prepare();
  const reader = createConfigReader(database.drizzle);
  // Sent by a trigger of the table, so that no writer can forget it. After a lost connection everything is read anew.
  const configChanges = await database.sql.listen("config_changed", reader.forget, reader.forget);
  const config = reader.read;
  const settings = providerSettings(env);
  const secret = await readSecret(env);
  // Whoever serves over https serves strangers: they must not read each other's mail.
  const isHttps = env.PUBLIC_URL?.startsWith("https:") ?? false;
  const limits = createProviderLimits(database.drizzle, config);
  const atOnce = env.WORKER_CONCURRENCY;
  const painting =
    role === "worker"
      ? openRenderThread({ atOnce, rehearses: env.WORKER_REHEARSAL })
      : { renderer: await createAdRenderer({ atOnce }), warm() {}, close: async () => {} };
  const base = {
    db: database.drizzle,
    files: openStorage(env),
    links: createFileLinks({ secret, clock, previewVersion: Date.now().toString(36) }),
    secrets: createSecretBox(secret),
    tokens: createLinkTokens(secret),
    queue,
    hints: notifier,
    clock,
    config,
    studio: createStudioCopy(),
    models: createGateway({
      ...openProviders(settings),
      catalogue: MODELS,
      emulated: emulatedProviders(settings),
      limits,
      async policy() {
        const settings = await config();
        return {
          attempts: settings["models.attempts"],
          deadlineMs: settings["models.deadline_seconds"] * 1000,
          placeWaitMs: settings["models.place_wait_seconds"] * 1000,
          disabled: settings["models.disabled"],
        };
      },
    }),
    renderer: painting.renderer,
    payments: openPayments(env),
    web: createWebReader({ allowLoopback: env.IMPORT_ALLOW_LOOPBACK, userAgent: env.IMPORT_USER_AGENT }),
    google:
      env.GOOGLE_CLIENT_ID && env.GOOGLE_CLIENT_SECRET
        ? createGoogleSignIn({
            clientId: env.GOOGLE_CLIENT_ID,
            clientSecret: env.GOOGLE_CLIENT_SECRET,
            issuer: env.GOOGLE_ISSUER_URL,
          })
        : createGoogleOff(),
    mailer: env.SMTP_URL
      ? createSmtpMailer({ url: env.SMTP_URL, from: env.MAIL_FROM })
      : createMailOff({ hasMailbox: env.NODE_ENV !== "production" && !isHttps }),
  };
  const cookies = {
    db: database.drizzle,
    secureCookies: env.PUBLIC_URL?.startsWith("https:") ?? false,
  };
  return {
    env,
    log,
    database,
    queue,
    notifier,
    sessions: createSessions(cookies),
    adminSessions: createAdminSessions(cookies),
    async warm() {
      painting.warm();
      await database.warm();
    },
    createContext: ({ origin, ...request }) => ({
      ...base,
      appUrl: (env.PUBLIC_URL ?? origin ?? `http://localhost:${env.PORT}`).replace(/\/$/, ""),
      log: log.child({ requestId: request.id }),
      request,
    }),
    async close() {
      await queue.stop();
      await limits.close().catch(() => {});
      await painting.close();
      await configChanges.unlisten().catch(() => {});
      await notifier.stop().catch(() => {});
      await database.close();
    },
  };
}
