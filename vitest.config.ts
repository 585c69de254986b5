import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/**/*.test.{ts,tsx}", "apps/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
    exclude: ["**/node_modules/**", "e2e/**"],
    globalSetup: ["packages/testing/src/global-setup.ts"],
    // A zone with an odd offset makes every implicit time-zone assumption fail loudly.
    env: { TZ: "Asia/Kathmandu", NODE_ENV: "test" },
    pool: "forks",
    // Many files wait for workers, queues and emulated vendors more than they work.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
