import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

const Port = z.coerce.number().int().min(0).max(65535);
const Optional = z.string().trim().min(1).optional();
const HeaderText = z
  .string()
  .trim()
  .regex(/^[\x20-\x7e]{1,200}$/, "must be plain letters");
const HttpUrl = z.url({ protocol: /^https?$/ }).optional();

const Env = z
  .object({
    NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
    PORT: Port.default(3007),
    HOST: z.string().default("127.0.0.1"),
    PUBLIC_URL: HttpUrl,
    TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
    DATA_DIR: z.string().default(".data"),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
    STORAGE_DRIVER: z.enum(["local", "s3"]).default("local"),
    STORAGE_DIR: Optional,
    STORAGE_S3_BUCKET: Optional,
    STORAGE_S3_REGION: z.string().default("us-east-1"),
    STORAGE_S3_ENDPOINT: z.url().optional(),
    STORAGE_S3_ACCESS_KEY_ID: Optional,
    STORAGE_S3_SECRET_ACCESS_KEY: Optional,
    STORAGE_S3_PATH_STYLE: z.stringbool().default(true),
    STRIPE_SECRET_KEY: Optional,
    STRIPE_WEBHOOK_SECRET: Optional,
    STRIPE_WEBHOOK_SECRET_PREVIOUS: Optional,
    STRIPE_API_URL: z.url({ protocol: /^https?$/ }).optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().default("Static Engine <no-reply@static-engine.test>"),
    GOOGLE_CLIENT_ID: Optional,
    GOOGLE_CLIENT_SECRET: Optional,
    GOOGLE_ISSUER_URL: HttpUrl,
    IMPORT_USER_AGENT: HeaderText.optional(),
    IMPORT_ALLOW_LOOPBACK: z.stringbool().default(false),
    APP_SECRET: z.string().min(32).optional(),
    DEMO_PASSWORD: z.string().min(8).default("static-engine"),
    WORKER_PROCESSES: z.coerce.number().int().min(1).max(32).optional(),
    WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(3),
    WORKER_JOBS: z.coerce.number().int().min(1).max(256).default(16),
    /** Ads for nobody when a worker starts, so that the first member's are made as fast as later ones. */
    WORKER_REHEARSAL: z.stringbool().default(true),
    /** Of the stand-ins that `--emulators` starts: as long as a fast model takes, so that stages can be seen. */
    EMULATOR_LATENCY_MS: z.coerce.number().int().min(0).max(60_000).default(1500),
    EMULATOR_PORT: Port.optional(),
    ANTHROPIC_API_KEY: Optional,
    ANTHROPIC_BASE_URL: HttpUrl,
    GEMINI_API_KEY: Optional,
    GEMINI_BASE_URL: HttpUrl,
    IMAGEN_API_KEY: Optional,
    IMAGEN_BASE_URL: HttpUrl,
    OPENAI_API_KEY: Optional,
    OPENAI_BASE_URL: HttpUrl,
    BFL_API_KEY: Optional,
    BFL_BASE_URL: HttpUrl,
    IDEOGRAM_API_KEY: Optional,
    IDEOGRAM_BASE_URL: HttpUrl,
    SEEDREAM_API_KEY: Optional,
    SEEDREAM_BASE_URL: HttpUrl,
    RECRAFT_API_KEY: Optional,
    RECRAFT_BASE_URL: HttpUrl,
    LUMA_API_KEY: Optional,
    LUMA_BASE_URL: HttpUrl,
    RUNWAY_API_KEY: Optional,
    RUNWAY_BASE_URL: HttpUrl,
    QWEN_API_KEY: Optional,
    QWEN_BASE_URL: HttpUrl,
    REVE_API_KEY: Optional,
    REVE_BASE_URL: HttpUrl,
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  })
  .superRefine((env, issues) => {
    const required: (keyof typeof env)[] = [];
    if (env.STORAGE_DRIVER === "s3") {
      required.push("STORAGE_S3_BUCKET", "STORAGE_S3_ACCESS_KEY_ID", "STORAGE_S3_SECRET_ACCESS_KEY");
    }
    if (env.STRIPE_SECRET_KEY) required.push("STRIPE_WEBHOOK_SECRET");
    if (env.GOOGLE_CLIENT_ID) required.push("GOOGLE_CLIENT_SECRET");
    if (env.NODE_ENV === "production") required.push("DATABASE_URL", "APP_SECRET", "PUBLIC_URL");
    if (env.NODE_ENV === "production" && env.STRIPE_API_URL) {
      issues.addIssue({
        code: "custom",
        path: ["STRIPE_API_URL"],
        message: "takes play money; not in production",
      });
    }
    if (env.NODE_ENV === "production" && env.GOOGLE_ISSUER_URL) {
      issues.addIssue({
        code: "custom",
        path: ["GOOGLE_ISSUER_URL"],
        message: "lets anybody be anybody; not in production",
      });
    }
    if (env.NODE_ENV === "production" && env.IMPORT_ALLOW_LOOPBACK) {
      issues.addIssue({
        code: "custom",
        path: ["IMPORT_ALLOW_LOOPBACK"],
        message: "lets members read this machine; not in production",
      });
    }
    for (const key of required) {
      if (env[key] === undefined)
        issues.addIssue({ code: "custom", path: [key], message: "is required here" });
    }
  })
  .transform((env) => {
    const dataDir = resolve(ROOT, env.DATA_DIR);
    return {
      ...env,
      DATA_DIR: dataDir,
      IMPORT_USER_AGENT:
        env.IMPORT_USER_AGENT ?? `StaticEngineBot/1.0 (+${env.PUBLIC_URL ?? `http://localhost:${env.PORT}`})`,
      STORAGE_DIR: resolve(ROOT, env.STORAGE_DIR ?? `${dataDir}/files`),
      ROOT,
    };
  });

export type Env = z.output<typeof Env>;

/** Thrown with one sentence for a person; start-up prints it and ends. */
export class StartupError extends Error {}

/**
 * Reads the environment, the only place that does.
 * @throws StartupError that names every bad key at once
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = Env.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new StartupError(`The environment is not valid: ${faults.join("; ")}. See .env.example.`);
}

/** What a process of ours inherits, with what it is told besides. */
export function childEnv(told: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...told };
}
