import { fileURLToPath } from "node:url";
import { defineConfig, devices } from "@playwright/test";

import { APP_PORT, EMULATOR_PORT } from "./fixtures/emulators.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ORIGIN = `http://127.0.0.1:${APP_PORT}`;

const chromium = {
  launchOptions: {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
    ],
  },
};
const desktop = { ...devices["Desktop Chrome"], ...chromium, viewport: { width: 1440, height: 900 } };
const phone = { ...devices["Pixel 7"], ...chromium, viewport: { width: 390, height: 844 } };

export default defineConfig({
  testDir: "specs",
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [["list"]],
  outputDir: "../test-results",
  // A trace takes a fifth of the time, and where nobody can open it, a picture says more.
  use: {
    baseURL: ORIGIN,
    trace: process.env.CI ? "off" : "retain-on-failure",
    screenshot: "only-on-failure",
    actionTimeout: 15_000,
  },
  projects: [
    { name: "desktop light", use: { ...desktop, colorScheme: "light" } },
    { name: "desktop dark", use: { ...desktop, colorScheme: "dark" }, testMatch: /journey\// },
    { name: "phone light", use: { ...phone, colorScheme: "light" }, testMatch: /journey\// },
    // Each screen is looked at in both themes by its own test: opened in the light at one size, in the dark at the other.
    { name: "phone dark", use: { ...phone, colorScheme: "dark" }, testMatch: /screens\// },
  ],
  webServer: {
    command: "rm -rf test-results/data && node --import tsx apps/server/src/bin/all.ts --emulators",
    cwd: ROOT,
    url: `${ORIGIN}/ready`,
    timeout: 120_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    env: {
      PORT: String(APP_PORT),
      DATA_DIR: "test-results/data",
      LOG_LEVEL: "warn",
      EMULATOR_PORT: String(EMULATOR_PORT),
      EMULATOR_LATENCY_MS: "500",
      IMPORT_ALLOW_LOOPBACK: "true",
    },
  },
});
