import { startAllEmulators } from "./start-all.ts";

// `pnpm emulators [latency in ms]`: prints the environment as lines, and serves until it is stopped.
const { env, close } = await startAllEmulators({ latencyMs: Number(process.argv[2] ?? 1500), keepCalls: 20 });
for (const [name, value] of Object.entries(env)) console.log(`${name}=${value}`);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void close());
