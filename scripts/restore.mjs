/**
 * Brings a backup back into an empty database: npm run restore -- FOLDER
 * DATABASE_URL: the owner's address. APP_DATABASE_URL: the app's own user, which
 * is set up. FILES_DIR: an empty folder for the files.
 */
import path from "node:path";
import { bringBack } from "./backup/bring-back.mjs";
import { describeFiles, describeTables } from "./backup/describe.mjs";
import {
  checkOutsideDatabase,
  describePlace,
} from "./checks/outside-database.mjs";
import { printError, runStep } from "./console/step.mjs";
import { StopError } from "./console/stop-error.mjs";

try {
  const [folder] = process.argv.slice(2);
  if (!folder)
    throw new StopError("Name the backup: npm run restore -- FOLDER");
  const ownerUrl = process.env.DATABASE_URL;
  const appUrl = process.env.APP_DATABASE_URL;
  if (!ownerUrl || !appUrl)
    throw new StopError(
      "npm run restore needs DATABASE_URL (the owner's address) and APP_DATABASE_URL (the app's own user, which it sets up).",
    );
  const filesFolder = process.env.FILES_DIR || null;
  let back;
  await runStep(`Restoring into ${describePlace(ownerUrl)}`, async () => {
    await checkOutsideDatabase(ownerUrl);
    back = await bringBack({
      ownerUrl,
      appUrl,
      folder: path.resolve(folder),
      filesFolder,
    });
    return `${describeTables(back.manifest)}, each compared; ${back.applied.length} newer migrations`;
  });
  const lines = describeFiles(back.files);
  console.log(lines.join("\n"));
  if (lines.length > 1) process.exitCode = 3;
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
