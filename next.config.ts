import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

// Said outright: a lock file in a folder above would move the output.
const root = fileURLToPath(new URL(".", import.meta.url));

const besideTheDoor = [
  "/_next/static/:path*",
  "/:file(icon\\.svg|livez|readyz|metrics)",
  "/operator/frameworks/import/file",
  "/unsubscribe/:token/stop",
  "/:system/evidence",
  "/:system/rounds/:round/sheet/import",
];

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
    // Every page loaded at once would take a second more to start and half as
    // much memory again; each loads with its first visit.
    preloadEntriesOnStart: false,
    serverActions: { bodySizeLimit: "256kb" },
  },
  serverExternalPackages: [
    "@node-rs/argon2",
    "@opentelemetry/exporter-trace-otlp-http",
    "@opentelemetry/resources",
    "@opentelemetry/sdk-trace-node",
    "@prisma/instrumentation",
    "nodemailer",
    "pg",
    "pg-boss",
    "pino",
    "prom-client",
  ],
  outputFileTracingExcludes: { "*": [".data/**", "tests/**", "docs/**"] },
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    {
      // Two years, for names below this one too. Only where the proxy in front
      // says that people come over TLS.
      source: "/:path*",
      has: [{ type: "header", key: "x-forwarded-proto", value: "https" }],
      headers: [
        {
          key: "Strict-Transport-Security",
          value: "max-age=63072000; includeSubDomains",
        },
      ],
    },
    // What proxy.ts does not see, and so gives no policy: nothing of it is a page.
    ...besideTheDoor.map((source) => ({
      source,
      headers: [
        {
          key: "Content-Security-Policy",
          value:
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        },
      ],
    })),
    {
      source: "/:path*",
      headers: [
        { key: "X-Robots-Tag", value: "noindex, nofollow" },
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "X-Frame-Options", value: "DENY" },
        { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
        { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
        { key: "Referrer-Policy", value: "same-origin" },
        {
          key: "Permissions-Policy",
          value: "camera=(), microphone=(), geolocation=()",
        },
      ],
    },
    // Their addresses are secrets; what comes later here holds. A page says its
    // origin, without which none of its forms is taken where scripts do not run.
    {
      source: "/api/calendar/:path*",
      headers: [{ key: "Referrer-Policy", value: "no-referrer" }],
    },
    {
      source: "/reset-password/:path*",
      headers: [{ key: "Referrer-Policy", value: "strict-origin" }],
    },
  ],
};

export default config;
