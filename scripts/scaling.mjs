/**
 * How much an installation takes, and how its database could be split.
 *   npm run scaling -- measure   fills a database of its own at three sizes, prints the model beside them
 *   npm run scaling -- sizes     what DATABASE_URL (the owner's address) takes now
 *   npm run scaling -- citus     the statements that would distribute DATABASE_URL's tables
 */
import { printError } from "./console/step.mjs";
import { StopError } from "./console/stop-error.mjs";
import { withClient } from "../prisma/database/connect.mjs";

const commands = { measure, sizes, citus };

try {
  const run = commands[process.argv[2] ?? ""];
  if (!run) throw new StopError("npm run scaling -- measure | sizes | citus");
  await run();
} catch (error) {
  printError(error);
  process.exitCode = 1;
}

async function measure() {
  const { measureAndPrint } = await import("./scaling/measure.mjs");
  const points = process.argv.slice(3).map(Number);
  await measureAndPrint(points.length === 3 ? points : undefined);
}

async function sizes() {
  const { measureSizes, listLargest } = await import("./scaling/sizes.mjs");
  const { formatBytes, formatRows } = await import("./scaling/print.mjs");
  await withOwn(async (client) => {
    const { systems, rows, bytes } = await measureSizes(client);
    console.log(`${systems} systems, ${rows} rows, ${formatBytes(bytes)}\n`);
    const largest = await listLargest(client);
    console.log(
      formatRows(
        largest.map((one) => ({ ...one, bytes: formatBytes(one.bytes) })),
      ),
    );
  });
}

async function citus() {
  const { listCitusStatements } =
    await import("./scaling/citus-statements.mjs");
  const lines = await withOwn(listCitusStatements);
  console.log(lines.join("\n"));
}

function withOwn(work) {
  const url = process.env.DATABASE_URL;
  if (!url)
    throw new StopError("DATABASE_URL is not set: the owner's address.");
  return withClient(url, work);
}
