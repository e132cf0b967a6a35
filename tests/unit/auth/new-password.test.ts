import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findNewPasswordProblem } from "@/lib/auth/new-password";
import { commonPasswordsFile, digestSize } from "@/lib/auth/password-digest";
import { findPasswordProblem } from "@/lib/auth/password-rule";
import { listSourceFiles, readSource } from "../../support/source-files";

const own = ["Dana Morales", "dana.morales@riverbend.example"];

describe("a password that is being set", () => {
  it.each([
    "q1w2e3r4t5",
    "1qaz2wsx3edc",
    "4815162342",
    "manchester",
    "Manchester2027!",
    "NATIONWIDE",
    "mustang123",
    "fernandito",
    "terminator",
    "mailcreated5240",
    "vjhtctdthf",
  ])("is refused where many had it before: %s", async (password) => {
    expect(findPasswordProblem(password, own)).toBeNull();
    expect(await findNewPasswordProblem(password, own)).toBe("common");
  });

  it.each([
    ["short", "Zk4!p9"],
    ["common", "Password2026!"],
    ["personal", "danamorales1"],
  ])("is refused as %s, as the browser says", async (problem, password) => {
    expect(await findNewPasswordProblem(password, own)).toBe(problem);
  });

  it.each([
    "four plain words here",
    "waymark-demo-2026",
    "Tz8-kkvr-2pQ",
    "danamorales loves her late bus",
    "mi perro come manzanas",
    "cuatro garzas quietas",
    "élan vital des hérissons",
  ])("is good: %s", async (password) => {
    expect(await findNewPasswordProblem(password, own)).toBeNull();
  });
});

describe("the known passwords", () => {
  it("are many more than the 3,000 most used, each once and in order", () => {
    const known = readFileSync(commonPasswordsFile).toString("hex");
    const digests = known.match(new RegExp(`.{${digestSize * 2}}`, "g")) ?? [];
    expect(digests.join("")).toBe(known);
    expect(digests.length).toBeGreaterThan(100_000);
    const inOrder = [...new Set(digests)].sort();
    expect(digests).toEqual(inOrder);
  });

  it("are asked wherever a password is set: what the browser says is not enough", () => {
    const onServer = listSourceFiles()
      .filter((file) => file.startsWith("lib/"))
      .filter((file) => readSource(file).includes("findPasswordProblem("));
    expect(onServer.toSorted()).toEqual([
      "lib/auth/new-password.ts",
      "lib/auth/password-rule.ts",
    ]);
  });
});
