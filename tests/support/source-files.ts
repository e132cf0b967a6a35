import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";

/** Every file of the project: what git keeps or would keep; of an archive without git, every file outside what is generated. */
export function listProjectFiles(): string[] {
  const files = existsSync(".git") ? listWithGit() : listWithoutGit();
  return [...new Set(files)].filter((file) => file !== "" && existsSync(file));
}

function listWithGit() {
  const listed = execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard"],
    { encoding: "utf8", maxBuffer: 32_000_000 },
  );
  return listed.split("\n");
}

function listWithoutGit() {
  const generated =
    /^(node_modules|\.next|\.data|lib\/db\/generated|test-results)/;
  return readdirSync(".", { withFileTypes: true })
    .filter((entry) => !generated.test(entry.name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(entry.name, { recursive: true, withFileTypes: true })
            .filter((inner) => inner.isFile())
            .map((inner) => posix.join(inner.parentPath, inner.name))
        : [entry.name],
    )
    .filter((file) => !generated.test(file));
}

/** The project's TypeScript, without what is generated. */
export function listSourceFiles(): string[] {
  return listProjectFiles().filter((file) => /\.tsx?$/.test(file));
}

export function readSource(file: string) {
  return readFileSync(file, "utf8");
}

export type Import = { file: string; target: string; isTypeOnly: boolean };

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"();]*?\sfrom\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;

/** What a file imports from the project itself, as paths from its root. */
export function listImports(file: string): Import[] {
  return [...readSource(file).matchAll(importPattern)].flatMap((match) => {
    const target = resolveTarget(file, match[2] ?? match[3] ?? "");
    return target ? [{ file, target, isTypeOnly: Boolean(match[1]) }] : [];
  });
}

function resolveTarget(file: string, specifier: string) {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (!specifier.startsWith(".")) return null;
  return posix.join(posix.dirname(file), specifier);
}
