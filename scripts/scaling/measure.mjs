import { withClient } from "../../prisma/database/connect.mjs";
import { startTemporary } from "../../prisma/database/temporary.mjs";
import {
  prepareDatabase,
  seedDatabase,
} from "../../prisma/migrator/prepare.mjs";
import { copySystem } from "./copy-system.mjs";
import { fitLine, listLargest, measureSizes, modelSystems } from "./sizes.mjs";
import { formatBytes, formatCount, formatRows } from "./print.mjs";

/**
 * Fills a database of its own with copies of the demonstration's largest
 * system, measures it at three sizes, and prints the model beside them.
 */
export async function measureAndPrint(points = [10, 100, 1_000]) {
  const server = await startTemporary();
  try {
    await prepareDatabase(server);
    await seedDatabase(server);
    await withClient(server.ownerUrl, (client) => measure(client, points));
  } finally {
    await server.stop();
  }
}

async function measure(client, points) {
  const measured = [];
  for (const wanted of points) {
    const { rows } = await client.query(
      `SELECT count(*)::int AS n FROM "System"`,
    );
    const count = wanted - rows[0].n;
    await copySystem(client, { from: "riverbend", count });
    measured.push(await measureSizes(client));
  }
  const line = fitLine(measured[0], measured.at(-1));
  console.log("Measured\n");
  console.log(formatRows(measured.map(describeMeasured)));
  console.log(
    `\nA system adds ${formatCount(line.rows.each)} rows, ${formatBytes(line.bytes.each)}.`,
  );
  console.log("\nLargest tables\n");
  console.log(formatRows((await listLargest(client)).map(describeTable)));
  console.log("\nModelled\n");
  console.log(formatRows(modelSystems(line).map(describeModel)));
}

function describeMeasured({ systems, rows, bytes, indexBytes }) {
  return {
    systems,
    rows: formatCount(rows),
    bytes: formatBytes(bytes),
    "of it indexes": formatBytes(indexBytes),
    "bytes a system": formatBytes(bytes / systems),
  };
}

function describeTable({ name, rows, bytes }) {
  return { table: name, rows: formatCount(rows), bytes: formatBytes(bytes) };
}

function describeModel({
  systems,
  rows,
  bytes,
  processes,
  connections,
  memory,
}) {
  return {
    systems: systems.toLocaleString("en"),
    rows: formatCount(rows),
    bytes: formatBytes(bytes),
    "app processes": processes,
    connections,
    "database memory": formatBytes(memory),
  };
}
