import { describe, expect, it } from "vitest";
import {
  type Import,
  listImports,
  listSourceFiles,
} from "../support/source-files";

// The house: app -> components -> lib/<noun> -> lib/{auth,db,core}.
const nouns = [
  "framework",
  "files",
  "systems",
  "members",
  "rounds",
  "progress",
  "concerns",
  "plans",
  "meetings",
  "reviews",
  "reports",
  "support",
  "calendar",
  "notices",
  "events",
];
const plainComponents = ["ui", "forms", "tables", "charts", "layout"];

/** Which noun may know which other; any may write events and notices. */
const mayKnow: Record<string, readonly string[]> = {
  framework: [],
  files: [],
  systems: ["framework", "rounds", "progress", "files"],
  members: ["systems"],
  rounds: ["framework", "files"],
  progress: ["rounds", "framework"],
  concerns: ["rounds", "framework", "systems", "plans"],
  plans: ["framework", "systems", "rounds"],
  meetings: ["plans", "systems", "rounds"],
  reviews: ["progress", "rounds", "framework", "systems", "support"],
  reports: ["framework", "rounds", "progress", "concerns", "plans"],
  support: ["concerns", "framework", "systems", "rounds"],
  calendar: ["meetings"],
  notices: [],
  events: [],
};

/** Inside a noun: actions -> {policy, queries, mutations} -> rules -> schema. */
const order = ["schema", "rules", "policy", "queries", "mutations", "actions"];

const imports = listSourceFiles()
  .filter((file) => /^(app|components|lib)\//.test(file))
  .flatMap(listImports);

describe("who imports whom", () => {
  it("reads the imports", () => {
    expect(imports.length).toBeGreaterThan(200);
  });

  it("lib knows neither app nor components, components do not know app", () => {
    expect(
      offenders(
        ({ file, target }) =>
          (file.startsWith("lib/") && /^(app|components)\//.test(target)) ||
          (file.startsWith("components/") && target.startsWith("app/")),
      ),
    ).toEqual([]);
  });

  it("components read and write nothing by themselves", () => {
    expect(
      offenders(
        ({ file, target, isTypeOnly }) =>
          file.startsWith("components/") &&
          !isTypeOnly &&
          /^lib\/(\w+\/(queries|mutations)|db\/)/.test(target),
      ),
    ).toEqual([]);
  });

  it("ui, forms, tables, charts and layout know no noun", () => {
    const plain = new RegExp(`^components/(${plainComponents.join("|")})/`);
    const noun = new RegExp(`^(lib|components)/(${nouns.join("|")})/`);
    expect(
      offenders(({ file, target }) => plain.test(file) && noun.test(target)),
    ).toEqual([]);
  });

  it("auth, db and core know no noun", () => {
    const ground = /^lib\/(auth|db|core)\//;
    const noun = new RegExp(`^lib/(${nouns.join("|")})/`);
    expect(
      offenders(({ file, target }) => ground.test(file) && noun.test(target)),
    ).toEqual([]);
  });

  it("a noun knows only the nouns below it", () => {
    expect(
      offenders(({ file, target }) => {
        const from = nounOf(file);
        const to = nounOf(target);
        if (!from || !to || from === to || isToldTo(to)) return false;
        return !mayKnow[from]?.includes(to);
      }),
    ).toEqual([]);
  });

  it("inside a noun the kinds point one way", () => {
    expect(
      offenders(({ file, target, isTypeOnly }) => {
        if (isTypeOnly || nounOf(file) !== nounOf(target)) return false;
        const from = kindOf(file);
        const to = kindOf(target);
        return from >= 0 && to >= 0 && to > from;
      }),
    ).toEqual([]);
  });

  it("only lib/db touches the client", () => {
    expect(
      offenders(
        ({ file, target }) =>
          /^lib\/db\/client/.test(target) &&
          !/^lib\/(db|auth\/sign-in-limits)/.test(file),
      ),
    ).toEqual([]);
  });

  it("has no circles", () => {
    expect(findCircle(imports.filter((one) => !one.isTypeOnly))).toEqual([]);
  });
});

function offenders(isWrong: (one: Import) => boolean) {
  return imports
    .filter(isWrong)
    .map(({ file, target }) => `${file} -> ${target}`);
}

function isToldTo(noun: string) {
  return noun === "events" || noun === "notices";
}

function nounOf(file: string) {
  const noun = /^lib\/([^/]+)/.exec(file)?.[1];
  return noun && nouns.includes(noun) ? noun : null;
}

function kindOf(file: string) {
  const kind = /^lib\/[^/]+\/([^/.]+)/.exec(file)?.[1] ?? "";
  return order.indexOf(kind);
}

function findCircle(all: Import[]): string[] {
  const edges = new Map<string, string[]>();
  for (const { file, target } of all) {
    const from = file.replace(/\.tsx?$/, "");
    edges.set(from, [...(edges.get(from) ?? []), target]);
  }
  const done = new Set<string>();
  const visit = (file: string, path: string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const target of edges.get(file) ?? []) {
      const circle = visit(target, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of edges.keys()) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
