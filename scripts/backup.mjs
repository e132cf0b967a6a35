/**
 * Writes the whole installation into a new folder: npm run backup -- FOLDER
 * DATABASE_URL: of a role that sees all rows. FILES_DIR: where files are kept,
 * if they are kept in a folder. Without DATABASE_URL: the running demo.
 */
import path from "node:path";
import { describeFiles, describeTables } from "./backup/describe.mjs";
import { takeBackup } from "./backup/take.mjs";
import { printError, runStep } from "./console/step.mjs";
import { StopError } from "./console/stop-error.mjs";
import { dataFolder } from "./root.mjs";
import { isStill } from "../prisma/database/process-alive.mjs";
import { readState } from "../prisma/database/state.mjs";

try {
  const [folder] = process.argv.slice(2);
  if (!folder)
    throw new StopError("Name a new folder: npm run backup -- FOLDER");
  const place = findPlace();
  let manifest;
  await runStep("Writing the tables and files", async () => {
    manifest = await takeBackup({ ...place, folder: path.resolve(folder) });
    return describeTables(manifest);
  });
  const lines = describeFiles(manifest.files);
  console.log(lines.join("\n"));
  if (lines.length > 1) process.exitCode = 3;
} catch (error) {
  printError(error);
  process.exitCode = 1;
}

function findPlace() {
  const { DATABASE_URL: url, FILES_DIR } = process.env;
  const isInBucket = Boolean(process.env.S3_BUCKET);
  if (url) return { url, filesFolder: FILES_DIR || null, isInBucket };
  const { demo } = readState(dataFolder);
  if (!demo?.ownerUrl || !isStill(demo.ownerPid, "demo.mjs"))
    throw new StopError(
      "DATABASE_URL is not set (the address of a role that sees all rows), and the demo is not running here.",
    );
  const filesFolder = FILES_DIR ?? path.join(dataFolder, "files");
  return { url: demo.ownerUrl, filesFolder, isInBucket };
}
