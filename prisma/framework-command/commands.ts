import { writeFile } from "node:fs/promises";
import {
  type FrameworkFileKind,
  frameworkFileKinds,
  writeFramework,
} from "@/lib/framework/files/write-file";
import { diffFrameworks } from "@/lib/framework/rules/diff-frameworks";
import { hashFramework } from "@/lib/framework/rules/framework-identity";
import type { Framework } from "@/lib/framework/schema";
import { publishFramework } from "../publish-framework";
import {
  asOwner,
  insistVersion,
  listVersions,
  readVersion,
  type Version,
} from "./database";
import { insist, listChanges, listProblems, Refusal, summarize } from "./say";
import { readSide, readSource, resolvePath } from "./sources";

export type Wishes = { as?: string; out?: string; isSure: boolean };

/** Each answers with its exit code and prints what it has to say. */
export const commands: Record<
  string,
  { takes: number; run: (given: string[], wishes: Wishes) => Promise<0 | 1> }
> = {
  check: { takes: 1, run: ([source = ""]) => check(source) },
  import: {
    takes: 1,
    run: ([source = ""], { isSure }) => importFramework(source, isSure),
  },
  export: {
    takes: 2,
    run: ([code = "", version = ""], wishes) =>
      exportFramework(code, version, wishes),
  },
  diff: { takes: 2, run: ([a = "", b = ""]) => diff(a, b) },
  list: { takes: 0, run: list },
  retire: {
    takes: 2,
    run: ([code = "", version = ""]) => retire(code, version),
  },
};

async function check(source: string) {
  const framework = insist(await readSource(source), source);
  console.log(`${summarize(framework)}. No problems.`);
  return 0 as const;
}

async function importFramework(source: string, isSure: boolean) {
  const framework = insist(await readSource(source), source);
  const versions = await asOwner(listVersions);
  const { code, version } = framework;
  const same = versions.find(
    (one) => one.code === code && one.version === version,
  );
  if (same?.contentHash === hashFramework(framework)) {
    console.log(`${code} ${version} is already published, with this content.`);
    return 0 as const;
  }
  if (same) throw new Refusal(1, sayTaken(framework, source));

  const earlier = findEarlier(versions, framework);
  console.log(summarize(framework));
  console.log(
    earlier
      ? `Compared with ${earlier.code} ${earlier.version}:\n`
      : "No version of it is published yet, so everything is new:\n",
  );
  const before = earlier ? await readVersion(earlier) : null;
  console.log(listChanges(diffFrameworks(before, framework)));
  if (!isSure) {
    console.log("\nNothing was written. To publish it, add --yes.");
    return 0 as const;
  }
  await asOwner((client) => publishFramework(client, framework));
  console.log(`\n${code} ${version} is published.`);
  return 0 as const;
}

function sayTaken({ code, version }: Framework, source: string) {
  const args = { framework: code, version };
  const place = { file: source, line: null };
  const path = ["version"];
  return listProblems([{ path, key: "version_taken", args, place }], source);
}

/** The newest version of the same framework, or of the one that this continues. */
function findEarlier(versions: Version[], { code, continues }: Framework) {
  return (
    versions.find((one) => one.code === code) ??
    versions.find((one) => one.code === continues) ??
    versions.find((one) => one.family === continues)
  );
}

async function exportFramework(code: string, version: string, wishes: Wishes) {
  const kind = chooseKind(wishes);
  const versions = await asOwner(listVersions);
  const found = insistVersion(versions, code, version);
  const bytes = await writeFramework(await readVersion(found), kind);
  if (wishes.out === "-") {
    process.stdout.write(bytes);
    return 0 as const;
  }
  const target = resolvePath(wishes.out ?? `${code}-${version}.${kind}`);
  // A name of our own choosing never overwrites anything.
  const flag = wishes.out === undefined ? "wx" : "w";
  await writeFile(target, bytes, { flag }).catch((error: unknown) => {
    throw new Refusal(2, `${target} cannot be written: ${String(error)}`);
  });
  console.log(`${code} ${version} is in ${target}`);
  return 0 as const;
}

function chooseKind({ as, out }: Wishes): FrameworkFileKind {
  const wanted = as ?? /\.([a-z]+)$/i.exec(out ?? "")?.[1] ?? "yaml";
  const kind = wanted.toLowerCase() === "yml" ? "yaml" : wanted.toLowerCase();
  const known = frameworkFileKinds.find((each) => each === kind);
  if (known) return known;
  throw new Refusal(
    2,
    `A framework is exported as ${frameworkFileKinds.join(", ")}; not as ${wanted}.`,
  );
}

async function diff(a: string, b: string) {
  const changes = diffFrameworks(await readSide(a), await readSide(b));
  console.log(listChanges(changes));
  return changes.length === 0 ? (0 as const) : (1 as const);
}

async function list() {
  const versions = await asOwner(listVersions);
  if (versions.length === 0) console.log("No framework is published yet.");
  for (const { code, version, family, publishedAt, retiredAt } of versions) {
    const parts = [
      `published ${toDay(publishedAt)}`,
      ...(family === code ? [] : [`continues ${family}`]),
      ...(retiredAt ? [`retired ${toDay(retiredAt)}`] : []),
    ];
    console.log(`${code} ${version}  ${parts.join(", ")}`);
  }
  return 0 as const;
}

async function retire(code: string, version: string) {
  return asOwner(async (client) => {
    const found = insistVersion(await listVersions(client), code, version);
    if (found.retiredAt) {
      console.log(
        `${code} ${version} is retired since ${toDay(found.retiredAt)}.`,
      );
      return 0 as const;
    }
    await client.query(
      'UPDATE "FrameworkVersion" SET "retiredAt" = now() WHERE "id" = $1 AND "retiredAt" IS NULL',
      [found.id],
    );
    console.log(
      `${code} ${version} is retired: systems on it stay there, and no other can move to it.`,
    );
    return 0 as const;
  });
}

function toDay(instant: Date | null) {
  return instant ? instant.toISOString().slice(0, 10) : "";
}
