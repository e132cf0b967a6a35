import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { nodeOptions } from "../../../scripts/serve/node-options.mjs";

const root = path.resolve(import.meta.dirname, "../../..");
const read = (file) => readFileSync(path.join(root, file), "utf8");
const lines = read("deploy/Containerfile").split("\n");
const copies = lines
  .filter((line) => line.startsWith("COPY "))
  .map((line) => line.split(" ").slice(1));

/** A file with all that it imports from our own, by their places in the tree. */
function listImports(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name] of read(file).matchAll(/from "(\.[^"]+)"/g))
    listImports(path.join(path.dirname(file), name), found);
  return found;
}

describe("the recipe of the container", () => {
  test("copies what the tree has", () => {
    const tracked = execFileSync("git", ["ls-files"], { cwd: root })
      .toString()
      .split("\n");
    const sources = copies
      .filter(([first]) => !first.startsWith("--from"))
      .flatMap((words) => words.slice(0, -1))
      .filter((source) => source !== ".");
    expect(sources.length).toBeGreaterThan(1);
    for (const source of sources) expect(tracked).toContain(source);
  });

  test("copies every file that serving needs, to its own place", () => {
    const taken = copies
      .filter(([first]) => first.startsWith("--from"))
      .map(([, from, to]) => {
        expect(path.posix.join("/opt/waymark", to)).toBe(from);
        return path.posix.normalize(to);
      });
    for (const file of listImports("scripts/start.mjs"))
      expect(taken).toContain(file);
  });

  test("serves as nobody of weight", () => {
    expect(lines.findLast((line) => line.startsWith("USER "))).toBe(
      "USER node",
    );
  });
});

test.each(["package.json", "deploy/Containerfile", "deploy/waymark@.service"])(
  "%s runs the app with the memory that it is measured with",
  (file) => expect(read(file)).toContain(nodeOptions),
);

describe("the units", () => {
  const units = readdirSync(path.join(root, "deploy")).filter((file) =>
    /\.(service|timer)$/.test(file),
  );

  test.each(units)("%s runs commands that are there", (unit) => {
    for (const [, script] of read(`deploy/${unit}`).matchAll(
      /node (scripts\/\S+\.mjs)/g,
    ))
      expect(existsSync(path.join(root, script))).toBe(true);
  });

  test("set what the app reads", () => {
    const operating = read("docs/operating.md");
    for (const [, name] of read("deploy/waymark.env.example").matchAll(
      /^(?:# )?([A-Z_]+)=/gm,
    ))
      expect(operating).toContain(name);
  });
});
