import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { runFramework } from "@/prisma/framework-command/run";
import { readFramework, shippedFrameworkFolder } from "@/prisma/read-framework";
import { countFrameworkRows } from "../../support/framework-tables";

const folder = mkdtempSync(path.join(tmpdir(), "waymark-command-"));
beforeAll(() => vi.stubEnv("INIT_CWD", folder));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { version } = await readFramework(shippedFrameworkFolder);
const at = (name: string) => path.join(folder, name);
const script = path.resolve("scripts/framework.mjs");

describe("npm run framework", () => {
  it("explains itself, and ends with 2 when it does not understand", async () => {
    const asked = await run("help");
    expect(asked).toMatchObject({ code: 0 });
    for (const given of [
      [],
      ["chek", "x"],
      ["check"],
      ["check", "x", "--fast"],
    ]) {
      const { code, output } = await run(...given);
      expect(code).toBe(2);
      expect(output).toContain("Usage: npm run framework -- COMMAND");
    }
    const missing = await run("check", "nowhere.yaml");
    expect(missing.code).toBe(2);
    expect(missing.output).toContain(
      `There is no file or folder ${at("nowhere.yaml")}`,
    );
  });

  it("passes its exit code on, and says where no database answers", async () => {
    const checked = await start(["check", shippedFrameworkFolder]);
    expect(checked.code).toBe(0);
    expect(checked.output).toMatch(/^community-schools \S+: 5 stages, /);
    const nowhere = "postgresql://x@127.0.0.1:9/x";
    const { code, output } = await start(["list"], { DATABASE_URL: nowhere });
    expect(code).toBe(2);
    expect(output).toContain("ECONNREFUSED");
  });

  it("checks, exports, imports, compares, lists and retires", async () => {
    expect(await run("check", shippedFrameworkFolder)).toMatchObject({
      code: 0,
    });
    expect(
      await run("export", "community-schools", version, "--out", "one.yaml"),
    ).toMatchObject({ code: 0 });
    expect(
      await run("export", "community-schools", version, "--as", "xlsx"),
    ).toMatchObject({ code: 0 });
    expect(
      (await run("export", "community-schools", version, "--as", "xlsx")).code,
    ).toBe(2);
    expect(
      await run("diff", "one.yaml", `community-schools-${version}.xlsx`),
    ).toMatchObject({ code: 0, output: "No differences.\n" });
    expect((await run("import", "one.yaml", "--yes")).output).toContain(
      "already published",
    );

    const before = await countFrameworkRows();
    const text = readFileSync(at("one.yaml"), "utf8");
    writeFileSync(
      at("same.yaml"),
      text.replace("Start a System", "Begin a System"),
    );
    const taken = await run("import", "same.yaml", "--yes");
    expect(taken.code).toBe(1);
    expect(taken.output).toContain("already published with other content");
    writeFileSync(at("bad.yaml"), text.replace("function: CE", "function: XX"));
    const bad = await run("import", "bad.yaml", "--yes");
    expect(bad.code).toBe(1);
    expect(bad.output).toMatch(
      /bad\.yaml:\d+: indicators\[0\]\.function: S1\.CE\.C1: there is no function XX/,
    );

    writeFileSync(
      at("next.yaml"),
      text
        .replace("Start a System", "Begin a System")
        .replace(`"${version}"`, '"77.1"'),
    );
    const preview = await run("import", "next.yaml");
    expect(preview.code).toBe(0);
    expect(preview.output).toContain(
      "~ Stage 1 changes: Begin a System of Community Schools",
    );
    expect(preview.output).toContain("Nothing was written");
    expect(await countFrameworkRows()).toEqual(before);

    expect((await run("import", "next.yaml", "--yes")).output).toContain(
      "community-schools 77.1 is published.",
    );
    const after = await countFrameworkRows();
    expect(after.FrameworkVersion).toBe((before.FrameworkVersion ?? 0) + 1);
    expect(after.Indicator).toBe((before.Indicator ?? 0) * 2);
    expect(
      (
        await run(
          "diff",
          `community-schools@${version}`,
          "community-schools@77.1",
        )
      ).code,
    ).toBe(1);
    expect((await run("retire", "community-schools", "77.1")).code).toBe(0);
    expect((await run("retire", "community-schools", "7.9")).code).toBe(1);
    const { output } = await run("list");
    expect(output.split("\n")[0]).toMatch(
      /^community-schools 77\.1 {2}published .*, retired /,
    );
    expect(output.split("\n")[1]).toMatch(
      /^community-schools \S+ {2}published [\d-]+$/,
    );
  });
});

/** The command in this process, with what it prints. */
async function run(...given: string[]) {
  const lines: string[] = [];
  const keep = (line: unknown) => void lines.push(`${line}\n`);
  const log = vi.spyOn(console, "log").mockImplementation(keep);
  const error = vi.spyOn(console, "error").mockImplementation(keep);
  const code = await runFramework(given);
  log.mockRestore();
  error.mockRestore();
  return { code, output: lines.join("") };
}

/** As npm runs it: from the project's folder, with the person's own folder told. */
function start(given: string[], settings: Record<string, string> = {}) {
  const env = { ...process.env, INIT_CWD: folder, ...settings };
  const child = spawn(process.execPath, [script, ...given], { env });
  return new Promise<{ code: number | null; output: string }>((resolve) => {
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.once("close", (code) => resolve({ code, output }));
  });
}
