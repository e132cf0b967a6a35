import { parseArgs } from "node:util";
import { commands } from "./commands";
import { Refusal } from "./say";

const usage = `Usage: npm run framework -- COMMAND

  check FILE|FOLDER       say every problem of a framework, and write nothing
  import FILE|FOLDER      show what it would change; with --yes publish it
  export CODE VERSION     write a published version to a file
         [--as yaml|json|xlsx] [--out FILE]
  diff A B                compare two files, folders or published versions (code@version)
  list                    the published versions
  retire CODE VERSION     offer a version to no further system

Files are YAML, JSON or Excel (.xlsx). docs/framework-format.md explains them.
Ends with 0 when all is well, 1 when there are problems (or differences, for diff),
2 when it could not run. On any problem nothing is written.`;

/** Runs the command, says what there is to say, and answers with its exit code. */
export async function runFramework(given: string[]): Promise<0 | 1 | 2> {
  try {
    return await run(given);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return error instanceof Refusal ? error.exitCode : 2;
  }
}

async function run(given: string[]): Promise<0 | 1 | 2> {
  const { values, positionals } = read(given);
  const [name = "", ...rest] = positionals;
  if (values.help || name === "help") {
    console.log(usage);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command || rest.length !== command.takes) throw new Refusal(2, usage);
  const { as, out, yes = false } = values;
  return command.run(rest, {
    ...(as === undefined ? {} : { as }),
    ...(out === undefined ? {} : { out }),
    isSure: yes,
  });
}

function read(given: string[]) {
  try {
    return parseArgs({
      args: given,
      allowPositionals: true,
      options: {
        as: { type: "string" },
        out: { type: "string" },
        yes: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Refusal(2, `${message}\n\n${usage}`);
  }
}
