import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

/** What a process of its own, which logs like the server, leaves on its error output. */
function run(code: string) {
  const whole = `import { logConsole, logError } from "@/lib/core/log"; logConsole(); ${code}`;
  const flags = [
    "--conditions=react-server",
    "--no-deprecation",
    "--import",
    "tsx",
  ];
  const { stderr } = spawnSync(
    process.execPath,
    [...flags, "--input-type=module", "--eval", whole],
    { encoding: "utf8" },
  );
  return stderr
    .trim()
    .split("\n")
    .map((line): Record<string, unknown> => JSON.parse(line));
}

describe("the log", () => {
  it("is one JSON line for an error, whoever told of it first", () => {
    const lines = run(
      `const error = new Error("No seat for ana@example.org");
       console.error("⨯", error); logError(error, { route: "/[system]" });`,
    );
    expect(lines).toEqual([
      expect.objectContaining({
        ...{ level: "error", name: "Error", message: "No seat for …@…" },
        route: "/[system]",
      }),
    ]);
  });

  it("tells the runtime's warnings as warnings", () => {
    const lines = run(
      `process.emitWarning("Old ways"); setTimeout(() => {}, 50);`,
    );
    expect(lines).toEqual([
      expect.objectContaining({ level: "warn", message: "Old ways" }),
    ]);
  });

  it("says what is printed in its own words, also when the process ends at once", () => {
    const lines = run(
      `console.warn("Slow?q=secret"); console.error(new Error("Cannot start")); process.exit(1);`,
    );
    expect(lines).toEqual([
      expect.objectContaining({ level: "warn", message: "Slow?…" }),
      expect.objectContaining({ level: "error", message: "Cannot start" }),
    ]);
  });
});
