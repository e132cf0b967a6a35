/**
 * Brings a database up to date: npm run migrate
 * DATABASE_URL: the owner's address. APP_DATABASE_URL: the address the app serves
 * with; its user is created or updated with that password.
 */
import {
  describePlace,
  checkOutsideDatabase,
} from "./checks/outside-database.mjs";
import { printError, runStep } from "./console/step.mjs";
import { StopError } from "./console/stop-error.mjs";
import { prepareDatabase } from "../prisma/migrator/prepare.mjs";

try {
  const ownerUrl = process.env.DATABASE_URL;
  const appUrl = process.env.APP_DATABASE_URL;
  if (!ownerUrl || !appUrl)
    throw new StopError(
      "npm run migrate needs DATABASE_URL (the owner's address) and APP_DATABASE_URL (the app's own user, which it sets up).",
    );
  await runStep(`Bringing ${describePlace(ownerUrl)} up to date`, async () => {
    await checkOutsideDatabase(ownerUrl);
    const applied = await prepareDatabase({ ownerUrl, appUrl });
    return `${applied.length} migrations applied`;
  });
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
