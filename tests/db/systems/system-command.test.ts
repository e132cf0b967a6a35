import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { countAnywhere, makeFolder } from "../../support/archives";
import { asOwner, scopeOf, seedDatabase } from "../../support/seeded";

const folder = makeFolder();
const zip = path.join(folder, "lakeshore.zip");
let systemId = "";

beforeAll(async () => {
  await seedDatabase();
  ({ systemId } = await scopeOf("Nadia Haddad", "lakeshore"));
});

/** The command as an owner types it: its exit code, and all it says. */
function run(...given: string[]) {
  const env = { ...process.env, FILES_DIR: path.join(folder, "files") };
  return new Promise<{ code: number; said: string }>((resolve) => {
    execFile(
      process.execPath,
      ["scripts/system.mjs", ...given],
      { env },
      (error, out, err) =>
        resolve({ code: Number(error?.code ?? 0), said: `${out}${err}` }),
    );
  });
}

const countRows = async () =>
  Object.values(
    await asOwner((client) => countAnywhere(client, systemId)),
  ).reduce((sum, n) => sum + n, 0);

describe("npm run system", () => {
  it("exports, asks before it erases, erases, and brings back", async () => {
    const before = await countRows();
    const written = await run("export", "lakeshore", zip);
    expect(written).toMatchObject({ code: 0 });
    expect(written.said).toMatch(/\d+ rows, 0 files and \d+ people/);
    expect(existsSync(`${zip}.part`)).toBe(false);

    const unsure = await run("erase", "lakeshore");
    expect(unsure.code).toBe(1);
    expect(unsure.said).toContain("cannot be undone");
    expect(await countRows()).toBe(before);

    expect(await run("erase", "lakeshore", "--yes")).toMatchObject({ code: 0 });
    expect(await countRows()).toBe(0);

    const back = await run("import", zip, "--slug", "lake");
    expect(back).toMatchObject({ code: 0 });
    expect(back.said).toContain("is here, at /lake");
    expect(await countRows()).toBe(before);
  });

  it.each([
    [["import", zip], 1, "is here already"],
    [["import", zip, "--slug", "operator"], 1, "cannot be the address"],
    [["import", "package.json"], 1, "no archive"],
    [["export", "nowhere", "x.zip"], 1, "No system here has the address"],
    [["erase", "nowhere", "--yes"], 1, "No system here has the address"],
    [["export", "lake"], 2, "Usage"],
    [["rename", "lake"], 2, "Usage"],
    [["help"], 0, "Usage"],
  ])("answers %j with %i", async (given, code, words) => {
    const answer = await run(...given);
    expect(answer.said).toContain(words);
    expect(answer.code).toBe(code);
  });
});
