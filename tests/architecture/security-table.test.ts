import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { asvsIds } from "../support/asvs-ids";

// WRITE_DOCS=1 npx vitest run --project architecture tests/architecture/security-table.test.ts
const isWriting = process.env.WRITE_DOCS === "1";

const file = "docs/security.md";
const states = ["met", "by the operator", "does not apply", "falls short"];

type Row = {
  id: string;
  asks: string;
  here: string;
  heldBy: string;
  state: string;
};

const rows = readRows();

describe("docs/security.md", () => {
  it("has every requirement once, and rows of our own", () => {
    const ofStandard = rows.filter(({ id }) => id.startsWith("V"));
    expect(asvsIds).toHaveLength(246);
    expect(ofStandard.map(({ id }) => id)).toEqual(asvsIds);
    expect(rows.length).toBeGreaterThan(asvsIds.length);
  });

  it("says in a few words what each asks, and how it is here", () => {
    for (const { id, asks, here } of rows) {
      expect(asks.split(" ").length, id).toBeLessThanOrEqual(12);
      expect(asks.length, id).toBeGreaterThan(5);
      expect(here.length, id).toBeGreaterThan(3);
    }
  });

  it("gives each one of four states, and what goes with it", () => {
    for (const { id, here, heldBy, state } of rows) {
      expect(states, id).toContain(state);
      if (state === "met") expect(heldBy, id).not.toBe("-");
      if (state === "falls short") expect(here, id).toContain("To mend: ");
    }
  });

  it("leads to the words for who runs it", () => {
    const operating = readFileSync("docs/operating.md", "utf8");
    const said = operating.split("## What security asks of you")[1] ?? "";
    const asked = rows.filter(({ state }) => state === "by the operator");
    for (const { id } of asked)
      expect(said, id).toMatch(
        new RegExp(`\\b${id.replaceAll(".", "\\.")}\\b`),
      );
  });

  it("names files that are there", () => {
    const named = new Set(rows.flatMap(({ heldBy }) => listFiles(heldBy)));
    const missing = [...named].filter((path) => !existsSync(path));
    expect(missing).toEqual([]);
    for (const { id, heldBy } of rows) {
      const tests = listFiles(heldBy.split("read ")[0] ?? "");
      for (const path of tests)
        expect(path, id).toMatch(/^tests\/.+\.test\.(ts|mjs)$/);
      expect(heldBy === "-" || listFiles(heldBy).length > 0, id).toBe(true);
    }
  });

  it("sums up its rows", () => {
    const text = readFileSync(file, "utf8");
    const summed = text.replace(
      /(<!-- summary (\w+) -->\n)[\s\S]*?(<!-- \/summary \2 -->)/g,
      (_, open: string, name: string, close: string) =>
        `${open}${sumUp(name)}\n${close}`,
    );
    if (isWriting) writeFileSync(file, summed);
    else expect(text).toBe(summed);
  });
});

function readRows(): Row[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines
    .filter((line) => /^\| [VW]\d/.test(line))
    .map((line) => {
      const cells = line.split("|").map((cell) => cell.trim());
      const [, id = "", asks = "", here = "", heldBy = "", state = ""] = cells;
      expect(cells, line).toHaveLength(7);
      return { id, asks, here, heldBy, state };
    });
}

function listFiles(text: string) {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? "");
}

function sumUp(name: string) {
  const found = rows.filter(({ id }) => {
    if (name === "all") return id.startsWith("V");
    return name === "W" ? id.startsWith(name) : id.split(".")[0] === name;
  });
  const counts = states.map((state) => {
    const ids = found.filter((row) => row.state === state).map(({ id }) => id);
    const which = state === "falls short" ? `: ${ids.join(", ")}` : "";
    return ids.length > 0 ? [`${ids.length} ${state}${which}`] : [];
  });
  return `${found.length} rows: ${counts.flat().join(", ")}.`;
}
