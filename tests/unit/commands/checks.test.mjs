import { describe, expect, test } from "vitest";
import { findClosedFolder } from "../../../scripts/checks/closed-folder.mjs";
import { findSpaceProblem } from "../../../scripts/checks/disk-space.mjs";
import { findNodeProblem } from "../../../scripts/checks/node-version.mjs";
import {
  describeFailure,
  describePlace,
  findRightsProblem,
} from "../../../scripts/checks/outside-database.mjs";
import { readPort } from "../../../scripts/checks/port.mjs";
import { describeError } from "../../../scripts/console/stop-error.mjs";

describe("checks before a start", () => {
  test.each([
    ["18.20.4", true],
    ["20.8.1", true],
    ["20.9.0", false],
    ["22.0.0", false],
  ])("Node %s is too old: %s", (version, isTooOld) => {
    expect(findNodeProblem(version) !== null).toBe(isTooOld);
  });

  test.each([
    [1_499, true, true],
    [1_500, true, false],
    [199, false, true],
    [200, false, false],
  ])("%i MB free, heavy %s: stops %s", (free, isHeavy, isProblem) => {
    expect(findSpaceProblem(free, isHeavy) !== null).toBe(isProblem);
  });

  test.each([
    [undefined, 3000],
    ["", 3000],
    ["3001", 3001],
  ])("PORT=%s is port %i", (value, port) => {
    expect(readPort(value)).toBe(port);
  });

  test.each(["x", "0", "65536", "30.5", "-1"])(
    "PORT=%s is refused",
    (value) => {
      expect(() => readPort(value)).toThrow("is not a port");
    },
  );
});

describe("folders that the database's user cannot enter", () => {
  const ids = { uid: 101, gids: [104] };
  const walk = (modes) =>
    findClosedFolder("/a/b/c", { ids, stat: (folder) => modes[folder] });
  const open = { mode: 0o755, uid: 0, gid: 0 };
  const closed = { mode: 0o700, uid: 0, gid: 0 };

  test("all open", () => {
    expect(walk({ "/": open, "/a": open, "/a/b": open, "/a/b/c": open })).toBe(
      null,
    );
  });

  test("names the topmost closed one", () => {
    const modes = { "/": open, "/a": closed, "/a/b": closed, "/a/b/c": open };
    expect(walk(modes)).toBe("/a");
  });

  test("its own and its group's bits count before everybody's", () => {
    const own = { mode: 0o100, uid: 101, gid: 0 };
    const group = { mode: 0o705, uid: 0, gid: 104 };
    const modes = { "/": open, "/a": own, "/a/b": group, "/a/b/c": open };
    expect(walk(modes)).toBe("/a/b");
  });
});

describe("a database named in DATABASE_URL", () => {
  const able = {
    user: "owner",
    version: 150_004,
    mayCreateRoles: true,
    mayCreateTables: true,
  };

  test.each([
    [able, null],
    [{ ...able, version: 140_012 }, "PostgreSQL 14"],
    [{ ...able, mayCreateRoles: false }, "CREATEROLE"],
    [{ ...able, mayCreateTables: false }, "may not create tables"],
  ])("%j", (facts, part) => {
    const problem = findRightsProblem(facts, "db:5432/waymark");
    if (part === null) expect(problem).toBe(null);
    else expect(problem).toContain(part);
  });

  test("its password never reaches the screen", () => {
    const place = describePlace("postgresql://me:secret@db.example/waymark");
    expect(place).toBe("db.example:5432/waymark");
    expect(describeFailure({ code: "ECONNREFUSED" }, place)).toBe(
      "Cannot reach the database at db.example:5432/waymark (ECONNREFUSED). Start it or correct DATABASE_URL, or unset DATABASE_URL to use the built-in database (npm run demo).",
    );
  });

  test("an address of another kind is refused", () => {
    expect(() => describePlace("mysql://x")).toThrow(
      "not a PostgreSQL address",
    );
  });
});

test.each([
  { message: "npm ci ended with code 1", output: "npm error ENOSPC: no space" },
  { message: "could not write: No space left on device" },
])("a full disk is told in one line", (error) => {
  expect(describeError(error)).toMatch(/^The disk is full\./);
});
