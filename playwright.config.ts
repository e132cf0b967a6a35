import { defineConfig } from "@playwright/test";

process.env.TZ = "Asia/Kathmandu";

const isRoot = process.getuid?.() === 0;
const report = process.env.PLAYWRIGHT_REPORT;

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/server.ts",
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Only against hanging: how fast a thing is says the bench, on a machine at rest.
  timeout: 600_000,
  expect: { timeout: 20_000 },
  outputDir: "test-results",
  reporter: report ? [["list"], ["json", { outputFile: report }]] : [["list"]],
  use: {
    // Set by the global setup, which starts the server on a free port.
    baseURL: process.env.BASE_URL,
    browserName: "chromium",
    locale: "en-US",
    timezoneId: "Asia/Kathmandu",
    viewport: { width: 1280, height: 800 },
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    screenshot: "only-on-failure",
    // Kept for every test, it would take twice the time to come to a page: ask with --trace on.
    trace: "off",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        "--disable-background-networking",
        "--disable-dev-shm-usage",
        ...(isRoot ? ["--no-sandbox"] : []),
      ],
    },
  },
});
