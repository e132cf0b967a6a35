import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// A zone 5:45 ahead of UTC: a day taken from the wrong clock shows at once.
process.env.TZ = "Asia/Kathmandu";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      "@": root.replace(/[\\/]$/, ""),
      "server-only": `${root}tests/support/empty-module.ts`,
    },
  },
  test: {
    pool: "forks",
    maxWorkers: 2,
    env: { TZ: "Asia/Kathmandu" },
    // Against what hangs; how long work may take is said where it is measured.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 120_000 } },
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx,mjs}"] },
      },
      {
        extends: true,
        test: {
          name: "architecture",
          include: ["tests/architecture/**/*.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["tests/db/**/*.test.ts"],
          globalSetup: ["tests/support/database.ts"],
          setupFiles: ["tests/support/database-of-file.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "drills",
          include: ["tests/drills/**/*.test.ts"],
          globalSetup: ["tests/drills/support/build.ts"],
          // One after another: each measures, and kills what it started.
          fileParallelism: false,
        },
      },
    ],
  },
});
