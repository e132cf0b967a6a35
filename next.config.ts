import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

// Said outright: a lock file in a folder above would move the output.
const root = fileURLToPath(new URL(".", import.meta.url));

const config: NextConfig = {
  output: "standalone",
  // Several builds of one tree at once (a second dev server, a test build) keep apart.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  outputFileTracingRoot: root,
  turbopack: {
    root,
    // Messages are parsed on the server (lib/core/translator.ts).
    resolveAlias: {
      "use-intl/format-message": "use-intl/format-message/format-only",
    },
  },
  poweredByHeader: false,
  images: { unoptimized: true },
  experimental: {
    authInterrupts: true,
    serverActions: { bodySizeLimit: "256kb" },
  },
  serverExternalPackages: ["@node-rs/argon2", "nodemailer", "pg", "pg-boss"],
  outputFileTracingExcludes: { "*": [".data/**", "tests/**", "docs/**"] },
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "X-Frame-Options", value: "DENY" },
        { key: "Referrer-Policy", value: "same-origin" },
        {
          key: "Permissions-Policy",
          value: "camera=(), microphone=(), geolocation=()",
        },
      ],
    },
    {
      // Its address is a secret; what comes later here holds.
      source: "/api/calendar/:path*",
      headers: [{ key: "Referrer-Policy", value: "no-referrer" }],
    },
  ],
};

export default config;
