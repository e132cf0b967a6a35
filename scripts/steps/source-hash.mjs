import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

// What the build reads. Tests, seeds and documents do not make it stale.
const builtFrom = [
  "app",
  "components",
  "lib",
  "messages",
  "public",
  "prisma/schema.prisma",
  "prisma/models",
  "prisma/seed/sign-ins.json",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tailwind.config.ts",
  "tsconfig.json",
  "package-lock.json",
];

const generatedFrom = [
  "prisma/schema.prisma",
  "prisma/models",
  "prisma.config.ts",
  "package-lock.json",
];

/** A fingerprint of everything the app is built from. */
export function hashAppSources(root) {
  return hashFiles(root, builtFrom);
}

/** A fingerprint of everything the database client is generated from. */
export function hashSchema(root) {
  return hashFiles(root, generatedFrom);
}

/** A fingerprint of names and contents, the same on every operating system. */
export function hashFiles(root, places) {
  const hash = createHash("sha256").update(process.versions.node);
  for (const place of places)
    for (const file of listFiles(root, place)) {
      const content = readFileSync(path.join(root, file));
      hash.update(`\0${file}\0${content.length}\0`).update(content);
    }
  return hash.digest("hex");
}

function listFiles(root, place) {
  const full = path.join(root, place);
  if (place === "lib/db/generated" || !existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [place];
  const names = readdirSync(full).sort();
  return names.flatMap((name) => listFiles(root, `${place}/${name}`));
}
