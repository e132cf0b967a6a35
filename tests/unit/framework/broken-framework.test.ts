import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readFramework, shippedFrameworkFolder } from "@/prisma/read-framework";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "framework-"));
  cpSync(shippedFrameworkFolder, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const row = "indicators[1]";
const cases: [string, string, string, string, string][] = [
  [
    "a repeated code",
    "stage-4.yaml",
    "code: S4.CE.S2",
    "code: S4.CE.S1",
    "indicators[3].code: S4.CE.S1 is already used",
  ],
  [
    "an unknown function",
    "stage-4.yaml",
    "S4.CE.I1\n    stage: 4\n    function: CE",
    "S4.XX.I1\n    stage: 4\n    function: XX",
    `${row}.function: S4.XX.I1: there is no function XX`,
  ],
  [
    "an unknown milestone",
    "stage-4.yaml",
    "level: intermediary\n    milestone: 2",
    "level: intermediary\n    milestone: 7",
    `${row}.milestone: S4.CE.I1: stage 4 has no milestone 7`,
  ],
  [
    "an unknown stage",
    "stage-4.yaml",
    "S4.CE.I1\n    stage: 4",
    "S8.CE.I1\n    stage: 8",
    `${row}.stage: S8.CE.I1: there is no stage 8`,
  ],
  [
    "the wrong level letter",
    "stage-4.yaml",
    "level: intermediary",
    "level: site",
    `${row}.level: S4.CE.I1: the code does not agree with level site`,
  ],
  [
    "a code of another stage",
    "stage-4.yaml",
    "code: S4.CE.I1",
    "code: S3.CE.I1",
    `${row}.stage: S3.CE.I1: the code does not agree with stage 4`,
  ],
  [
    "a malformed code",
    "stage-4.yaml",
    "code: S4.CE.I1",
    "code: S4.CE.X1",
    `${row}.code: S4.CE.X1 is not the code of a row`,
  ],
  [
    "a missing Spanish text",
    "stage-4.yaml",
    "es: Informar al público por varios medios",
    "",
    `${row}.title.es: S4.CE.I1: this must be filled in`,
  ],
  [
    "an empty text",
    "stage-4.yaml",
    "en: Keep the public informed on many channels",
    'en: "  "',
    `${row}.title.en: S4.CE.I1: this must be filled in`,
  ],
  [
    "an unknown key",
    "stage-4.yaml",
    "restored: true",
    "repaired: true",
    `${row}.repaired: S4.CE.I1: there is no key repaired in the format`,
  ],
  [
    "a twin that does not exist",
    "stage-4.yaml",
    "twin: S4.PL.S4",
    "twin: S4.PL.S9",
    "indicators[17].twin: S4.PL.I4: there is no row S4.PL.S9 to be its twin",
  ],
  [
    "a one-sided twin",
    "stage-4.yaml",
    "twin: S4.PL.I4",
    "twin: S4.PP.S2",
    "S4.PL.I4: it names S4.PL.S4 as its twin, but S4.PL.S4 does not name it",
  ],
  [
    "its own twin",
    "stage-4.yaml",
    "twin: S4.PL.S4",
    "twin: S4.PL.I4",
    "indicators[17].twin: S4.PL.I4: a row cannot be its own twin",
  ],
  [
    "a share over 1",
    "framework.yaml",
    "coverageAtLeast: 0.8",
    "coverageAtLeast: 80 # ",
    "ruleSettings.default.coverageAtLeast: 80 is more than 1",
  ],
  [
    "a repeated function",
    "framework.yaml",
    "code: FR",
    "code: PP",
    "functions[5].code: PP is already used",
  ],
  [
    "a scale out of order",
    "framework.yaml",
    "- value: 2",
    "- value: 1",
    "scale[2]: number 1 stands where 2 is expected",
  ],
  [
    "a missing stage number",
    "stages.yaml",
    "- number: 5",
    "- number: 6",
    "stages[4]: number 6 stands where 5 is expected",
  ],
  [
    "a short title that is not short",
    "stages.yaml",
    "en: Broaden\n",
    "en: Broaden the whole circle\n",
    "stages[1].shortTitle.en: this is 24 characters long, and at most 18 are allowed",
  ],
];

describe("a broken framework is refused with its place", () => {
  it.each(cases)("%s", async (_, file, from, to, expected) => {
    change(file, from, to);
    const message = await readProblems();
    expect(message).toContain(expected);
    expect(message).toMatch(new RegExp(`^  ${file}:\\d+: `, "m"));
  });

  it("names the line", async () => {
    const lines = readFileSync(join(folder, "stage-4.yaml"), "utf8").split(
      "\n",
    );
    const line = lines.findIndex((each) => each.includes("restored: true")) + 1;
    change("stage-4.yaml", "restored: true", "restored: perhaps");
    expect(await readProblems()).toContain(
      `stage-4.yaml:${line}: ${row}.restored: S4.CE.I1: true or false is expected here, not perhaps`,
    );
  });

  it("lists every problem, in whichever file", async () => {
    change("stage-4.yaml", "restored: true", "repaired: true");
    change("stages.yaml", "- number: 5", "- number: five");
    expect(await readProblems()).toContain("has 2 problems");
  });

  it("finds the file of a row among several", async () => {
    writeFileSync(
      join(folder, "stage-5.yaml"),
      "indicators:\n  - code: nonsense\n",
    );
    expect(await readProblems()).toContain(
      "stage-5.yaml:2: indicators[0].code: nonsense is not the code of a row",
    );
  });

  it("says which file gave a key first", async () => {
    writeFileSync(join(folder, "zz.yaml"), 'version: "9.9"\n');
    expect(await readProblems()).toContain(
      "version is already given in framework.yaml",
    );
  });

  it("says where YAML itself cannot be read", async () => {
    writeFileSync(join(folder, "stage-4.yaml"), "indicators:\n  - [unclosed\n");
    expect(await readProblems()).toMatch(
      /stage-4\.yaml:\d+: the indentation is not right/,
    );
  });

  it("refuses a folder without files", async () => {
    for (const name of readdirSync(folder))
      rmSync(join(folder, name), { recursive: true });
    expect(await readProblems()).toContain("the file is empty");
  });
});

function change(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

async function readProblems(): Promise<string> {
  const outcome = await readFramework(folder).catch((error: unknown) => error);
  if (outcome instanceof Error) return outcome.message;
  throw new Error("the broken framework was accepted");
}
