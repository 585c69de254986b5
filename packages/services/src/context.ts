import type {
  AdId,
  AdminId,
  AdminRole,
  Config,
  DeadJob,
  JobId,
  QueueStat,
  UserId,
} from "@static-engine/contracts";
import type { Drizzle, Tx } from "@static-engine/db";
import type { JobContract, PayloadOf } from "@static-engine/jobs";
import type { Mailer } from "@static-engine/mail";
import type { GoogleSignIn } from "@static-engine/oauth";
import type { PaymentGateway } from "@static-engine/payments";
import type { CopyProvider, ModelGateway } from "@static-engine/providers";
import type { FileStore } from "@static-engine/storage";
import type { z } from "zod";
import type { FileLinks } from "./files/links.ts";
import type { AdRenderer } from "./generation/renderer-port.ts";
import type { LinkTokens } from "./identity/link-tokens.ts";
import type { SecretBox } from "./secret-box.ts";
import type { WebReader } from "./web/web-reader.ts";

/** Sends a job with a transaction: it exists when the transaction commits, and not before. */
export interface JobQueue {
  send<Contract extends JobContract<string, z.ZodType>>(
    tx: Tx,
    job: Contract,
    payload: PayloadOf<Contract>,
    options?: { priority?: number },
  ): Promise<void>;
  /** Several of one kind at once. */
  sendAll<Contract extends JobContract<string, z.ZodType>>(
    tx: Tx,
    job: Contract,
    payloads: readonly PayloadOf<Contract>[],
    options?: { priority?: number },
  ): Promise<void>;
  /** Depth and age of every queue. */
  stats(db: Drizzle): Promise<QueueStat[]>;
  /** Jobs whose tries are used up, the newest first. */
  dead(db: Drizzle, limit: number): Promise<DeadJob[]>;
  /** What a dead job was to do; undefined if it is not dead. */
  deadPayload(db: Drizzle, queue: string, id: string): Promise<unknown>;
  /** Lets a dead job run once more when the transaction commits; false if it is not dead. */
  redrive(tx: Tx, queue: string, id: string): Promise<boolean>;
}

/** Tells other processes that a member has new events. A hint only; the rows are the truth. */
export interface EventHints {
  notify(userId: UserId): void;
  /** Calls back on every hint for this member until the returned function is called. */
  listen(userId: UserId, onHint: () => void): () => void;
}

export interface Clock {
  now(): Date;
}

export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What every verb gets. Services know no transport, no vendor and no environment. */
export type ServiceContext = {
  db: Drizzle;
  files: FileStore;
  links: FileLinks;
  /** For secrets that are stored. */
  secrets: SecretBox;
  tokens: LinkTokens;
  queue: JobQueue;
  hints: EventHints;
  clock: Clock;
  log: Log;
  config(): Promise<Config>;
  /** The built-in copywriter: no model, no key. */
  studio: CopyProvider;
  models: ModelGateway;
  renderer: AdRenderer;
  payments: PaymentGateway;
  mailer: Mailer;
  google: GoogleSignIn;
  /** Strangers' websites. */
  web: WebReader;
  /** The address that people use, without a slash at its end; payment pages lead back there. */
  appUrl: string;
  request: { id: string; ip: string | null };
};

/** A verb that acts for a signed-in member. */
export type MemberContext = ServiceContext & { userId: UserId };

/** A verb that acts for a signed-in admin. `trail` counts the audit rows that it has written. */
export type AdminContext = ServiceContext & {
  admin: { id: AdminId; name: string; role: AdminRole; trail: { rows: number } };
};

export type RunReference = { runId: JobId; attempt: number };
export type SlotReference = { runId: JobId; adId: AdId; attempt: number };
