import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  readSecrets,
  readState,
  updateState,
} from "../../../prisma/database/state.mjs";
import { readArguments } from "../../../scripts/serve/arguments.mjs";
import { createRestartLimit } from "../../../scripts/serve/restart-limit.mjs";
import { formatTable } from "../../../scripts/serve/sign-ins.mjs";
import { findStartProblem } from "../../../scripts/serve/start-settings.mjs";
import { isInstalled } from "../../../scripts/steps/install.mjs";
import { hashFiles } from "../../../scripts/steps/source-hash.mjs";
import { formatDuration } from "../../../scripts/console/step.mjs";

let folder = "";
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "waymark-unit-"))));
afterEach(() => rmSync(folder, { recursive: true }));

describe("what a data folder remembers", () => {
  test("parts are merged, null removes one", () => {
    updateState(folder, { database: { port: 1 }, app: { pid: 2 } });
    updateState(folder, { app: null, demo: { port: 3000 } });
    expect(readState(folder)).toEqual({
      database: { port: 1 },
      demo: { port: 3000 },
    });
  });

  test("a torn file is no state", () => {
    writeFileSync(path.join(folder, "state.json"), '{"database": {"po');
    expect(readState(folder)).toEqual({});
  });

  test("secrets are made once and only their owner may read them", () => {
    const first = readSecrets(folder);
    expect(readSecrets(folder)).toEqual(first);
    expect(new Set(Object.values(first)).size).toBe(3);
    const { mode } = statSync(path.join(folder, "secrets.json"));
    if (process.platform !== "win32") expect(mode & 0o777).toBe(0o600);
  });
});

describe("whether a build is stale", () => {
  const write = (name, text) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const hash = () => hashFiles(folder, ["app", "lib", "next.config.ts"]);

  test("only what is built counts", () => {
    write("app/page.tsx", "1");
    const before = hash();
    write("tests/x.test.ts", "1");
    write("lib/db/generated/client.ts", "1");
    expect(hash()).toBe(before);
  });

  test("a change, a new file and a new name each make it stale", () => {
    write("app/page.tsx", "1");
    const first = hash();
    write("app/page.tsx", "2");
    const second = hash();
    write("app/next.tsx", "2");
    const third = hash();
    rmSync(path.join(folder, "app/next.tsx"));
    write("app/other.tsx", "2");
    expect(new Set([first, second, third, hash()]).size).toBe(4);
  });
});

describe("whether packages must be installed", () => {
  const wanted = {
    "": { version: "1.0.0" },
    "node_modules/next": { version: "16.4.5" },
    "node_modules/other-platform": { version: "1.0.0", optional: true },
  };

  test.each([
    ["complete", { "node_modules/next": { version: "16.4.5" } }, true],
    ["missing one", {}, false],
    ["an older one", { "node_modules/next": { version: "16.4.4" } }, false],
    [
      "an optional one of another version",
      {
        "node_modules/next": { version: "16.4.5" },
        "node_modules/other-platform": { version: "0.9.0" },
      },
      false,
    ],
  ])("%s", (_, present, isComplete) => {
    expect(isInstalled(wanted, present)).toBe(isComplete);
  });
});

describe("small parts of the commands", () => {
  test("three restarts a minute, then no more until the minute is over", () => {
    const mayRestart = createRestartLimit(3, 60_000);
    const times = [0, 1_000, 2_000, 3_000, 60_500];
    expect(times.map((time) => mayRestart(time))).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
  });

  test("unknown options are named", () => {
    expect(readArguments(["--reset", "--rset"])).toMatchObject({
      isReset: true,
      isSure: false,
      unknown: ["--rset"],
    });
  });

  test.each([
    [400, "0.4 s"],
    [9_960, "10 s"],
    [59_400, "59 s"],
    [185_000, "3 min 05 s"],
  ])("%i ms is %s", (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text);
  });

  test("sign-ins in even columns", () => {
    const table = formatTable([
      { role: "Viewer", email: "v@a.org", password: "p", system: "A" },
      {
        role: "Site coordinator",
        email: "s@a.org",
        password: "pp",
        system: "",
      },
    ]);
    expect(table.split("\n")).toEqual([
      "  Role               E-mail    Password   System",
      "  Viewer             v@a.org   p          A",
      "  Site coordinator   s@a.org   pp",
    ]);
  });

  test("serving needs its own address, a secret and where it is", () => {
    const good = {
      APP_DATABASE_URL: "postgresql://web@db/waymark",
      NEXTAUTH_SECRET: "x".repeat(32),
      NEXTAUTH_URL: "https://waymark.example.org",
      FILES_DIR: "/srv/waymark/files",
    };
    expect(findStartProblem(good)).toBe(null);
    for (const name of Object.keys(good))
      expect(findStartProblem({ ...good, [name]: "" })).toContain(name);
    const same = { ...good, DATABASE_URL: good.APP_DATABASE_URL };
    expect(findStartProblem(same)).toContain("owner's address");
    for (const given of ["", "off", "admins", "all"])
      expect(findStartProblem({ ...good, SECOND_FACTOR: given })).toBe(null);
    const odd = { ...good, SECOND_FACTOR: "yes" };
    expect(findStartProblem(odd)).toContain("SECOND_FACTOR");
  });
});
