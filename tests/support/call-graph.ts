import { posix } from "node:path";
import { listProjectFiles, readSource } from "./source-files";

/** A function or constant at the top of a file, with the text it is made of. */
export type Part = { file: string; name: string; text: string };

const start = /^(?=(?:export )?(?:async )?(?:function\*? |const ))/m;
const named = /^(?:export )?(?:async )?(?:function\*? |const )(\w+)/;
const importing = /^import (?!type)\{([^;]*?)\} from "([^"]+)"/gm;

/** Which parts of lib/ use which: by name, within a file and by its imports. */
export function drawCallGraph() {
  const files = listProjectFiles().filter(
    (file) => /^lib\/.*\.ts$/.test(file) && !file.includes("/generated/"),
  );
  const parts = new Map<string, Part>();
  const imports = new Map<string, Map<string, string>>();
  for (const file of files) {
    const source = readSource(file);
    imports.set(file, listImported(file, source));
    for (const text of source.split(start).slice(1)) {
      const name = named.exec(text)?.[1];
      if (name) parts.set(`${file} ${name}`, { file, name, text });
    }
  }
  const reach = (part: Part, seen = new Set<Part>()): Set<Part> => {
    if (seen.has(part)) return seen;
    seen.add(part);
    for (const [word] of part.text.matchAll(/\b[A-Za-z]\w+\b/g)) {
      const from = imports.get(part.file)?.get(word);
      const next =
        parts.get(`${part.file} ${word}`) ??
        (from && parts.get(`${from} ${word}`));
      if (next) reach(next, seen);
    }
    return seen;
  };
  return { parts: [...parts.values()], reach };
}

function listImported(file: string, source: string) {
  const found = new Map<string, string>();
  for (const [, names = "", target = ""] of source.matchAll(importing)) {
    const path = target.startsWith("@/")
      ? target.slice(2)
      : posix.join(posix.dirname(file), target);
    for (const name of names.split(",").map((one) => one.trim()))
      if (name && !name.startsWith("type ")) found.set(name, `${path}.ts`);
  }
  return found;
}
