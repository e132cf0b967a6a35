import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { firstRow, json, readProblems, xlsx, yaml } from "./bad-file";

/** What is sent under which name, and what is said of it. */
const cases: [string, string, string | Uint8Array, string][] = [
  ["an empty file", "a.yaml", "", "a.yaml: the file is empty"],
  ["only blanks", "a.yaml", " \n\n", "a.yaml: the file is empty"],
  ["a PDF", "a.pdf", "%PDF-1.7", "a.pdf: this is not a framework file"],
  ["a CSV", "a.csv", "code,title\n", "a.csv: this is not a framework file"],
  [
    "a PDF that says it is YAML",
    "a.yaml",
    "%PDF-1.7\n\u0000",
    "a.yaml: this is not a framework file",
  ],
  [
    "text that says it is a workbook",
    "a.xlsx",
    yaml,
    "a.xlsx: this is not an Excel workbook",
  ],
  [
    "a workbook that says it is YAML",
    "a.yaml",
    xlsx,
    "a.yaml: the name of the file",
  ],
  ["YAML that says it is JSON", "a.json", yaml, "a.json: the name of the file"],
  [
    "another alphabet",
    "a.yaml",
    Uint8Array.from([0xff, 0xfe, 0x61, 0x00]),
    "a.yaml: the file is not in UTF-8",
  ],
  [
    "Latin-1",
    "a.yaml",
    Uint8Array.from([0x61, 0x3a, 0x20, 0xf1, 0x0a]),
    "a.yaml: the file is not in UTF-8",
  ],
  [
    "50 MB",
    "a.yaml",
    new Uint8Array(50_000_000),
    "a.yaml: the file is larger than 5 MB",
  ],
  [
    "prose",
    "a.yaml",
    "Dear all,\nplease find the rubric\n",
    "a.yaml: this has no keys of a framework",
  ],
  ["a list", "a.json", "[1, 2]", "a.json: this has no keys of a framework"],
  [
    "a second document",
    "a.yaml",
    "a: 1\n---\nb: 2\n",
    "a.yaml:2: one file holds one framework",
  ],
  ["an alias", "a.yaml", "a: &x 1\nb: *x\n", "a.yaml:2: anchors and aliases"],
  ["a billion laughs", "a.yaml", laughs(), "anchors and aliases"],
  ["a tag", "a.yaml", "a: 1\nb: !!js/function x\n", "a.yaml:2: tags (!)"],
  [
    "a key given twice",
    "a.yaml",
    "code: a\nversion: b\ncode: c\n",
    "a.yaml:3: this key is given twice",
  ],
  [
    "a key given twice in JSON",
    "a.json",
    '{"code": 1,\n"code": 2}',
    "a.json:2: this key is given twice",
  ],
  [
    "deep nesting",
    "a.yaml",
    "[".repeat(100_000),
    "groups are nested too deeply",
  ],
  [
    "deep nesting in JSON",
    "a.json",
    `{"a":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
    "groups are nested too deeply",
  ],
  [
    "a million keys",
    "a.yaml",
    Array.from({ length: 400_000 }, (_, index) => `k${index}: 1`).join("\n"),
    "too many parts",
  ],
  [
    "bad JSON",
    "a.json",
    '{"code": "community-schools", "version": "1.0",\n"title": , "credit": {}}',
    "a.json:2: this is not valid JSON",
  ],
  [
    "JSON cut off",
    "a.json",
    json.slice(0, json.length / 2),
    "the end of the file is missing",
  ],
  ["YAML cut off", "a.yaml", yaml.slice(0, yaml.length / 2), "a.yaml:"],
  [
    "YAML cut off between two rows",
    "a.yaml",
    cutBetweenRows(),
    "the end of the file is missing",
  ],
  [
    "a workbook cut off",
    "a.xlsx",
    xlsx.slice(0, xlsx.length / 2),
    "a.xlsx: the workbook is damaged",
  ],
  [
    "a ZIP that is no workbook",
    "a.xlsx",
    zipSync({ "a.txt": strToU8("a") }),
    "a.xlsx: ",
  ],
  [
    "a ZIP bomb",
    "a.xlsx",
    zipSync({ "xl/workbook.xml": new Uint8Array(60_000_000) }),
    "a.xlsx: the workbook is too large",
  ],
  [
    "a repeated code",
    "a.yaml",
    yaml.replace("code: S1.CE.I1", `code: ${firstRow}`),
    `${firstRow} is already used`,
  ],
  [
    "an unknown function",
    "a.yaml",
    yaml.replace("function: CE", "function: XX"),
    `${firstRow}: there is no function XX`,
  ],
  [
    "a missing language",
    "a.json",
    json.replace(/(S1\.CE\.C1"[^}]*?)"es":/, '$1"fr":'),
    `${firstRow}: this must be filled in`,
  ],
  [
    "a character nobody can keep",
    "a.json",
    json.replace('"en": "', '"en": "\\u0000'),
    "title.en: this has a character that cannot be kept",
  ],
  [
    "half a character",
    "a.json",
    json.replace('"en": "', '"en": "\\ud800'),
    "title.en: this has a character that cannot be kept",
  ],
  [
    "a key of the language itself",
    "a.json",
    '{"__proto__": {"code": "x"}, "constructor": 1}',
    "there is no key constructor",
  ],
];

describe("a bad file is refused with its place and the reason", () => {
  it.each(cases)("%s", async (_, name, content, expected) => {
    const bytes =
      typeof content === "string" ? new TextEncoder().encode(content) : content;
    const lines = await readProblems(`C:\\files\\${name}`, bytes);
    expect(lines.join("\n")).toContain(expected);
  });

  it("lists two hundred problems of a hopeless file, and counts the others", async () => {
    const rows = Array.from({ length: 3000 }, () => "  - 1").join("\n");
    const lines = await readProblems(
      "a.yaml",
      strToU8(`indicators:\n${rows}\n`),
    );
    expect(lines).toHaveLength(201);
    expect(lines.at(-1)).toMatch(/and \d{4} more|and \d,\d{3} more/);
  });
});

/** Up to a row's beginning: YAML that still reads, and lacks a hundred rows. */
function cutBetweenRows() {
  return yaml.slice(0, yaml.indexOf("  - code: S4.CE.C1"));
}

function laughs() {
  const lines = ["a0: &a0 ha"];
  for (let index = 1; index < 30; index += 1)
    lines.push(`a${index}: &a${index} [*a${index - 1}, *a${index - 1}]`);
  return lines.join("\n");
}
