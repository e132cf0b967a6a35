/** The command npm run system; scripts/system.mjs starts it. */
import { parseArgs } from "node:util";
import { AppError } from "@/lib/core/result";
import { ArchiveRefusal } from "@/lib/systems/archive/open-archive";
import { createSystemSchema } from "@/lib/systems/operator/schema";
import type { Client } from "pg";
import { withClient } from "./database/connect.mjs";
import {
  eraseSystem,
  exportSystem,
  findSystemBySlug,
  importSystem,
} from "./systems";

const usage = `Usage: npm run system -- COMMAND

  export ADDRESS FILE.zip           write all of a system to one file
  import FILE.zip [--slug ADDRESS]  bring a system in, perhaps under another address
  erase ADDRESS --yes               delete a system with everything in it, at once

An archive has rows, files, and the names and addresses of people; never
passwords, sessions or links. What it says is as confidential as the system.
Ends with 0 when all is well, 1 when it was refused, 2 when it could not run.
On any refusal nothing is changed.`;

type Options = { slug?: string; isSure: boolean };
type Act = (
  client: Client,
  given: string[],
  options: Options,
) => Promise<0 | 1>;

const acts: Record<string, { takes: number; run: Act }> = {
  export: { takes: 2, run: runExport },
  import: { takes: 1, run: runImport },
  erase: { takes: 1, run: runErase },
};

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  const isRefusal = error instanceof ArchiveRefusal;
  console.error(error instanceof Error ? error.message : String(error));
  if (isRefusal) console.error("Nothing was changed.");
  return isRefusal || error instanceof AppError ? (1 as const) : (2 as const);
});

async function main(given: string[]): Promise<0 | 1 | 2> {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: {
      slug: { type: "string" },
      yes: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  const [name = "", ...rest] = positionals;
  if (values.help || name === "help") {
    console.log(usage);
    return 0;
  }
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (!act || rest.length !== act.takes) throw new Error(usage);
  const slug = values.slug && checkSlug(values.slug);
  const options = { ...(slug && { slug }), isSure: values.yes ?? false };
  return withClient(ownerUrl(), (client) => act.run(client, rest, options));
}

async function runExport(client: Client, given: string[]): Promise<0 | 1> {
  const [slug = "", out = ""] = given;
  const system = await findSystemBySlug(client, slug);
  if (!system) return sayUnknown(slug);
  const { tables, files, people } = await exportSystem(client, system, out);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `${system.name}: ${rows} rows, ${files.length} files and ${people.rows} people are in ${out}.`,
  );
  return 0;
}

async function runImport(
  client: Client,
  [place = ""]: string[],
  { slug }: Options,
): Promise<0 | 1> {
  const loaded = await importSystem(client, place, { ...(slug && { slug }) });
  console.log(
    `${loaded.name} is here, at /${loaded.slug}: ${loaded.rows} rows and ${loaded.files} files, equal to those that were written.`,
  );
  if (loaded.peopleAdded > 0)
    console.log(
      `${loaded.peopleAdded} people got an account without a password.`,
    );
  return 0;
}

async function runErase(
  client: Client,
  [slug = ""]: string[],
  { isSure }: Options,
): Promise<0 | 1> {
  const system = await findSystemBySlug(client, slug);
  if (!system) return sayUnknown(slug);
  if (!isSure) {
    console.error(
      `This deletes ${system.name} with everything in it, and cannot be undone. Export it first; then add --yes.`,
    );
    return 1;
  }
  const { areFilesGone } = await eraseSystem(client, system);
  console.log(`${system.name} was erased.`);
  if (!areFilesGone)
    console.log(
      "Its files could not be removed now; the app's daily sweep does it.",
    );
  return 0;
}

function sayUnknown(slug: string) {
  console.error(`No system here has the address ${slug}.`);
  return 1 as const;
}

function checkSlug(given: string) {
  const slug = createSystemSchema.shape.slug.safeParse(given);
  if (slug.success) return slug.data;
  throw new ArchiveRefusal(`${given} cannot be the address of a system.`);
}

function ownerUrl() {
  const url = process.env.DATABASE_URL;
  if (url) return url;
  throw new Error(
    "There is no database to work on. Start the demo (npm run demo), or set DATABASE_URL to the owner's address.",
  );
}
