import type { z } from "zod";

export type JobOptions = {
  /** Tries after the first. */
  retryLimit: number;
  retryDelaySeconds: number;
  /** A job whose worker goes silent for this long is run again elsewhere. At least 10. */
  heartbeatSeconds: number;
  /** A handler that runs longer is told to stop through its signal. */
  expireInSeconds: number;
};

export type JobContract<Name extends string, Payload extends z.ZodType> = {
  name: Name;
  payload: Payload;
  options: JobOptions;
  /** Cron expression in UTC, for jobs that run by the clock. */
  cron?: string;
};

export type PayloadOf<Job> = Job extends JobContract<string, infer Payload> ? z.infer<Payload> : never;

const DEFAULTS: JobOptions = {
  retryLimit: 2,
  retryDelaySeconds: 1,
  heartbeatSeconds: 10,
  expireInSeconds: 300,
};

export function defineJob<const Name extends string, Payload extends z.ZodType>(
  name: Name,
  payload: Payload,
  options: Partial<JobOptions> & { cron?: string } = {},
): JobContract<Name, Payload> {
  const { cron, ...rest } = options;
  return { name, payload, options: { ...DEFAULTS, ...rest }, cron };
}
