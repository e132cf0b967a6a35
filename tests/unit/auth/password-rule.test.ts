import { describe, expect, it } from "vitest";
import { findPasswordProblem, judgePassword } from "@/lib/auth/password-rule";

const own = ["Dana Morales", "dana.morales@riverbend.example"];

describe("a new password", () => {
  it.each([
    ["short", "Zk4!p9"],
    ["short", "123456789"],
    ["long", "correct horse ".repeat(20)],
    ["common", "1234567890"],
    ["common", "0987654321"],
    ["common", "aaaaaaaaaaaa"],
    ["common", "Password2026!"],
    ["common", "P@ssw0rd123"],
    ["common", "qwertyuiop"],
    ["common", "Contraseña1"],
    ["common", "iloveyouiloveyou"],
    ["common", "abcdefghijkl"],
    ["personal", "danamorales1"],
    ["personal", "Morales-2026"],
  ])("is refused as %s: %s", (problem, password) => {
    expect(findPasswordProblem(password, own)).toBe(problem);
  });

  it.each([
    "four plain words here",
    "waymark-demo-2026",
    "Tz8-kkvr-2pQ",
    "danamorales loves her late bus",
    "mi perro come manzanas",
  ])("is good: %s", (password) => {
    expect(findPasswordProblem(password, own)).toBeNull();
  });

  it("is stronger the longer it is", () => {
    expect(judgePassword("kvrtbwmzpq")).toBe("enough");
    expect(judgePassword("kvrtb-wmzpq-4")).toBe("good");
    expect(judgePassword("four plain words here")).toBe("strong");
  });
});
