import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Floor = {
  name: string;
  /** The first sound version of each line that has one, oldest first. */
  from: readonly string[];
  /** What is wrong below it, and where that is said. */
  because: string;
};

/** Where `npm audit` cannot be asked, this says what may not be installed again, also not by another package's wish. */
const floors: readonly Floor[] = [
  {
    name: "next",
    from: ["16.3.3"],
    because:
      "code run from outside: GHSA-2xp9-vwfh-vxw4, GHSA-p293-qw3h-jr36 (its release of August 2026)",
  },
  {
    name: "react",
    from: ["19.2.6"],
    because:
      "a form to a server action that stops the process: CVE-2026-23870 (React's notice; Next carries the part itself)",
  },
  {
    name: "react-dom",
    from: ["19.2.6"],
    because: "goes with react",
  },
  {
    name: "next-auth",
    from: ["4.24.15"],
    because:
      "the last of its line; below 4.24.12 mails to a wrong address: GHSA-5jpx-9hw9-2fx4 (its repository)",
  },
  {
    name: "nodemailer",
    from: ["9.1.1"],
    because:
      "files read through a mail: GHSA-p6gq-j5cr-w38f, to 9.0.0; addresses that take for ever: GHSA-2x7j-588g-ccc2, to 9.0.x",
  },
  {
    name: "jose",
    from: ["4.15.5"],
    because: "a token that unpacks without end: CVE-2024-28176 (advisory)",
  },
  {
    name: "cookie",
    from: ["0.7.0"],
    because: "names that become attributes: CVE-2024-47764 (advisory)",
  },
  {
    name: "preact",
    from: ["10.28.2"],
    because: "data taken for elements: CVE-2026-22028 (advisory)",
  },
  {
    name: "uuid",
    from: ["11.1.1", "12.0.1", "13.0.1"],
    because: "writes past a buffer: CVE-2026-41907 (advisory)",
  },
  {
    name: "yaml",
    from: ["1.10.3", "2.8.3"],
    because: "deep nesting ends the process: CVE-2026-33532 (advisory)",
  },
  {
    name: "zod",
    from: ["3.22.3"],
    because: "an address that takes for ever: CVE-2023-4316 (its issue 2833)",
  },
  {
    name: "pg",
    from: ["7.1.2"],
    because:
      "code run by the name of a column: node-postgres' notice of August 2017",
  },
  {
    name: "postcss",
    from: ["8.5.10"],
    because: "styles that end their element: CVE-2026-41305 (advisory)",
  },
  {
    name: "nanoid",
    from: ["3.3.18"],
    because:
      "loops without end: CVE-2026-67213; ids that can be guessed: CVE-2024-55565 (advisories)",
  },
  {
    name: "sharp",
    from: ["0.32.6"],
    because:
      "a picture that runs code: CVE-2023-4863 (advisory); not loaded, since pictures are not scaled here",
  },
  {
    name: "@babel/runtime",
    from: ["7.26.10"],
    because: "replacing that takes for ever: CVE-2025-27789 (advisory)",
  },
  // Only the tests' own sign-in server has it.
  {
    name: "koa",
    from: ["2.16.4", "3.1.2"],
    because: "a forged host: CVE-2026-27959 (its release notes)",
  },
];

type Installed = { version: string; integrity?: string; link?: boolean };
type Package = Partial<
  Record<"dependencies" | "devDependencies" | "overrides", Asked>
>;
type Asked = Record<string, string>;

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<string, Installed>;
};
const asked = JSON.parse(readFileSync("package.json", "utf8")) as Package;
const installed = Object.entries(lock.packages).filter(([path]) => path !== "");

describe("a version that is installed", () => {
  it.each(floors)("of $name is sound: $because", ({ name, from }) => {
    const copies = installed
      .filter(([path]) => path.endsWith(`node_modules/${name}`))
      .map(([, { version }]) => version);
    expect(copies.length).toBeGreaterThan(0);
    expect(copies.filter((version) => !isSound(version, from))).toEqual([]);
  });

  it("is told from one below, in every line", () => {
    const lines = ["2.16.4", "3.1.2"];
    const sound = ["2.16.4", "2.17.0", "3.1.2", "3.10.0", "4.0.0"];
    const below = ["1.99.0", "2.16.3", "3.1.1", "3.0.9", "3.1.2-beta.1"];
    expect(sound.filter((one) => !isSound(one, lines))).toEqual([]);
    expect(below.filter((one) => isSound(one, lines))).toEqual([]);
  });
});

describe("what is asked for", () => {
  const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
  const direct = { ...asked.dependencies, ...asked.devDependencies };

  it("is one exact version each, and that one is in the lock file", () => {
    expect(Object.keys(direct).length).toBeGreaterThan(30);
    for (const [name, version] of Object.entries(direct)) {
      expect(version, name).toMatch(exact);
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(
        version,
      );
    }
    const forced = Object.entries(asked.overrides ?? {});
    for (const [name, version] of forced)
      expect(version === `$${name}` || exact.test(version), name).toBe(true);
  });

  it("comes from wherever the installer asks, and has to be what it was", () => {
    const addresses = /"resolved"|"(git|file|https?)[+:]/;
    const lines = JSON.stringify(
      installed.map(([path, one]) => ({ path, ...one, funding: undefined })),
    );
    expect(lines).not.toMatch(addresses);
    const unsure = installed.filter(([, one]) => !one.integrity || one.link);
    expect(unsure.map(([path]) => path)).toEqual([]);
  });
});

function isSound(version: string, from: readonly string[]) {
  const ofLine = from.filter((one) => majorOf(one) <= majorOf(version)).at(-1);
  if (!ofLine) return false;
  return majorOf(version) > majorOf(ofLine) || compare(version, ofLine) >= 0;
}

function majorOf(version: string) {
  return Number.parseInt(version, 10);
}

/** A version for trying out comes before the one it leads to. */
function compare(left: string, right: string) {
  const [numbers = "", trial] = left.split("-");
  const theirs = right.split(".").map(Number);
  const difference = numbers
    .split(".")
    .map((part, at) => Number(part) - (theirs[at] ?? 0))
    .find((one) => one !== 0);
  return difference ?? (trial === undefined ? 0 : -1);
}
